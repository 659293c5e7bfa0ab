import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import type { KeptCustomers, KeptReport, RowPlace } from "./kept-report.ts";
import { withLastRows } from "./last-rows.ts";
import type { ComparedPeriods } from "./numbers.ts";
import { type Slot, slotsOf } from "./slots.ts";
import { type Entries, type Entry, openingsOf, tally } from "./tally.ts";

/** A customer whose movement is no longer what it was. */
export interface RestatedCustomer {
  /** Who. */
  readonly customerId: string | number;
  /** Which subscription, at subscription grain. */
  readonly subscriptionId: string | number | null;
  /** What the customer had in the number; `null` where the earlier report does not say. */
  readonly was: Decimal | null;
  /** What it has now. */
  readonly is: Decimal;
  /** `is − was`; `null` where the earlier report does not say. */
  readonly difference: Decimal | null;
  /** Where the rows behind it stand now; of a customer who no longer moves so, those of what it last did. */
  readonly rows: readonly RowPlace[];
  /** Where the rows behind it stood. */
  readonly rowsBefore: readonly RowPlace[];
}

/** Two reports, and what a comparison of their numbers found. */
export interface NamingInput {
  readonly before: KeptReport;
  readonly after: KeptReport;
  readonly comparison: ComparedPeriods;
}

/** The customers behind one changed number. */
export interface NamedCustomers {
  /** The customers, the largest difference first. */
  readonly customers: readonly RestatedCustomer[];
  /** How many there are; where they are candidates, more than are named. */
  readonly customerCount: number;
}

/** How many customers are named as candidates where the earlier report does not say who moved. */
const MOST_CANDIDATES = 10;

/** For each changed number the customers that made the difference. */
export function nameCustomers({ before, after, comparison }: NamingInput): readonly NamedCustomers[] {
  const slots = slotsOf(comparison, after);
  const is = entriesOf(after, slots);
  const was = entriesOf(before, slots);
  const named = slots.map((slot, index) =>
    slot === null || is === null ? [] : customersOf(slot, was?.[index] ?? null, is[index]!),
  );
  const customers = was === null ? named : withLastRows(named, slots, after);
  return customers.map((all) => ({
    customers: Object.freeze(was === null ? all.slice(0, MOST_CANDIDATES) : all),
    customerCount: all.length,
  }));
}

/** What customers did in each slot, by one walk over all of them; `null` where a report does not say. */
function entriesOf(report: KeptReport, slots: readonly (Slot | null)[]): readonly Entries[] | null {
  const customers = report.customers ?? null;
  if (customers === null) return null;
  const moved = tally(customers.movements, slots);
  return slots.map((slot) => entriesIn(slot, moved, { report, customers }));
}

function entriesIn(
  slot: Slot | null,
  moved: ReadonlyMap<string, Entries>,
  { report, customers }: { report: KeptReport; customers: KeptCustomers },
): Entries {
  if (slot === null) return new Map();
  return slot.kind === "opening"
    ? openingsOf(customers, slot.period, report)
    : (moved.get(`${slot.period} ${slot.kind}`) ?? new Map<string, Entry>());
}

function customersOf(slot: Slot, was: Entries | null, is: Entries): RestatedCustomer[] {
  // With nothing to set them against, all who open a period would be named.
  if (was === null && slot.kind === "opening") return [];
  const names = new Set([...(was?.keys() ?? []), ...is.keys()]);
  return [...names]
    .map((name) => restated(slot, was === null ? null : was.get(name), is.get(name)))
    .filter(({ difference }) => difference?.isZero() !== true)
    .sort(bySize);
}

function restated(slot: Slot, before: Entry | null | undefined, after: Entry | undefined): RestatedCustomer {
  const { customerId, subscriptionId } = (after ?? before)!;
  const is = amountOf(slot, after);
  const was = before === null ? null : amountOf(slot, before);
  return Object.freeze({
    customerId,
    subscriptionId,
    was,
    is,
    difference: was === null ? null : is.minus(was),
    rows: Object.freeze([...(after?.rows ?? [])]),
    rowsBefore: Object.freeze([...(before?.rows ?? [])]),
  });
}

function amountOf({ measure }: Slot, entry: Entry | undefined): Decimal {
  if (entry === undefined) return new MetricDecimal(0);
  return measure === "mrr" ? entry.mrr : new MetricDecimal(entry.customers);
}

/** The larger first; of the same size by name, so that the order of rows does not matter. */
function bySize(a: RestatedCustomer, b: RestatedCustomer): number {
  const [sizeOfA, sizeOfB] = [a, b].map(({ difference, is }) => (difference ?? is).abs()) as [Decimal, Decimal];
  const [nameOfA, nameOfB] = [a, b].map((of) => JSON.stringify([of.customerId, of.subscriptionId]));
  return sizeOfB.comparedTo(sizeOfA) || (String(nameOfA) < String(nameOfB) ? -1 : 1);
}
