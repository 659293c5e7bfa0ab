import {
  mrrMovements,
  netPromoterScore,
  netRevenueRetention,
  proportionInterval,
  revenueReport,
  segmentMovements,
  toPlain,
} from "customer-metrics";
import { jupyterDisplay, table } from "customer-metrics/notebook";
import { describe, expect, it } from "vitest";
import { companyOf, resultsOf } from "./support/results.ts";

const rows = companyOf(["acme", "bolt", "coil"]);
const months = mrrMovements(rows, { from: "2025-01", to: "2025-04", asOf: "2025-04-10" });

/** The lines of a table's text, each with its cells. */
function cells(text: string): readonly (readonly string[])[] {
  return text.split("\n").map((line) => line.trim().split(/ {2,}/u));
}

describe("a table of movements", () => {
  // acme pays 100 a quarter, a third of it a month; coil 12.34 a week, 52/12 of it a month: 53.4733…
  it("adds up as it is shown, line by line and in all", () => {
    expect(cells(table(months, { currency: "EUR" }).text).slice(0, 10)).toEqual([
      ["MRR movements, EUR"],
      [""],
      ["Period", "Opening", "New", "Expansion", "Contraction", "Churned", "Reactivated", "Closing"],
      [expect.stringMatching(/^─+$/u)],
      ["2025-01", "0.00", "33.33", "0.00", "0.00", "0.00", "0.00", "33.33"],
      // 33.333… + 40 + 53.473… = 126.80666…: the closing is rounded up, so the cent goes to what came in.
      ["2025-02", "33.33", "93.48", "0.00", "0.00", "0.00", "0.00", "126.81"],
      ["2025-03", "126.81", "0.00", "116.66", "0.00", "-40.00", "0.00", "203.47"],
      ["2025-04 *", "203.47", "0.00", "0.00", "0.00", "0.00", "0.00", "203.47"],
      [expect.stringMatching(/^─+$/u)],
      ["Total", "0.00", "126.81", "116.66", "0.00", "-40.00", "0.00", "203.47"],
    ]);
  });

  it("says the exact amount to whoever points at a rounded one", () => {
    expect(table(months).html).toContain('title="33.33333333333333333333"');
  });

  it("marks a period that is not over, and says what the mark means", () => {
    const { html, text } = table(months);
    expect(html).toContain("<bdi>2025-04 *</bdi>");
    expect(text).toContain("* The period is not over, or not known to its end; it is in no total.");
  });

  it("shows headings where there are no periods", () => {
    expect(cells(table({ kind: "mrr-movements" }).text)[2]?.slice(0, 3)).toEqual(["Period", "Opening", "New"]);
  });

  it("shows what JSON made of them just the same", () => {
    expect(table(JSON.parse(JSON.stringify(toPlain(months)))).html).toBe(table(months).html);
  });

  it("calls what is withheld so, and does not show it as nothing", () => {
    const segments = segmentMovements(rows, {
      ...{ from: "2025-02", to: "2025-02", asOf: "2025-04-10" },
      ...{ segmentBy: "plan", minimumGroupSize: 2 },
    });
    const { html, text } = table(segments);
    expect(cells(text)[4]).toEqual(["acme", "withheld"]);
    expect(html).toMatch(/<td title="withheld: [^"]+" style="[^"]*font-style:italic[^"]*">withheld<\/td>/u);
  });

  it("shows a snapshot that is missing as a dash that says so", () => {
    const snapshots = ["2025-01", "2025-03"].map((period) => ({ customerId: "a", period, mrr: 5 }));
    expect(table(mrrMovements(snapshots)).html).toContain(
      '<span aria-label="not known: a snapshot is missing">—</span>',
    );
  });
});

describe("a table of a report", () => {
  const report = revenueReport(rows, { from: "2025-02", to: "2025-03", asOf: "2025-04-10" });

  it("has movements, customers and rates", () => {
    const captions = [...table(report).html.matchAll(/<caption[^>]*>([^<]*)</gu)].map(([, caption]) => caption);
    expect(captions).toEqual(["MRR movements", "Customers", "Rates"]);
  });

  it("makes negative churn look like what it is", () => {
    // March: of 126.80666… the churned 40 is less than the 116.666… that acme added.
    const { html, text } = table(report);
    expect(html).toMatch(/<td title="negative churn: [^"]+" style="[^"]*underline dotted[^"]*">-60\.5%<\/td>/u);
    expect(text).toContain("Net MRR churn below 0 is negative churn");
  });
});

