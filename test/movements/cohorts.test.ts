import { describe, expect, it } from "vitest";
import {
  type Convention,
  type MrrSnapshotRow,
  retentionCohorts,
  type RetentionCell,
  type RetentionCohortsOptions,
  type SubscriptionRow,
  toPlain,
  type UnknownRetentionCell,
} from "customer-metrics";

const row = (change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId: "a", start: "2025-01-01", amount: 100, interval: "month" },
  ...change,
});

/** A cell as one line: customers of how many, and MRR, of it retained, of how much. */
function line(cell: RetentionCell | UnknownRetentionCell): string {
  if (cell.customers === null) return "unknown";
  const { customers, startingCustomers, mrr, retainedMrr, startingMrr, complete } = cell;
  const money = [mrr, retainedMrr, startingMrr].map((amount) => amount.toFixed()).join("/");
  return `${String(customers)}/${String(startingCustomers)} ${money}${complete ? "" : " so far"}`;
}

function table(
  rows: Iterable<SubscriptionRow>,
  options: RetentionCohortsOptions = {},
  choices: Partial<Convention> = {},
): unknown {
  const { cohorts } = retentionCohorts(rows, options, choices);
  return Object.fromEntries(cohorts.map(({ cohort, cells }) => [String(cohort), cells.map(line)]));
}

