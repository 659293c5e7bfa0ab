import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import type { KeptCustomers, KeptMovement, KeptOpening, KeptReport, RowPlace } from "./kept-report.ts";
import { isUnknown } from "./numbers.ts";
import type { Slot } from "./slots.ts";

/** What one customer did of one kind in one period, or what it had when it opened. */
export interface Entry {
  readonly customerId: string | number;
  readonly subscriptionId: string | number | null;
  /** Money; losses as magnitudes. */
  mrr: Decimal;
  /** How many times; of an opening, whether it was there. */
  customers: number;
  readonly rows: Set<RowPlace>;
}

/** Entries by customer. */
export type Entries = Map<string, Entry>;

/** The name of a customer, by which it is found again. */
export function nameOf({ customerId, subscriptionId }: Pick<Entry, "customerId" | "subscriptionId">): string {
  return JSON.stringify([customerId, subscriptionId]);
}

/** What customers did in some slots, by period and kind: `2025-03 churned`. */
export function tally(
  movements: Iterable<KeptMovement>,
  slots: readonly (Slot | null)[],
): ReadonlyMap<string, Entries> {
  const found = new Map<string, Entries>();
  for (const slot of slots) if (slot !== null) found.set(`${slot.period} ${slot.kind}`, new Map());
  for (const movement of movements) {
    const entries = found.get(`${movement.period} ${movement.kind}`);
    if (entries === undefined) continue;
    const isLoss = movement.kind === "contraction" || movement.kind === "churned";
    const delta = new MetricDecimal(movement.delta);
    add(entries, movement, { mrr: isLoss ? delta.negated() : delta, customers: 1 });
  }
  return found;
}

/** Further than customers' amounts are rounded, and nearer than any amount of money. */
const SURE_PLACES = 12;

/** With what each customer opened a period: what it had where the book opens, and what it did since. */
export function openingsOf({ openings, movements }: KeptCustomers, label: string, report: KeptReport): Entries {
  const labels = report.periods.map(({ period }) => period);
  const at = labels.indexOf(label);
  const from = firstKnown(report, at);
  const entries: Entries = new Map();
  for (const opening of openings) if (opening.period === labels[from]) addOpening(entries, opening);
  const since = new Set(labels.slice(from, at));
  for (const movement of movements) {
    if (!since.has(movement.period)) continue;
    const customers = movement.kind === "churned" ? -1 : Number(["new", "reactivation"].includes(movement.kind));
    add(entries, movement, { mrr: new MetricDecimal(movement.delta), customers });
  }
  for (const entry of entries.values()) entry.mrr = entry.mrr.toDecimalPlaces(SURE_PLACES);
  return entries;
}

/** The first of the known periods that lead up to one without a gap. */
function firstKnown({ periods }: KeptReport, at: number): number {
  const gap = periods.slice(0, at).findLastIndex(isUnknown);
  return gap + 1;
}

function addOpening(entries: Entries, opening: KeptOpening): void {
  add(entries, opening, { mrr: new MetricDecimal(opening.startingMrr), customers: 1 });
}

function add(
  entries: Entries,
  of: KeptMovement | KeptOpening,
  { mrr, customers }: Pick<Entry, "mrr" | "customers">,
): void {
  const { customerId, subscriptionId, rows } = of;
  const name = nameOf(of);
  const entry = entries.get(name);
  if (entry === undefined) entries.set(name, { customerId, subscriptionId, mrr, customers, rows: new Set(rows) });
  else {
    entry.mrr = entry.mrr.plus(mrr);
    entry.customers += customers;
    for (const row of rows) entry.rows.add(row);
  }
}
