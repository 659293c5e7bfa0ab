import { describe, expect, it } from "vitest";
import { customerMovements, mrrMovements, type SubscriptionColumns } from "customer-metrics";

const DAY = 86_400_000;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;
const OPEN = 2_147_483_647;

/** Closing MRR of January to March 2025. */
function closings(columns: SubscriptionColumns): string[] {
  const months = mrrMovements(columns, { from: "2025-01", to: "2025-03", asOf: "2025-03-31" });
  return months.map(({ endingMrr }) => endingMrr.toString());
}

const STARTS = ["2025-01-10", "2025-02-01", "2025-02-20"];
const ENDS = ["2025-03-01", null, null];
const AMOUNTS = [100.1, 40.2, 60];
/** By hand: January 100.10; February 100.10 + 40.20 + 60; March 40.20 + 60. */
const ANSWER = ["100.1", "200.3", "100.2"];

const VECTOR = { length: 3, get: (row: number) => Date.parse(`${STARTS[row] ?? ""}T00:00:00Z`) };

describe("subscriptions in columns", () => {
  it.each<[string, SubscriptionColumns]>([
    ["arrays", { customerId: ["a", "b", "a"], start: STARTS, end: ENDS, amount: AMOUNTS, interval: "month" }],
    [
      "typed arrays: days since 1970-01-01, and 2147483647 for no end",
      {
        customerId: new Int32Array([7, 0, 7]),
        start: Int32Array.from(STARTS, day),
        end: new Int32Array([day("2025-03-01"), OPEN, OPEN]),
        amount: new Float64Array(AMOUNTS),
        interval: "month",
      },
    ],
    [
      "codes and their values",
      {
        customerId: { codes: new Uint8Array([0, 1, 0]), values: ["a", "b"] },
        start: { codes: [0, 1, 2], values: STARTS },
        end: { codes: [0, -1, -1], values: ["2025-03-01"] },
        amount: { codes: [0, 1, 2], values: AMOUNTS },
        interval: { codes: [0, 0, 0], values: ["month"] },
      },
    ],
    [
      "vectors, whose dates are milliseconds",
      {
        customerId: ["a", "b", "a"],
        start: VECTOR,
        end: { length: 3, get: (row) => (row === 0 ? BigInt(day("2025-03-01") * DAY) : null) },
        amount: { length: 3, get: (row) => AMOUNTS[row] },
        interval: ["month", "month", "month"],
      },
    ],
    [
      "texts and time stamps",
      {
        customerId: ["a", "b", "a"],
        start: STARTS.map((start) => new Date(`${start}T12:00:00Z`)),
        end: ENDS,
        amount: ["100.10", "40.2", "60"],
        interval: "month",
        currency: "EUR",
      },
    ],
    [
      "prices of other intervals, units and labels",
      {
        customerId: ["a", "b", "a"],
        start: STARTS,
        end: ENDS,
        amount: ["1201.20", 20.1, "5"],
        interval: ["year", "month", "month"],
        quantity: [null, 2, 12],
        plan: ["Pro", null, "Basic"],
      },
    ],
    [
      "no end at all, and no value in a typed array",
      {
        customerId: ["a", "b", "a", "a"],
        start: [...STARTS, "2025-03-01"],
        amount: new Float64Array([100.1, 40.2, 60, -100.1]),
        quantity: new Float64Array([NaN, 1, NaN, 1]),
        interval: "month",
      },
    ],
  ])("may be %s", (name, columns) => {
    if (name.startsWith("no end")) {
      const months = mrrMovements(columns, { from: "2025-01", to: "2025-03", asOf: "2025-03-31", credits: "allow" });
      expect(months.map(({ endingMrr }) => endingMrr.toString())).toEqual(ANSWER);
    } else expect(closings(columns)).toEqual(ANSWER);
  });

  it("names customers as the columns do, and rows by their number", () => {
    const customerId = new Int32Array([7, 0, 7]);
    const columns = { customerId, start: STARTS, end: ENDS, amount: AMOUNTS, interval: "month" } as const;
    const told = [...customerMovements(columns, { asOf: "2025-03-31" })].map(({ customerId: who, kind, rows }) => [
      who,
      kind,
      rows,
    ]);
    expect(told).toEqual([
      [0, "new", [2]],
      [7, "new", [1]],
      [7, "expansion", [3]],
      [7, "contraction", [1]],
    ]);
  });

  it("takes sparse, large and negative numbers of customers for what they are", () => {
    const customerId = new Int32Array([-5, 2_000_000_000, -5]);
    const columns = { customerId, start: STARTS, end: ENDS, amount: AMOUNTS, interval: "month" } as const;
    expect(closings(columns)).toEqual(ANSWER);
    const [first] = customerMovements(columns, { asOf: "2025-03-31" });
    expect(first?.customerId).toBe(-5);
  });

  it("reads amounts of more decimals, and those that no float of so many is", () => {
    const amount = new Float64Array([0.1 + 0.2, 0.00025, 1e-9]);
    const columns = { customerId: ["a", "b", "c"], start: STARTS, amount, interval: "month" } as const;
    // 0.1 + 0.2 is the double that is written 0.30000000000000004.
    expect(closings(columns)).toEqual(["0.30000000000000004", "0.30025000100000004", "0.30025000100000004"]);
  });

  it("leaves the columns as they are", () => {
    const start = Int32Array.from(["2025-01-10", "2025-03-01"], day);
    const end = new Int32Array([OPEN, day("2025-02-01")]);
    const copies = [start.slice(), end.slice()];
    const columns = { customerId: ["a", "b"], start, end, amount: [1, 2], interval: "month" } as const;
    mrrMovements(columns, { asOf: "2025-03-31" });
    expect([start, end]).toEqual(copies);
  });

  it.each<[string, SubscriptionColumns, string, string]>([
    [
      "an amount that is none",
      { customerId: ["a", "b"], start: STARTS.slice(0, 2), amount: [1, NaN], interval: "month" },
      "not-a-number",
      "Row 2: Cannot read amount as a number: received NaN",
    ],
    [
      "a negative amount",
      { customerId: ["a", "b"], start: STARTS.slice(0, 2), amount: new Float64Array([1, -2]), interval: "month" },
      "negative",
      "Row 2: Cannot use a negative amount unless credits are allowed: received -2",
    ],
    [
      "a date that is none",
      { customerId: ["a", "b"], start: ["2025-01-01", "2025-02-30"], amount: [1, 2], interval: "month" },
      "not-a-date",
      'Row 2: Cannot read start as a date like 2025-03-01: received "2025-02-30"',
    ],
    [
      "an interval that is none",
      { customerId: ["a"], start: ["2025-01-01"], amount: [1], interval: "moon" as "month" },
      "not-allowed",
      'Cannot use "moon" as interval: choose "day", "week", "month", "quarter" or "year"',
    ],
    [
      "columns of different lengths",
      { customerId: ["a", "b"], start: ["2025-01-01"], amount: [1, 2], interval: "month" },
      "wrong-length",
      "Cannot read columns of different lengths: start has 1 rows and customerId has 2",
    ],
    [
      "a column that is none",
      { customerId: ["a"], start: ["2025-01-01"], amount: { cents: [1] } as unknown as number[], interval: "month" },
      "not-allowed",
      "Cannot read the column amount: give an array, codes and values, a vector, or one value for all rows",
    ],
  ])("refuses %s", (_case, columns, code, message) => {
    expect(() => mrrMovements(columns)).toThrow(expect.objectContaining({ code, message }) as Error);
  });

  it("names a row that ends before it starts, and counts the others", () => {
    const columns = { customerId: ["a", "b"], start: STARTS.slice(0, 2), end: ["2025-01-01", null] } as const;
    const months = mrrMovements({ ...columns, amount: [1, 2], interval: "month" }, { asOf: "2025-02-28" });
    expect(months.at(-1)?.endingMrr.toString()).toBe("2");
  });

  it("has no periods where there are no rows", () => {
    expect(mrrMovements({ customerId: [], start: [], amount: [], interval: "month" })).toEqual([]);
  });

  it("reads snapshots in columns", () => {
    const columns = { customerId: ["a", "b", "a"], period: ["2025-01", "2025-01", "2025-02"], mrr: [10, 5, 12] };
    const [february] = mrrMovements(columns, { from: "2025-02" });
    expect(february?.startingMrr?.toString()).toBe("15");
    expect(february?.expansionMrr?.toString()).toBe("2");
    expect(february?.churnedMrr?.toString()).toBe("5");
  });
});