describe("retentionCohorts", () => {
  it("is of everyone who started in the month, also who was gone before it ended", () => {
    // As RevenueCat's retention chart (community.revenuecat.com/dashboard-tools-52/retention-charts-1841) and Recharge's
    // dashboard (support.rechargepayments.com, 360034469693: MO 1 is the end of the month of the signup) have it.
    const rows = [
      row({ start: "2025-01-03", end: "2025-01-20" }),
      row({ customerId: "b", start: "2025-01-05" }),
      row({ customerId: "c", start: "2025-01-31", end: "2025-02-28", amount: 60 }),
    ];
    const { cohorts } = retentionCohorts(rows, { asOf: "2025-02-28" });
    expect(cohorts.map(({ cohort, customers, startingMrr }) => [cohort, customers, startingMrr.toFixed()])).toEqual([
      ["2025-01", 3, "260"],
      ["2025-02", 0, "0"],
    ]);
    expect(table(rows, { asOf: "2025-02-28" })).toEqual({
      "2025-01": ["2/3 160/160/260", "1/3 100/100/260"],
      "2025-02": ["0/0 0/0/0"],
    });
  });

  it("tells logo, net and gross retention as ratios of what is beside them", () => {
    const rows = [
      row({ end: "2025-02-10" }),
      row({ start: "2025-02-10", amount: 150 }),
      row({ customerId: "b", end: "2025-02-10", amount: 50 }),
      row({ customerId: "c", end: "2025-02-10", amount: 50 }),
      row({ customerId: "c", start: "2025-02-10", amount: 20 }),
    ];
    const [january] = retentionCohorts(rows, { asOf: "2025-02-28" }).cohorts;
    const after = january?.cells[1];
    // 2 of 3 · (150 + 0 + 20) / 200 · (100 + 0 + 20) / 200
    expect(after?.logoRetention?.toFixed(10)).toBe("0.6666666667");
    expect(after?.netRetention?.toFixed()).toBe("0.85");
    expect(after?.grossRetention?.toFixed()).toBe("0.6");
  });

  it("compares now with the first day: what was lost and won back in between is retained", () => {
    const rows = [
      row({ end: "2025-02-01" }),
      row({ start: "2025-02-01", end: "2025-03-01", amount: 40 }),
      row({ start: "2025-03-01", amount: 120 }),
    ];
    expect(table(rows, { asOf: "2025-03-31", to: "2025-01" })).toEqual({
      "2025-01": ["1/1 100/100/100", "1/1 40/40/100", "1/1 120/100/100"],
    });
  });

  it("starts with the first day of which something is paid, whatever was free before", () => {
    const rows = [
      row({ start: "2025-01-10", end: "2025-02-10", amount: 0 }),
      row({ start: "2025-02-10", trialEnd: "2025-03-10" }),
    ];
    expect(table(rows, { asOf: "2025-03-31", from: "2025-01" })).toEqual({
      "2025-01": ["0/0 0/0/0", "0/0 0/0/0", "0/0 0/0/0"],
      "2025-02": ["0/0 0/0/0", "0/0 0/0/0"],
      "2025-03": ["1/1 100/100/100"],
    });
  });

  it("keeps who came back in the first cohort, or leaves them out once they were gone at the end of a month", () => {
    const rows = [row({ end: "2025-02-10" }), row({ start: "2025-03-10" }), row({ customerId: "b" })];
    const asOf = { asOf: "2025-03-31", to: "2025-01" };
    expect(table(rows, asOf)).toEqual({ "2025-01": ["2/2 200/200/200", "1/2 100/100/200", "2/2 200/200/200"] });
    expect(table(rows, { ...asOf, returning: "left-out" })).toEqual({
      "2025-01": ["2/2 200/200/200", "1/2 100/100/200", "1/2 100/100/200"],
    });
    const within = [row({ end: "2025-02-10" }), row({ start: "2025-02-20" })];
    expect(table(within, { ...asOf, returning: "left-out" })).toEqual({
      "2025-01": ["1/1 100/100/100", "1/1 100/100/100", "1/1 100/100/100"],
    });
  });

  it("marks a month that is not over, and leaves it out of averages", () => {
    const rows = [row({ end: "2025-03-02" }), row({ customerId: "b", start: "2025-02-05", end: "2025-03-02" })];
    const { averages } = retentionCohorts(rows, { asOf: "2025-03-10" });
    expect(table(rows, { asOf: "2025-03-10" })).toEqual({
      "2025-01": ["1/1 100/100/100", "1/1 100/100/100", "0/1 0/0/100 so far"],
      "2025-02": ["1/1 100/100/100", "0/1 0/0/100 so far"],
      "2025-03": ["0/0 0/0/0 so far"],
    });
    expect(averages.map(({ offset, cohorts, logoRetention }) => [offset, cohorts, logoRetention?.toFixed()])).toEqual([
      [0, 2, "1"],
      [1, 1, "1"],
    ]);
  });

  it("averages the cohorts of github.com/PostHog/posthog/issues/25998 to 2 of 110, or simply to a tenth", () => {
    // "cohort 1 has 10 people with 20% retention and cohort 2 has 100 people and 0% retention"
    const people = (start: string, count: number, stay: number): SubscriptionRow[] =>
      Array.from({ length: count }, (_, index) =>
        row({ customerId: `${start} ${String(index)}`, start, end: index < stay ? null : nextMonth(start) }),
      );
    const rows = [...people("2025-01-01", 10, 2), ...people("2025-02-01", 100, 0)];
    const after = (average: RetentionCohortsOptions["average"]): unknown => {
      const [, first] = retentionCohorts(rows, { asOf: "2025-03-31", to: "2025-02", average }).averages;
      return [first?.cohorts, first?.startingCustomers, first?.logoRetention?.toFixed(20)];
    };
    expect(after("weighted")).toEqual([2, 110, "0.01818181818181818182"]);
    expect(after("simple")).toEqual([2, 110, "0.10000000000000000000"]);
    expect(after(undefined)).toEqual(after("weighted"));
  });

  it("counts a cohort that lost everybody in averages, and one that nobody started in not", () => {
    // github.com/PostHog/posthog/issues/30624 asks for the first, issues/26217 for the second; pull/31711 does both.
    const rows = [row({ end: "2025-02-10" }), row({ customerId: "b", start: "2025-03-01", end: "2025-05-01" })];
    const [, after] = retentionCohorts(rows, { asOf: "2025-04-30", average: "simple" }).averages;
    expect([after?.cohorts, after?.logoRetention?.toFixed()]).toEqual([2, "0.5"]);
  });

  it("weighs money by money", () => {
    const rows = [row({ amount: 300 }), row({ customerId: "b", start: "2025-02-01", end: "2025-03-01", amount: 100 })];
    const averages = (average: RetentionCohortsOptions["average"]): unknown =>
      retentionCohorts(rows, { asOf: "2025-03-31", to: "2025-02", average }).averages.map(
        ({ netRetention, grossRetention }) => [netRetention?.toFixed(), grossRetention?.toFixed()],
      );
    expect(averages("weighted")).toEqual([
      ["1", "1"],
      ["0.75", "0.75"],
      ["1", "1"],
    ]);
    expect(averages("simple")).toEqual([
      ["1", "1"],
      ["0.5", "0.5"],
      ["1", "1"],
    ]);
  });

  it("shows the cohorts asked for, up to the last day that is known", () => {
    const rows = [row({ end: "2025-05-01" }), row({ customerId: "b", start: "2025-03-10", amount: 5 })];
    expect(table(rows, { from: "2025-03", to: "2025-03", asOf: "2025-05-31" })).toEqual({
      "2025-03": ["1/1 5/5/5", "1/1 5/5/5", "1/1 5/5/5"],
    });
    expect(table(rows, { from: "2025-01", to: "2025-06", by: "quarter", asOf: "2025-06-30" })).toEqual({
      "2025-Q1": ["2/2 105/105/105", "1/2 5/5/105"],
      "2025-Q2": ["0/0 0/0/0"],
    });
    expect(table(rows, { from: "2025-W11", to: "2025-W11", by: "week", asOf: "2025-03-23" })).toEqual({
      "2025-W11": ["1/1 5/5/5", "1/1 5/5/5"],
    });
    expect(table(rows, { by: "year", fiscalYearStart: 3, asOf: "2025-05-31" })).toEqual({
      FY2025: ["1/1 100/100/100", "0/1 0/0/100 so far"],
      FY2026: ["1/1 5/5/5 so far"],
    });
    expect(table(rows, { from: "2026-01", to: "2026-03", asOf: "2025-05-31" })).toEqual({});
  });

  it("follows subscriptions where those churn", () => {
    const rows = [row({ subscriptionId: 1 }), row({ subscriptionId: 2, end: "2025-02-10", amount: 20 })];
    const asOf = { asOf: "2025-02-28", to: "2025-01" };
    expect(table(rows, asOf)).toEqual({ "2025-01": ["1/1 120/120/120", "1/1 100/100/120"] });
    expect(table(rows, asOf, { grain: "subscription" })).toEqual({
      "2025-01": ["2/2 120/120/120", "1/2 100/100/120"],
    });
  });

  it("sets no subscription against another where gross retention does not", () => {
    const rows = [
      row({ subscriptionId: 1, end: "2025-02-10" }),
      row({ subscriptionId: 1, start: "2025-02-10", amount: 150 }),
      row({ subscriptionId: 2, end: "2025-02-10", amount: 60 }),
      row({ subscriptionId: 2, start: "2025-02-10", amount: 20 }),
    ];
    const asOf = { asOf: "2025-02-28", to: "2025-01" };
    expect(table(rows, asOf)).toEqual({ "2025-01": ["1/1 160/160/160", "1/1 170/160/160"] });
    expect(table(rows, asOf, { grossRetention: "per-subscription" })).toEqual({
      "2025-01": ["1/1 160/160/160", "1/1 170/120/160"],
    });
  });

  it("compares now and then at one exchange rate, that of now", () => {
    const rows = [
      row({ currency: "USD", end: "2025-02-10" }),
      row({ currency: "USD", start: "2025-02-10", amount: 80 }),
    ];
    const rates = { USD: { "2025-01": "0.90", "2025-02": "0.95" } };
    const euros = { currency: "EUR", rates, asOf: "2025-02-28", to: "2025-01" };
    expect(table(rows, euros)).toEqual({ "2025-01": ["1/1 90/90/90", "1/1 76/76/95"] });
    expect(retentionCohorts(rows, euros).cohorts[0]?.startingMrr.toFixed()).toBe("90");
    expect(table(rows, euros, { fx: "at-start" })).toEqual({ "2025-01": ["1/1 90/90/90", "1/1 76/76/90"] });
  });

  it("sees by the rates of the month whether a mixture of currencies is less than it was", () => {
    const rows = [
      row({ currency: "USD", end: "2025-02-10" }),
      row({ currency: "GBP", start: "2025-02-10", amount: 75 }),
    ];
    const rates = { USD: "1", GBP: { "2025-01": "1.3", "2025-02": "1.3", "2025-03": "1.4" } };
    expect(table(rows, { currency: "EUR", rates, asOf: "2025-03-31", to: "2025-01" })).toEqual({
      // 75 × 1.3 = 97.5 is less than 100, and 75 × 1.4 = 105 is not.
      "2025-01": ["1/1 100/100/100", "1/1 97.5/97.5/100", "1/1 105/100/100"],
    });
  });

  it("has no ratio where credits are all there is", () => {
    const rows = [row({ amount: -10 })];
    const [january] = retentionCohorts(rows, { credits: "allow", asOf: "2025-01-31" }).cohorts;
    expect(january?.cells[0]).toMatchObject({ customers: 1, netRetention: null, grossRetention: null });
  });

  it("stays exact where no double is", () => {
    const rows = [row({ amount: "123456789012345678901234567890.12" }), row({ customerId: "b", amount: "0.01" })];
    const sum = "123456789012345678901234567890.13";
    expect(table(rows, { asOf: "2025-01-31" })).toEqual({ "2025-01": [`2/2 ${sum}/${sum}/${sum}`] });
  });

  it("answers frozen plain data with its kind, and says how it was made", () => {
    const cohorts = retentionCohorts([row()], { asOf: "2025-01-31" });
    expect(cohorts).toMatchObject({
      ...{ kind: "retention-cohorts", by: "month", cohortBy: null, average: "weighted", returning: "counted" },
      unknownStarts: 0,
    });
    const [january] = cohorts.cohorts;
    const parts = [cohorts, cohorts.cohorts, cohorts.averages, cohorts.averages[0], january, january?.cells];
    expect([...parts, january?.cells[0]].every((part) => Object.isFrozen(part))).toBe(true);
    expect(JSON.parse(JSON.stringify(toPlain(cohorts)))).toEqual(toPlain(cohorts));
  });

  it("answers no cohorts for no rows", () => {
    expect(retentionCohorts([])).toMatchObject({ cohorts: [], averages: [] });
    expect(table([], { from: "2025-01", to: "2025-01" })).toEqual({});
  });
});

