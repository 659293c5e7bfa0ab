import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMrrSnapshots, readSubscriptions } from "customer-metrics/rows";

const COLUMNS = [
  ...[
    "Customer",
    "account_id",
    "customerId",
    "start",
    "Start Date",
    "created",
    "end",
    "Valid to",
    "amount",
    "MRR",
    "arr",
  ],
  ...["interval", "Billing cycle", "interval_count", "seats", "currency", "status", "product", "plan", "discount"],
  ...["coupon duration", "tax", "refund", "metered", "trial end", "canceled at", "churn type", "month", "period"],
  ...["attributes", "Region", "__proto__", "constructor", ""],
];

/** Cells as exports hold them, right and wrong. */
const CELLS: readonly unknown[] = [
  ...["a", "7", "2025-01-31", "2025-02-01T10:00:00Z", "2025-02-30", "9999-12-31", "2025-03", "2025-Q1", "12.50", "-3"],
  ...[
    "1,000",
    "monthly",
    "every 3 months",
    "eur",
    "canceled",
    "past_due",
    "20%",
    "once",
    "6 months",
    "yes",
    "NULL",
    "",
  ],
  ...[null, undefined, 0, 1, 12.5, -1, Number.NaN, 7n, true, new Date("2025-01-01T00:00:00Z"), new Date(Number.NaN)],
];

function cells(): fc.Arbitrary<unknown> {
  const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
  return fc.oneof({ arbitrary: fc.constantFrom(...CELLS), weight: 9 }, { arbitrary: anything, weight: 1 });
}

/** Records of any shape: some that could be rows, some that hardly could, and some that are no objects at all. */
function messyRecords(): fc.Arbitrary<unknown[]> {
  const needed = {
    customer: fc.constantFrom("a", "b", 7, ""),
    start: fc.constantFrom("2025-01-31", "2025-02-01T10:00:00Z", "soon"),
    month: fc.constantFrom("2025-01", "2025-Q1", "2025-01-31", "soon"),
    mrr: fc.constantFrom(10, "12.50", "many", -1),
  };
  const likely = fc
    .tuple(fc.record(needed), fc.dictionary(fc.constantFrom(...COLUMNS), cells(), { maxKeys: 3 }))
    .map(([row, more]) => ({ ...row, ...more }));
  const unlikely = fc.dictionary(fc.constantFrom(...COLUMNS), cells(), { maxKeys: 8 });
  return fc.array(fc.oneof({ arbitrary: likely, weight: 5 }, unlikely, cells()), { maxLength: 8 });
}

describe.each([
  ["readSubscriptions", readSubscriptions],
  ["readMrrSnapshots", readMrrSnapshots],
])("%s, for all records, messy ones too,", (_name, read) => {
  it("reads each of them or names it by an issue", () => {
    fc.assert(
      fc.property(messyRecords(), (records) => {
        const { rows, rowNumbers, lines, issues, issueCount, rowsRead } = read(records, { keepIssues: 1000 });
        const refused = new Set(issues.map(({ row }) => row));
        expect(rowsRead).toBe(records.length);
        expect(issueCount).toBe(issues.length);
        expect([...rowNumbers, ...refused].sort((a, b) => a - b)).toEqual(records.map((_record, index) => index + 1));
        expect(rowNumbers).toHaveLength(rows.length);
        expect(lines).toEqual(rows.map(() => undefined));
      }),
      { numRuns: 500 },
    );
  });

  it("reads each of them as if it were alone", () => {
    fc.assert(
      fc.property(messyRecords(), (records) => {
        const alone = records.map((record) => read([record]));
        const { rows, issues } = read(records, { keepIssues: 1000 });
        expect(rows).toEqual(alone.flatMap((one): readonly unknown[] => one.rows));
        expect(issues).toEqual(
          alone.flatMap((one, index) => one.issues.map((issue) => ({ ...issue, row: index + 1 }))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("counts every issue, however many it keeps", () => {
    fc.assert(
      fc.property(messyRecords(), fc.nat({ max: 10 }), (records, keepIssues) => {
        const all = read(records, { keepIssues: 1000 });
        const some = read(records, { keepIssues });
        expect(some).toEqual({ ...all, issues: all.issues.slice(0, keepIssues) });
      }),
      { numRuns: 300 },
    );
  });
});
