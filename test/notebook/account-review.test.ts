import { accountReview, consistentConventions } from "customer-metrics";
import { chart, table } from "customer-metrics/notebook";
import { describe, expect, it } from "vitest";
import { pictureOf } from "./support/drawing.ts";

const subscriptions = (
  [
    ["acorn", 300],
    ["birch", 100],
    ["cedar", 120],
  ] as const
).map(([customerId, amount]) => ({ customerId, start: "2025-01-01", amount, interval: "month" }) as const);
const usage = ["2025-01-01", "2025-03-10", "2025-03-11"].flatMap((at) =>
  ["birch", "cedar"].map((accountId) => ({ accountId, userId: "u", at })),
);
const contracts = [{ accountId: "acorn", termStart: "2024-05-01", termEnd: "2025-05-01", value: 3600 }];
const review = accountReview({ subscriptions, usage, contracts }, { accountId: "acorn", asOf: "2025-03-31" });

/** The cells of the line that begins with a word. */
function line(text: string, begin: string): readonly string[] {
  const found = text.split("\n").find((one) => one.trim().startsWith(begin)) ?? "";
  return found.trim().split(/\s{2,}/u);
}

describe("one customer's review", () => {
  const { text, html } = table(review);

  it("says what it is worth: three month-ends of 300, and twelve months of them in a year", () => {
    expect(line(text, "MRR of every")).toEqual(["MRR of every month-end so far", "900"]);
    expect(line(text, "ARR")).toEqual(["ARR", "3,600"]);
    expect(line(text, "Renews on")).toEqual(["Renews on", "2025-05-01"]);
  });

  it("tells its use beside that of its peers, of whom each was active on two days of March", () => {
    expect(line(text, "2025-03").slice(0, 4)).toEqual(["2025-03", "0", "2", "0"]);
    expect(text).toContain("Beside 2 other customers");
    // Half of 100 and 120 are below 110.
    expect(text.split("\n").some((one) => /^\s*MRR\s+300\s+105\s+110\s+115$/u.test(one))).toBe(true);
  });

  it("is said to be due, and why it needs attention", () => {
    expect(text).toContain("It is due for renewal in 31 days.");
    expect(html.match(/<table/gu)?.length).toBeGreaterThan(4);
  });

  it("is drawn: what it was worth, how it did, and how much it used", async () => {
    const { texts } = await pictureOf(chart(review));
    expect(texts).toEqual(
      expect.arrayContaining(["Review of acorn", "Health by month-end", "Active days", "Median of its peers"]),
    );
  });

  it("of nobody is nothing, and no failure", () => {
    expect(chart({ kind: "account-review" }).text).toContain("There is nothing to draw");
    expect(table({ kind: "account-review" }).text).not.toContain("undefined");
  });
});

describe("conventions that are consistent with a number", () => {
  // 40 at the opening of February, and 60 more in it.
  const rows = [
    { customerId: "a", start: "2025-01-10", amount: 40, interval: "month" },
    { customerId: "b", start: "2025-02-20", amount: 60, interval: "month" },
  ] as const;
  const options = { metric: "monthly-recurring-revenue", asOf: "2025-02-28" } as const;

  it("are a line each, with what they count", () => {
    const told = consistentConventions(rows, { ...options, expected: [{ period: "2025-02", value: "100" }] });
    expect(line(table(told).text, "stripe")).toEqual(["stripe", "100"]);
    expect(table(told).text).toContain("2025-02: 100");
  });

  it("are the nearest one where none is", () => {
    const told = consistentConventions(rows, { ...options, expected: [{ period: "2025-02", value: "7" }] });
    expect(table(told).text).toContain("None is consistent; the nearest");
  });
});