describe("retentionCohorts by what customers were", () => {
  it("goes by the start, whatever they became", () => {
    const rows = [
      row({ plan: "basic", end: "2025-02-10" }),
      row({ plan: "pro", start: "2025-02-10", amount: 150 }),
      row({ customerId: "b", plan: "pro", amount: 150, end: "2025-02-10" }),
      row({ customerId: "c", amount: 5 }),
    ];
    expect(table(rows, { cohortBy: "plan", asOf: "2025-02-28" })).toEqual({
      basic: ["1/1 100/100/100", "1/1 150/100/100"],
      null: ["1/1 5/5/5", "1/1 5/5/5"],
      pro: ["1/1 150/150/150", "0/1 0/0/150"],
    });
    expect(
      retentionCohorts(rows, { cohortBy: "plan", asOf: "2025-02-28" }).cohorts.map(({ cohort }) => cohort),
    ).toEqual(["basic", "pro", null]);
  });

  it("counts nobody as lost who has not got so far", () => {
    const rows = [
      row({ attributes: { region: "EU" }, end: "2025-02-10" }),
      row({ customerId: "b", attributes: { region: "EU" }, start: "2025-02-03", amount: 50 }),
      row({ customerId: "c", attributes: { region: "EU" }, start: "2025-03-03", amount: 7 }),
    ];
    // At the end of the month they start in: three. A month later: a and b. Two months later: a alone.
    const cohorts = retentionCohorts(rows, { cohortBy: "region", asOf: "2025-03-31" });
    expect(cohorts.cohorts[0]).toMatchObject({ cohort: "EU", customers: 3 });
    expect(cohorts.cohorts[0]?.cells.map(line)).toEqual(["3/3 157/157/157", "1/2 50/50/150", "0/1 0/0/100"]);
    expect(cohorts.cohorts[0]?.cells.map(({ period, complete }) => [period, complete])).toEqual([
      [null, true],
      [null, true],
      [null, true],
    ]);
    // And what is not over does not count yet.
    expect(table(rows, { cohortBy: "region", asOf: "2025-03-30" })).toEqual({ EU: ["2/2 150/150/150", "0/1 0/0/100"] });
  });

  it("takes what their account says where their rows do not", () => {
    const accounts = [{ id: "a", attributes: { region: "EU" } }];
    expect(table([row(), row({ customerId: "b" })], { cohortBy: "region", accounts, asOf: "2025-01-31" })).toEqual({
      EU: ["1/1 100/100/100"],
      null: ["1/1 100/100/100"],
    });
  });
});

