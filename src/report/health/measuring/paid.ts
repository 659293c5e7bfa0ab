import type { Id } from "../../../activity/periods/row-reading.ts";
import { linesOn } from "../../../ledger/ledger-lines.ts";
import type { MrrRows } from "../../../ledger/ledger-of.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import { rowsIn } from "../../../ledger/columns/rows-of-columns.ts";
import { exactCustomerMovements } from "../../../movements/exact-movements.ts";
import type { Fraction } from "../../../number/fraction.ts";
import type { SubscriptionRow } from "../../../rows/types/subscription-row.ts";
import { type Day, OPEN_END, readDay } from "../../../time/calendar-date.ts";
import { periodOf } from "../../../time/period.ts";

/** What every customer pays on a day, at that month's exchange rate. Who pays nothing is not in it. */
export function mrrOn(ledger: Ledger, day: Day): ReadonlyMap<Id, Fraction> {
  if (day < ledger.firstDay) return new Map();
  // All that customers did up to a day, as one movement each, ends with what they pay on it.
  const past = { ...periodOf(day, "month"), firstDay: ledger.firstDay, lastDay: day };
  const convention = { ...ledger.convention, movementBasis: "period-ends" } as const;
  const whole: Ledger = { ...ledger, convention, unknownDays: [] };
  const movements = exactCustomerMovements(whole, [past]);
  return new Map(Array.from(movements, ({ entity, closing }) => [ledger.customerOf(entity), closing]));
}

/** Seats on a day: of each subscription the most that one of its rows has. */
export function seatsOn(ledger: Ledger, entity: number, day: Day): number | null {
  const { quantity, subscription } = ledger;
  if (quantity === null) return null;
  const most = new Map<number, number>();
  for (const line of linesOn(ledger, entity, day)) {
    const key = subscription?.[line] ?? -1;
    const seats = quantity[line]!;
    if (seats > 0) most.set(key, Math.max(most.get(key) ?? 0, seats));
  }
  return most.size === 0 ? null : [...most.values()].reduce((sum, seats) => sum + seats, 0);
}

/** Days from which on, and until which, a payment was past due. */
export interface Delay {
  readonly since: Day;
  readonly until: Day;
}

/** The delays of every account; `null` where no row says what a subscription was. */
export function delaysIn(rows: MrrRows, timeZone: string): ReadonlyMap<Id, readonly Delay[]> | null {
  const { late, isTold } = lateIn(rows);
  const found = new Map<string, { readonly account: Id; readonly delays: Delay[] }>();
  for (const row of late.sort((a, b) => startOf(a, timeZone) - startOf(b, timeZone))) {
    const key = JSON.stringify([row.customerId, row.subscriptionId ?? null]);
    const own = found.get(key) ?? { account: row.customerId, delays: [] };
    found.set(key, own);
    addDelay(own.delays, { since: startOf(row, timeZone), until: readDay(row.end, timeZone) ?? OPEN_END });
  }
  return isTold ? byAccount([...found.values()]) : null;
}

function lateIn(rows: MrrRows): { readonly late: SubscriptionRow[]; readonly isTold: boolean } {
  const late: SubscriptionRow[] = [];
  let isTold = false;
  for (const row of (Symbol.iterator in rows ? rows : rowsIn(rows)) as Iterable<SubscriptionRow>) {
    // What is no row is for the ledger to say.
    const { status = null } = (row as SubscriptionRow | null) ?? {};
    isTold ||= status !== null;
    if (status === "past-due") late.push(row);
  }
  return { late, isTold };
}

function startOf({ start }: SubscriptionRow, timeZone: string): Day {
  return readDay(start, timeZone) ?? OPEN_END;
}

/** Rows that follow each other without a gap are one delay, however often it was written down anew. */
function addDelay(delays: Delay[], { since, until }: Delay): void {
  const last = delays.at(-1);
  const goesOn = last !== undefined && since <= last.until;
  if (goesOn) delays[delays.length - 1] = { since: last.since, until: Math.max(last.until, until) };
  else delays.push({ since, until });
}

function byAccount(
  found: readonly { readonly account: Id; readonly delays: readonly Delay[] }[],
): ReadonlyMap<Id, readonly Delay[]> {
  const accounts = new Map<Id, readonly Delay[]>();
  for (const { account, delays } of found) accounts.set(account, [...(accounts.get(account) ?? []), ...delays]);
  return accounts;
}

/** Days for which the longest delay has lasted on a day, its first day among them; 0 for none. */
export function daysPastDue(delays: readonly Delay[], day: Day): number {
  return delays.reduce(
    (most, { since, until }) => (since <= day && until > day ? Math.max(most, day - since + 1) : most),
    0,
  );
}
