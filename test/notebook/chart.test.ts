import {
  funnel,
  mrrMovements,
  netPromoterScore,
  proportionInterval,
  retentionCohorts,
  revenueReport,
  segmentMovements,
} from "customer-metrics";
import { chart, jupyterDisplay, type NotebookChart } from "customer-metrics/notebook";
import { describe, expect, it } from "vitest";
import { companyOf, resultsOf } from "./support/results.ts";
import { faultsOf, pictureOf } from "./support/drawing.ts";

const rows = companyOf(["acme", "bolt", "coil"]);
const OPTIONS = { from: "2025-01", to: "2025-03", asOf: "2025-04-10" } as const;
const months = mrrMovements(rows, OPTIONS);
const results = Object.entries(resultsOf(["acme", "bolt", "coil"]));

/** All values in a specification that are data of a mark. */
function dataOf(spec: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof spec !== "object" || spec === null) return [];
  const own = "data" in spec ? ((spec.data as { values?: [] }).values ?? []) : [];
  return [...own, ...Object.entries(spec).flatMap(([key, part]) => (key === "data" ? [] : dataOf(part)))];
}

describe("a chart", () => {
  it.each(results)("of %s is a specification that the public schema takes, and that vega draws", async (_, result) => {
    const shown = chart(result);
    expect(faultsOf(shown.spec)).toEqual([]);
    expect(shown.spec["$schema"]).toBe("https://vega.github.io/schema/vega-lite/v5.json");
    const { svg, texts } = await pictureOf(shown);
    expect(svg).toMatch(/^<svg [^>]*viewBox=/u);
    expect(texts.length).toBeGreaterThan(0);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it.each(
    [
      "mrr-movements",
      "nps",
      "funnel",
      "retention-cohorts",
      "revenue-report",
      "csat",
      "seasonality",
      "year-over-year",
    ].map((kind) => [kind]),
  )("of an empty %s says that there is nothing", async (kind) => {
    const shown = chart({ kind });
    expect(faultsOf(shown.spec)).toEqual([]);
    expect((await pictureOf(shown)).texts).toContain("There is nothing to draw");
  });

  it("shows itself in a notebook without HTML, which would be preferred, and is plain data elsewhere", () => {
    const shown = chart(months);
    expect(shown[jupyterDisplay]()).toEqual({
      "application/vnd.vegalite.v5+json": shown.spec,
      "text/plain": shown.text,
    });
    expect(Object.keys(shown)).toEqual(["kind", "of", "spec", "text"]);
    expect(JSON.parse(JSON.stringify(shown.spec))).toEqual(shown.spec);
    expect(Object.isFrozen((shown.spec["config"] as { axis: object }).axis)).toBe(true);
  });

  it("says in words what it shows, for who does not see it", () => {
    const { spec, text } = chart(months, { period: "2025-02" });
    expect(spec["description"]).toBe(text.split("\n")[0]);
  });

  it.each([
    [{ form: "pie" }, 'Cannot draw the form "pie": choose "stacked" or "waterfall"'],
    [{ period: "2031-01" }, 'Cannot find the period "2031-01" in the result: there are 2025-01 to 2025-03'],
    [{ theme: "sepia" as never }, 'Cannot use "sepia" as theme: choose "light" or "dark"'],
    [{ form: 1 as never }, "Cannot use 1 as form: it is text"],
  ])("refuses %o", (options, message) => {
    expect(() => chart(months, options)).toThrow(message);
  });

  it("refuses a form of what is drawn in one", () => {
    expect(() => chart(funnel([]), { form: "pie" })).toThrow(
      'Cannot draw the form "pie": a result of kind funnel is drawn in one form',
    );
  });
});

describe("movements", () => {
  it("are a bar for each movement of each month, and a line of closings", async () => {
    const { marks, texts } = await pictureOf(chart(months));
    expect(marks("bar")).toBe(3 * 5);
    expect(marks("line mark")).toBe(1);
    expect(texts).toEqual(
      expect.arrayContaining(["New", "Expansion", "Contraction", "Churned", "Reactivated", "Closing MRR"]),
    );
  });

  it("are a bridge of one month: opening, five movements, closing, in the digits of the table", async () => {
    const { marks, texts } = await pictureOf(chart(months, { period: "2025-03" }));
    expect(marks("bar")).toBe(7);
    expect(texts).toEqual(expect.arrayContaining(["126.81", "+116.66", "-40.00", "203.47"]));
  });

  it("of several months are one bridge from the first opening to the last closing", () => {
    const { text } = chart(months, { form: "waterfall" });
    expect(text.split("\n")[0]).toBe(
      "MRR from 2025-01 to 2025-03. Opening 0.00, New +126.81, Expansion +116.66, Contraction 0.00, Churned -40.00, Reactivated 0.00, Closing 203.47.",
    );
  });

  it("keep the exact value for whoever points at a mark", () => {
    const value = dataOf(chart(months).spec).find(({ period, move }) => period === "2025-01" && move === "New");
    expect(value).toMatchObject({ value: 33.333333333333336, exact: "33.33333333333333333333" });
  });

  it("say where the axis is cut, and cut it only where steps are small beside the levels", () => {
    const small = mrrMovements(
      [
        { customerId: "a", start: "2025-01-01", amount: 1000, interval: "month" },
        { customerId: "b", start: "2025-02-01", amount: 10, interval: "month" },
      ],
      { asOf: "2025-02-28" },
    );
    const subtitle = (shown: NotebookChart): unknown => (shown.spec["title"] as { subtitle?: unknown }).subtitle;
    expect(subtitle(chart(small, { period: "2025-02" }))).toBe("The axis does not begin at 0");
    expect(subtitle(chart(months, { period: "2025-03" }))).toBeUndefined();
  });

  it("leave a gap where a month is not known, and have no bridge across it", async () => {
    const snapshots = ["2025-01", "2025-03"].map((period) => ({ customerId: "a", period, mrr: 5 }));
    const gap = mrrMovements(snapshots);
    expect(dataOf(chart(gap).spec).filter(({ value }) => value === null).length).toBeGreaterThan(0);
    expect((await pictureOf(chart(gap, { form: "waterfall" }))).texts).toContain(
      "A period is not known, so the movements do not lead from one end to the other.",
    );
  });
});

describe("cohorts", () => {
  const cohorts = retentionCohorts(rows, OPTIONS);

  it("are a cell with its number for each period that a cohort has come to", async () => {
    const { marks, texts } = await pictureOf(chart(cohorts));
    const cells = cohorts.cohorts.reduce((sum, { cells: of }) => sum + of.length, 0);
    // January, February and March, in which nobody started, each to the April that is not over.
    expect(cells).toBe(4 + 3 + 2);
    expect(marks("rect mark")).toBe(cells);
    // Of bolt and coil, who started in February, one is left in March.
    expect(texts).toEqual(expect.arrayContaining(["2025-01", "2025-02", "100", "50"]));
  });

  it("are drawn of customers, of MRR with upgrades or without", () => {
    const at = (form: string): unknown =>
      dataOf(chart(cohorts, { form }).spec).find(({ row, column }) => row === "2025-01" && column === 2)?.["text"];
    // acme pays 150 in March, which began with a third of 100.
    expect([at("logo"), at("net"), at("gross")]).toEqual(["100", "450", "100"]);
  });
});

describe("scores and shares", () => {
  it("of promoters, passives and detractors are one bar of three parts, and a point with its interval", async () => {
    const { marks, texts } = await pictureOf(chart(netPromoterScore({ promoters: 60, passives: 25, detractors: 15 })));
    expect(marks("bar")).toBe(3);
    expect(marks("point")).toBe(1);
    expect(marks("rule mark")).toBe(2); // the interval, and the line of 0
    expect(texts).toEqual(expect.arrayContaining(["15", "25", "60", "45.0 (29.3 to 58.0)"]));
  });

  it("by name are a line each, and who has none has no point", async () => {
    const { marks, texts } = await pictureOf(
      chart({ January: netPromoterScore([10, 0]), February: netPromoterScore([]) }),
    );
    expect(texts).toEqual(expect.arrayContaining(["January", "February", "—"]));
    expect(marks("point")).toBe(1);
  });

  it("carry the ends of their intervals", () => {
    const share = proportionInterval({ successes: 5, trials: 20 });
    expect(dataOf(chart(share).spec)).toEqual([
      expect.objectContaining({ value: 0.25, lower: share?.lower, upper: share?.upper }),
    ]);
  });
});

describe("a report", () => {
  const report = revenueReport(rows, { ...OPTIONS, customers: true });

  it("has a panel each of retention, customer churn and MRR churn", async () => {
    const { marks, texts } = await pictureOf(chart(report));
    expect(marks("line mark")).toBe(5);
    expect(texts).toEqual(expect.arrayContaining(["Revenue retention", "Customer churn", "MRR churn"]));
  });

  it("has Wilson's interval around the churn of customers", () => {
    // March: three at the opening, one of whom churned.
    const { lower, upper } = proportionInterval({ successes: 1, trials: 3 }) ?? {};
    const march = dataOf(chart(report).spec).find(({ series, at }) => series === "Customer churn" && at === "2025-03");
    expect(march).toMatchObject({ lower, upper });
  });

  it("has no interval where churn is not a share of a count", () => {
    const average = revenueReport(rows, OPTIONS, { churnDenominator: "average" });
    expect(dataOf(chart(average).spec).filter(({ lower }) => typeof lower === "number")).toEqual([]);
  });

  it("says what lies below 0", () => {
    expect((chart(report).spec["title"] as { subtitle: readonly string[] }).subtitle).toContain(
      "Net MRR churn below 0 is negative churn: more was added than lost",
    );
  });

  it("is drawn as its movements and its cohorts too", async () => {
    expect((await pictureOf(chart(report, { form: "waterfall" }))).marks("bar")).toBe(7);
    expect(chart(revenueReport(rows, { ...OPTIONS, cohorts: {} }), { form: "logo" }).text).toContain("3 cohorts.");
    expect(() => chart(report, { form: "logo" })).toThrow(
      'Cannot draw the form "logo" of a report without cohorts: ask revenueReport for { cohorts: {} }',
    );
  });
});

describe("segments", () => {
  it("are a line each, broken where a number is withheld", () => {
    const segments = segmentMovements(rows, { ...OPTIONS, segmentBy: "plan", minimumGroupSize: 2 });
    const shown = chart(segments);
    expect(dataOf(shown.spec).map(({ exact }) => exact)).toContain("withheld");
    expect((shown.spec["title"] as { subtitle: readonly string[] }).subtitle).toContain(
      "A gap is a number that is withheld",
    );
  });
});

describe("a funnel", () => {
  it("is a bar a step, with the share of the step before", async () => {
    const steps = funnel([
      { name: "invited", count: 400 },
      { name: "signed in", count: 300 },
    ]);
    const { marks, texts } = await pictureOf(chart(steps));
    expect(marks("bar")).toBe(2);
    expect(texts).toEqual(expect.arrayContaining(["invited", "400", "signed in", "300 (75.0%)"]));
  });
});

describe("the locale", () => {
  it("is that of axes as well", async () => {
    const { texts } = await pictureOf(
      chart(
        mrrMovements([{ customerId: "a", start: "2025-01-01", amount: 1_500_000, interval: "month" }], {
          asOf: "2025-02-28",
        }),
        { locale: "de-DE", period: "2025-01" },
      ),
    );
    expect(texts).toEqual(expect.arrayContaining(["1.500.000", "+1.500.000"]));
    const { texts: shares } = await pictureOf(
      chart(proportionInterval({ successes: 5, trials: 20 }), { locale: "fr-FR" }),
    );
    expect(shares.some((text) => /^50\s%$/u.test(text))).toBe(true);
  });
});
