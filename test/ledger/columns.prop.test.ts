import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mrrMovements, type SubscriptionColumns, type SubscriptionRow, toPlain } from "customer-metrics";
import { company } from "../support/companies.ts";
import { anyConvention } from "../support/conventions.ts";
import { runs } from "../support/runs.ts";

const DAY = 86_400_000;

/** Rows as columns of arrays, every field that any row has. */
function columnsOf(rows: readonly SubscriptionRow[]): SubscriptionColumns {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((field) => field !== "attributes");
  const column = (field: string): unknown[] => rows.map((row) => row[field as keyof SubscriptionRow] ?? null);
  return Object.fromEntries(fields.map((field) => [field, column(field)])) as unknown as SubscriptionColumns;
}

/** A book of amounts over days and nothing else, as columns of numbers hold it. */
const PLAIN = fc.array(
  fc.record({
    customer: fc.integer({ min: 0, max: 5 }),
    start: fc.integer({ min: 0, max: 420 }),
    length: fc.option(fc.integer({ min: -3, max: 200 }), { freq: 3 }),
    // Nothing to pay now and then, so that some customers need a closer look.
    cents: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 99_999 }) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
  }),
  { minLength: 1, maxLength: 24 },
);

const FIRST = Date.UTC(2024, 0, 1) / DAY;
const dayText = (day: number): string => new Date((FIRST + day) * DAY).toISOString().slice(0, 10);

describe("columns, for every company,", () => {
  it("give what objects give, under any convention", () => {
    fc.assert(
      fc.property(company(), anyConvention(), ({ rows, asOf }, convention) => {
        fc.pre(rows.length > 0);
        const outcome = (book: SubscriptionColumns | readonly SubscriptionRow[]): unknown => {
          try {
            return toPlain(mrrMovements(book as SubscriptionRow[], { asOf }, convention));
          } catch (error) {
            return String(error);
          }
        };
        expect(outcome(columnsOf(rows))).toEqual(outcome(rows));
      }),
      runs(100),
    );
  });

  it("of numbers give what objects give, by month and by day", () => {
    fc.assert(
      fc.property(PLAIN, fc.constantFrom("month" as const, "day" as const, "quarter" as const), (lines, by) => {
        const columns = {
          customerId: Int32Array.from(lines, ({ customer }) => customer),
          start: Int32Array.from(lines, ({ start }) => FIRST + start),
          end: Int32Array.from(lines, ({ start, length }) => (length === null ? 2 ** 31 - 1 : FIRST + start + length)),
          amount: Float64Array.from(lines, ({ cents }) => cents / 100),
          interval: "month",
        } as const;
        const rows = lines.map(({ customer, start, length, cents }) => ({
          customerId: customer,
          start: dayText(start),
          end: length === null ? null : dayText(start + length),
          amount: (cents / 100).toFixed(2),
          interval: "month" as const,
        }));
        const options = { from: "2024-01", to: "2025-06", asOf: "2025-06-30", by } as const;
        expect(toPlain(mrrMovements(columns, options))).toEqual(toPlain(mrrMovements(rows, options)));
      }),
      runs(100),
    );
  });
});
