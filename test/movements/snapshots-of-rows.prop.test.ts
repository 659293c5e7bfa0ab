import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MrrSnapshotRow, monthlyRecurringRevenue, mrrMovements, type SubscriptionRow } from "customer-metrics";
import { runs } from "../support/runs.ts";

const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
const dayText = (day: number): string => new Date(FIRST + day * DAY).toISOString().slice(0, 10);
const MONTHS = Array.from({ length: 8 }, (_, month) => `2024-0${String(month + 1)}`);
const lastDay = (month: number): string => new Date(Date.UTC(2024, month + 1, 0)).toISOString().slice(0, 10);

/** Customers who pay whenever they are there. */
const BOOK: fc.Arbitrary<readonly SubscriptionRow[]> = fc.array(
  fc
    .record({
      customerId: fc.constantFrom("a", "b", "c"),
      start: fc.integer({ min: 0, max: 240 }),
      length: fc.option(fc.integer({ min: 1, max: 150 }), { freq: 3 }),
      cents: fc.integer({ min: 1, max: 99_999 }),
      interval: fc.constantFrom("month" as const, "year" as const, "week" as const),
    })
    .map(({ customerId, start, length, cents, interval }) => ({
      customerId,
      start: dayText(start),
      end: length === null ? null : dayText(start + length),
      amount: (cents / 100).toFixed(2),
      interval,
    })),
  { minLength: 1, maxLength: 10 },
);

/** What each customer paid at the end of each month, to the digit where amounts end. */
function snapshots(rows: readonly SubscriptionRow[]): readonly MrrSnapshotRow[] {
  return MONTHS.flatMap((period, month) =>
    [...new Set(rows.map(({ customerId }) => customerId))].map((customerId) => {
      const own = rows.filter((row) => row.customerId === customerId);
      return { customerId, period, mrr: monthlyRecurringRevenue(own, { on: lastDay(month) }, { weeksPerMonth: "4" }) };
    }),
  );
}

describe("snapshots of a book", () => {
  it("move as the book does, from the second month on", () => {
    fc.assert(
      fc.property(BOOK, (book) => {
        // Years of whole months: a twelfth of these amounts ends.
        const rows = book.map((row) => (row.interval === "year" ? { ...row, quantity: 12 } : row));
        const told = { from: "2024-02", to: "2024-08", asOf: "2024-08-31" };
        const ofRows = mrrMovements(rows, told, { weeksPerMonth: "4" });
        const ofSnapshots = mrrMovements(snapshots(rows), told);
        for (const [index, month] of ofRows.entries()) {
          const { startingMrr, newMrr, reactivationMrr, expansionMrr, contractionMrr, churnedMrr, endingMrr } = month;
          const seen = ofSnapshots[index];
          // Who came and went within a month is in no snapshot, so who is back is known from rows alone.
          const joined = seen?.newMrr === null ? null : seen?.newMrr.plus(seen.reactivationMrr).toString();
          expect(joined).toBe(newMrr.plus(reactivationMrr).toString());
          expect(String(seen?.startingMrr)).toBe(startingMrr.toString());
          expect(String(seen?.expansionMrr)).toBe(expansionMrr.toString());
          expect(String(seen?.contractionMrr)).toBe(contractionMrr.toString());
          expect(String(seen?.churnedMrr)).toBe(churnedMrr.toString());
          expect(String(seen?.endingMrr)).toBe(endingMrr.toString());
        }
      }),
      runs(60),
    );
  });
});
