import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Convention,
  type KeptReport,
  restatement,
  revenueReport,
  type RevenueReport,
  type SubscriptionRow,
  toPlain,
} from "customer-metrics";
import { MetricDecimal } from "../../src/number/decimal.ts";
import { company, type Company } from "../support/companies.ts";
import { anyChoices } from "../support/conventions.ts";
import { runs } from "../support/runs.ts";

const choices: fc.Arbitrary<Partial<Convention>> = anyChoices().map(
  ({ weeksPerMonth = "52/12", daysPerMonth = "365/12", ...made }) => ({
    ...made,
    weeksPerMonth: weeksPerMonth === "refuse" ? ("52/12" as const) : weeksPerMonth,
    daysPerMonth: daysPerMonth === "refuse" ? ("365/12" as const) : daysPerMonth,
    // Customers rounded one by one do not add up to a total that is rounded once.
    rounding: "none" as const,
  }),
);

const reportOf = ({ rows, asOf }: Company, made: Partial<Convention>): RevenueReport =>
  revenueReport(rows, { asOf, customers: true, from: "2024-03" }, made);

const kept = (report: RevenueReport): KeptReport => JSON.parse(JSON.stringify(toPlain(report))) as KeptReport;

/** A company, and what somebody made of its rows a month later. */
const edited = company().chain((before) =>
  fc
    .record({
      at: fc.nat({ max: before.rows.length - 1 }),
      change: fc.constantFrom("gone", "dearer", "later", "twice"),
    })
    .map(({ at, change }) => ({ before, after: { asOf: before.asOf, rows: edit(before.rows, at, change) } })),
);

function edit(rows: readonly SubscriptionRow[], at: number, change: string): readonly SubscriptionRow[] {
  const row = rows[at];
  if (row === undefined) throw new RangeError(`There is no row ${String(at)}`);
  const others = rows.filter((_, index) => index !== at);
  if (change === "gone") return others.length === 0 ? rows : keep(others, row);
  if (change === "dearer") return [...others, { ...row, amount: String(Number(row.amount) + 100) }];
  if (change === "later") return [...others, { ...row, end: null }];
  return [...rows, { ...row, customerId: "late", subscriptionId: "late" }];
}

/** Choices may need a subscription and a cancellation, which the row that is gone may have been the only one to say. */
function keep(rows: readonly SubscriptionRow[], { cancelledAt }: SubscriptionRow): readonly SubscriptionRow[] {
  return rows.map((row) => ({
    ...row,
    subscriptionId: row.subscriptionId ?? "s1",
    cancelledAt: row.cancelledAt ?? cancelledAt,
  }));
}

const FIELDS = [
  ...(["newMrr", "expansionMrr", "contractionMrr", "churnedMrr", "reactivationMrr", "endingMrr"] as const),
  ...(["newCustomers", "churnedCustomers", "reactivatedCustomers", "endingCustomers"] as const),
];

const MOVED = ["newMrr", "expansionMrr", "contractionMrr", "churnedMrr", "reactivationMrr"];
const COUNTED = ["newCustomers", "churnedCustomers", "reactivatedCustomers"];

describe("restatement", () => {
  it("finds nothing where nothing changed, whatever the order of rows", () => {
    fc.assert(
      fc.property(company({ overlaps: false }), choices, (made, any) => {
        const [before, after] = [reportOf(made, any), reportOf({ ...made, rows: [...made.rows].reverse() }, any)];
        expect(restatement(kept(before), after).periods).toEqual([]);
      }),
      runs(60),
    );
  });

  it("is what was taken from what is, for every number, and the customers named make the difference", () => {
    fc.assert(
      fc.property(edited, choices, ({ before, after }, any) => {
        const [was, is] = [reportOf(before, any), reportOf(after, any)];
        const { periods, customersKnown } = restatement(kept(was), is);
        expect(customersKnown).toBe(true);
        for (const { period, field, difference, customers, customerCount } of periods) {
          expect(customers).toHaveLength(customerCount);
          const inFirst = period === was.periods[0]?.period && field.startsWith("starting");
          if (!MOVED.includes(field) && !COUNTED.includes(field) && !inFirst) continue;
          const made = customers.reduce((sum, customer) => sum.plus(customer.difference ?? 0), new MetricDecimal(0));
          expect(
            made
              .minus(difference ?? 0)
              .abs()
              .lessThan("1e-10"),
          ).toBe(true);
        }
      }),
      runs(100),
    );
  });

  it("finds every number that differs", () => {
    fc.assert(
      fc.property(edited, choices, ({ before, after }, any) => {
        const [was, is] = [reportOf(before, any), reportOf(after, any)];
        const found = new Set(restatement(kept(was), is).periods.map(({ period, field }) => `${period} ${field}`));
        for (const { period, complete, movements } of was.periods) {
          const now = is.periods.find((other) => other.period === period);
          if (!complete || now?.complete !== true) continue;
          for (const field of FIELDS) {
            expect(found.has(`${period} ${field}`)).toBe(String(movements[field]) !== String(now.movements[field]));
          }
        }
      }),
      runs(60),
    );
  });
});
