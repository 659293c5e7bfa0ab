import { describe, expect, it } from "vitest";
import { type GoalOptions, type GoalRow, goalAttainment, goalTotals } from "customer-metrics";

const asOf = "2025-12-31";
const goal = (metric: string, target: GoalRow["target"], more: Partial<GoalRow> = {}): GoalRow => ({
  metric,
  target,
  ...more,
});
const told = (rows: Iterable<GoalRow>, options: Partial<GoalOptions> = {}): ReturnType<typeof goalTotals> =>
  goalTotals(rows, { asOf, ...options });
const first = (row: GoalRow, options: Partial<GoalOptions> = {}): unknown[] => {
  const found = told([row], options).goals[0];
  return [found?.direction, found?.attainment?.toFixed(3), found?.status];
};

describe("goalTotals", () => {
  it("knows which way is better from the row, then from the caller, then from the catalogue", () => {
    expect(first(goal("customer-churn-rate", "0.05", { actual: "0.06" }))).toEqual(["lower", "0.833", "open"]);
    expect(first(goal("Logo churn", "0.05", { actual: "0.06" }))).toEqual(["lower", "0.833", "open"]);
    expect(first(goal("tickets", 50, { actual: 60 }), { directions: { Tickets: "lower" } })).toEqual([
      "lower",
      "0.833",
      "open",
    ]);
    const churn = { directions: { "customer-churn-rate": "higher" } } as const;
    expect(first(goal("customer-churn-rate", "0.05", { actual: "0.06" }), churn)).toEqual([
      "higher",
      "1.200",
      "reached",
    ]);
    expect(first(goal("customer-churn-rate", "0.05", { actual: "0.06", direction: "lower" }), churn)[0]).toBe("lower");
  });

  it("is what goalAttainment says, from a baseline and without one", () => {
    const numbers = { target: "0.05", actual: "0.06", direction: "lower" } as const;
    expect(told([goal("x", "0.05", numbers)]).goals[0]?.attainment).toEqual(goalAttainment(numbers));
    const from = { ...numbers, baseline: "0.08" };
    expect(told([goal("x", "0.05", from)]).goals[0]?.attainment).toEqual(goalAttainment(from));
  });

  it("takes what was reached from the caller, by any name and account, else from the row", () => {
    const rows = [
      goal("NRR", "1.1", { actual: "1.0" }),
      goal("NRR", "1.1", { accountId: "a" }),
      goal("NRR", "1.1", { accountId: 7, actual: "0.9" }),
      goal("seats", 5, { direction: "higher", accountId: "a" }),
    ];
    const actuals = [
      { metric: "net-revenue-retention", actual: "1.21" },
      { metric: "Net revenue retention", accountId: "a", actual: 1.32 },
      { metric: "SEATS", accountId: "a", actual: 4 },
    ];
    const { goals } = told(rows, { actuals });
    expect(goals.map(({ metric, accountId, attainment }) => [metric, accountId, attainment?.toFixed(2)])).toEqual([
      ["net-revenue-retention", null, "1.10"],
      ["net-revenue-retention", "a", "1.20"],
      ["net-revenue-retention", 7, "0.82"],
      ["seats", "a", "0.80"],
    ]);
    expect(told(rows, { actuals: { NRR: "1.21" } }).goals[0]?.actual?.toString()).toBe("1.21");
  });

  it("tells reached, missed, open and unknown", () => {
    const rows = [
      goal("NPS", 40, { actual: 40, by: "2026-06-30" }),
      goal("NPS", 40, { actual: 39, by: "2025-12-31" }),
      goal("NPS", 40, { actual: 39, by: "2026-01-01" }),
      goal("NPS", 40, { actual: 39 }),
      goal("NPS", 40, { by: "2025-01-01" }),
    ];
    const totals = told(rows);
    expect(totals.goals.map(({ status, by, daysLeft }) => [status, by, daysLeft])).toEqual([
      ["reached", "2026-06-30", 181],
      ["missed", "2025-12-31", 0],
      ["open", "2026-01-01", 1],
      ["open", null, null],
      ["unknown", "2025-01-01", -364],
    ]);
    expect([totals.reached, totals.missed, totals.open, totals.unknown]).toEqual([1, 1, 2, 1]);
  });

  it("tells a goal that is reached where there was no way to go", () => {
    expect(first(goal("NPS", 40, { actual: 40, baseline: 40, by: asOf }))).toEqual(["higher", undefined, "reached"]);
  });

  it("lets the last row of one goal count, whatever the metric is called in each", () => {
    const rows = [goal("NPS", 40, { by: asOf }), goal("net-promoter-score", 50, { by: asOf }), goal("NPS", 60)];
    const totals = told(rows);
    expect(totals.goals.map(({ target }) => target.toString())).toEqual(["50", "60"]);
    expect(totals.rows).toMatchObject({ read: 3, counted: 2, superseded: 1 });
  });

  it("counts accounts that nobody knows, or leaves them out", () => {
    const rows = [goal("NPS", 40, { accountId: "z" }), goal("NPS", 40)];
    expect(told(rows, { accounts: [{ id: "a" }] })).toMatchObject({ unknownAccounts: 1, unknown: 2 });
    const left = told(rows, { accounts: [{ id: "a" }], unknownAccounts: "left-out" });
    expect([left.unknownAccounts, left.goals.length, left.rows.unknown]).toEqual([1, 1, 1]);
    expect(told(rows).unknownAccounts).toBeNull();
  });

  it("says what is wrong with rows", () => {
    const rows = [
      goal("", 40),
      goal(7 as unknown as string, 40),
      goal("seats", 40),
      goal("NPS", 40, { baseline: 50 }),
      goal("NPS", -40),
      goal("NPS", "forty"),
      goal("NPS", 40, { by: "2025-13-01" }),
      goal("NPS", 40, { direction: "up" as "higher" }),
    ];
    expect(told(rows).issues.map(({ code, field, message }) => [code, field, message])).toEqual([
      ["missing-value", "metric", 'Cannot do without metric: received ""'],
      ["not-allowed", "metric", "Cannot use 7 as metric: give its name"],
      [
        "missing-value",
        "direction",
        'Cannot tell which way is better for "seats" without direction: received undefined',
      ],
      ["not-allowed", "direction", "Cannot reach a target below the baseline when higher is better: from 50 to 40"],
      ["negative", "target", "Cannot use a negative target without a baseline: received -40"],
      ["not-a-number", "target", 'Cannot read target as a number: received "forty"'],
      ["not-a-date", "by", 'Cannot read by as a date like 2025-03-01: received "2025-13-01"'],
      ["not-allowed", "direction", 'Cannot use "up" as direction: choose "higher" or "lower"'],
    ]);
  });

  it.each([
    [{ asOf: undefined }, "Cannot do without asOf: received undefined"],
    [{ actuals: { NPS: "high" } }, 'Cannot read actual of NPS as a number: received "high"'],
    [{ directions: { NPS: "up" } }, 'Cannot use "up" as directions["NPS"]: choose "higher" or "lower"'],
    [{ actual: { NPS: 4 } }, 'Cannot find an option named "actual": did you mean actuals?'],
    [{ timeZone: "Mars" }, 'Cannot use timeZone, which must be a name like "Europe/Bucharest": received "Mars"'],
  ])("refuses %j", (options, message) => {
    expect(() => goalTotals([], { asOf, ...(options as Partial<GoalOptions>) })).toThrow(message);
  });

  it("is frozen, and says what it is", () => {
    const totals = told([goal("NPS", 40)]);
    expect([totals.kind, totals.goals[0]?.kind, totals.asOf]).toEqual(["goal-totals", "goal", asOf]);
    for (const part of [totals, totals.goals, totals.goals[0], totals.rows, totals.issues])
      expect(Object.isFrozen(part)).toBe(true);
  });
});