describe("retentionCohorts of snapshots", () => {
  const snapshot = (customerId: string, period: string, mrr: number): MrrSnapshotRow => ({ customerId, period, mrr });

  it("puts into no cohort who was there already, at the first snapshot or after a gap", () => {
    const rows = [
      snapshot("old", "2025-01", 100),
      snapshot("old", "2025-02", 100),
      snapshot("new", "2025-02", 10),
      snapshot("new", "2025-04", 12),
      snapshot("late", "2025-04", 9),
    ];
    const cohorts = retentionCohorts(rows);
    expect(cohorts.unknownStarts).toBe(1);
    expect(cohorts.cohorts.map(({ cohort, cells }) => [cohort, cells.map(line)])).toEqual([
      ["2025-02", ["1/1 10/10/10", "unknown", "1/1 12/10/10"]],
    ]);
    expect(cohorts.averages.map(({ offset, cohorts: entered }) => [offset, entered])).toEqual([
      [0, 1],
      [2, 1],
    ]);
    const fromTheFirst = retentionCohorts(rows, { from: "2025-01", to: "2025-02" });
    expect([fromTheFirst.unknownStarts, fromTheFirst.cohorts.map(({ cohort }) => cohort)]).toEqual([1, ["2025-02"]]);
  });

  it("knows the quarter of who came in a gap within it", () => {
    const rows = [
      snapshot("old", "2025-03", 100),
      snapshot("new", "2025-05", 10),
      snapshot("new", "2025-06", 8),
      snapshot("old", "2025-06", 90),
    ];
    const { cohorts, unknownStarts } = retentionCohorts(rows, { by: "quarter" });
    expect(unknownStarts).toBe(0);
    expect(cohorts.map(({ cohort, cells }) => [cohort, cells.map(line)])).toEqual([["2025-Q2", ["1/1 8/8/10"]]]);
  });
});

describe("retentionCohorts refuses", () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["another average", { average: "median" }, 'Cannot use "median" as average: choose "weighted" or "simple"'],
    ["another return", { returning: true }, 'Cannot use true as returning: choose "counted" or "left-out"'],
    [
      "cohorts by what a customer has several of",
      { cohortBy: { row: "plan" } },
      'Cannot use {"row":"plan"} as cohortBy: a customer starts once, so name what it was then, as "plan"',
    ],
    ["what no row has", { cohortBy: "tier" }, "Cannot do without tier as cohortBy asks for it: no row has it"],
    ["accounts alone", { accounts: [] }, "Cannot use accounts without cohortBy, which says what of them is asked for"],
    [
      "an option of another function",
      { segmentBy: "plan" },
      'Cannot find an option named "segmentBy": segmentMovements takes it',
    ],
    [
      "an option of none",
      { cohort: "plan" },
      'Cannot find an option named "cohort": choose one of asOf, timeZone, currency, rates, credits, gapDays, by, fiscalYearStart, from, to, on',
    ],
  ])("%s", (_, options, message) => {
    expect(() => retentionCohorts([row()], options)).toThrow(
      expect.objectContaining({ name: "MetricInputError", message }),
    );
  });
});

function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
