import type { KeptCustomers, KeptMovement, KeptOpening, KeptReport, RowPlace } from "./kept-report.ts";
import type { RestatedCustomer } from "./name-customers.ts";
import type { Slot } from "./slots.ts";
import { nameOf } from "./tally.ts";

/** By customer, and by the place of the last period that is looked at, the rows of what the customer last did. */
type LastRows = Map<string, Map<number, readonly RowPlace[]>>;

/**
 * Customers who no longer move as they did, with the rows of what they last did up to then: a churn that is gone is
 * most often a row that has another end, and that row is the one in which the customer began.
 */
export function withLastRows(
  named: readonly (readonly RestatedCustomer[])[],
  slots: readonly (Slot | null)[],
  { periods, customers }: KeptReport,
): readonly (readonly RestatedCustomer[])[] {
  const order = new Map(periods.map(({ period }, index) => [period, index]));
  const placeOf = (index: number): number => order.get(slots[index]?.period ?? "") ?? -1;
  const last: LastRows = new Map();
  for (const [index, all] of named.entries()) {
    for (const customer of all.filter(({ rows }) => rows.length === 0)) want(last, customer, placeOf(index));
  }
  if (last.size === 0) return named;
  for (const told of everythingOf(customers ?? null)) note(last, told, order.get(told.period) ?? Infinity);
  return named.map((all, index) => all.map((customer) => withRows(customer, last, placeOf(index))));
}

function want(last: LastRows, customer: RestatedCustomer, upTo: number): void {
  const name = nameOf(customer);
  last.set(name, (last.get(name) ?? new Map<number, readonly RowPlace[]>()).set(upTo, []));
}

function* everythingOf(customers: KeptCustomers | null): Generator<KeptOpening | KeptMovement> {
  if (customers === null) return;
  yield* customers.openings;
  yield* customers.movements;
}

function note(last: LastRows, told: KeptOpening | KeptMovement, at: number): void {
  const wanted = last.get(nameOf(told));
  for (const upTo of wanted?.keys() ?? []) if (at <= upTo) wanted?.set(upTo, told.rows);
}

function withRows(customer: RestatedCustomer, last: LastRows, upTo: number): RestatedCustomer {
  if (customer.rows.length > 0) return customer;
  return Object.freeze({ ...customer, rows: Object.freeze([...(last.get(nameOf(customer))?.get(upTo) ?? [])]) });
}