describe("figures", () => {
  it("are written as the locale writes them", () => {
    expect(cells(table(months, { locale: "de-DE" }).text)[6]?.slice(0, 3)).toEqual(["2025-03", "126,81", "0,00"]);
    expect(table({ mrr: 1234567.5 }, { locale: "en-IN" }).text).toContain("12,34,567.50");
    expect(table(proportionInterval({ successes: 1, trials: 8 }), { locale: "de-DE" }).text).toContain("12,5\u00a0%");
  });

  it("are rounded from their decimals, and not from the double next to them", () => {
    // As a double 1.005 is 1.00499…, which rounds to 1.00.
    expect(table({ startingMrr: "1.005" }, { decimals: 2 }).text).toContain("1.01");
  });

  it("never are a minus nothing", () => {
    expect(table({ churnRate: "-0.0001" }).text).toContain("0.0%");
    expect(table({ churnRate: "-0.0001" }).text).not.toContain("-0.0%");
  });

  it("stand to the right, names to the left", () => {
    const { html } = table(netPromoterScore([10, 9, 0]));
    expect(html).toMatch(
      /<th scope="row" style="text-align:left[^"]*"><bdi>Score<\/bdi><\/th><td title="33\.3[^"]*" style="text-align:right[^"]*">33\.3<\/td>/u,
    );
  });

  it("that are none are a dash that says why", () => {
    expect(table(netPromoterScore([])).html).toContain('<span aria-label="nobody answered">—</span>');
    expect(
      table(netRevenueRetention({ startingMrr: 0, expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 })).text,
    ).toContain("—");
  });
});

describe("several results", () => {
  it("are a line each, by the names that they were given", () => {
    const [first, second] = [netPromoterScore([10]), netPromoterScore([0])];
    const named = cells(table({ "2025-Q1": first, "2025-Q2": second }).text);
    expect(named.slice(4).map((line) => line.slice(0, 2))).toEqual([
      ["2025-Q1", "100.0"],
      ["2025-Q2", "-100.0"],
      [""],
      [expect.any(String)],
    ]);
    expect(cells(table([first, second]).text)[4]?.slice(0, 2)).toEqual(["1", "100.0"]);
  });
});

describe("any other data", () => {
  it("is shown field by field", () => {
    expect(
      cells(
        table([
          { plan: "pro", churnRate: 0.125 },
          { plan: "free", churnRate: null },
        ]).text,
      ).slice(2),
    ).toEqual([["Plan", "Churn rate"], [expect.any(String)], ["pro", "12.5%"], ["free", "—"]]);
  });

  it("of any make shows as something", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = { circle };
    for (const value of [undefined, true, 5n, "", [], {}, new Map([["a", 1]]), circle, Symbol("a"), () => 1])
      expect(table(value).html).toMatch(/<table|<p/u);
  });
});

describe("a table", () => {
  it.each(Object.entries(resultsOf(["acme", "bolt", "coil"])))(
    "of %s is told by its kind, and shows something",
    (kind, result) => {
      const shown = table(result);
      expect(shown.of).toBe(kind === "formula" ? "record" : kind);
      expect(shown.text.split("\n").length).toBeGreaterThan(3);
    },
  );

  it("shows itself in a notebook, and is plain data elsewhere", () => {
    const shown = table(months);
    expect(Object.keys(shown)).toEqual(["kind", "of", "html", "text"]);
    expect(shown[jupyterDisplay]()).toEqual({ "text/html": shown.html, "text/plain": shown.text });
    expect(jupyterDisplay).toBe(Symbol.for("Jupyter.display"));
    expect(Object.isFrozen(shown)).toBe(true);
    expect(structuredClone(shown)).toEqual({ kind: "table", of: "mrr-movements", html: shown.html, text: shown.text });
  });

  it("says what it leaves out", () => {
    const many = Array.from({ length: 1234 }, (_, value) => ({ name: String(value) }));
    const { text } = table(many, { limit: 3 });
    expect(text.split("\n").slice(4)).toEqual(["0", "1", "2", "", "Shown are 3 of 1,234 lines; { limit } shows more."]);
  });

  it("walks an iterable once, and keeps no more than it shows", () => {
    let walked = 0;
    const endless = (function* (): Generator<{ readonly n: number }> {
      for (; walked < 5000; walked += 1) yield { n: walked };
    })();
    expect(table(endless, { limit: 2 }).text).toContain("Shown are 2 of 5,000 lines");
  });

  it("stands under the caller's title", () => {
    expect(table(months, { title: "How <we> did" }).html).toContain("How &lt;we&gt; did</caption>");
  });

  it.each([
    [{ locale: "no such place" }, 'Cannot use "no such place" as locale: name a language and region, such as "de-DE"'],
    [{ limit: 0 }, "Cannot use 0 as limit: choose a whole number from 1 to 1000000"],
    [{ decimals: 1.5 }, "Cannot use 1.5 as decimals: choose a whole number from 0 to 20"],
    [{ title: 5 as never }, "Cannot use 5 as title: it is text"],
    [{ currency: 5 as never }, "Cannot use 5 as currency: it is text"],
  ])("refuses %o", (options, message) => {
    expect(() => table(months, options)).toThrow(message);
  });
});
