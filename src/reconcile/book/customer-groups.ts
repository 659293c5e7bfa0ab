import type { MrrSnapshotRow } from "../../rows/types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { type Day, OPEN_END } from "../../time/calendar-date.ts";
import type { Window } from "../../movements/walk/windows.ts";
import { type FactRules, type RowFacts, snapshotFacts, subscriptionFacts } from "./row-facts.ts";
import { bitOf, type KeyMask } from "./row-keys.ts";
import type { RowSource } from "./row-source.ts";

/** Customers whom the same choices about rows can touch, and all their rows. */
export interface CustomerGroup {
  readonly keys: KeyMask;
  /** Whether they do anything in the windows; the others are the same at both ends by every convention. */
  readonly isMoving: boolean;
  readonly rows: (SubscriptionRow | MrrSnapshotRow)[];
  /** The number of each row, from 1. */
  readonly numbers: number[];
}

/** What customers are sorted by. */
export interface Sorting {
  readonly source: RowSource;
  readonly rules: FactRules;
  /** The first and the last day that anything is looked at. */
  readonly extent: Window;
  readonly gapDays: number;
  /** The choices about rows that differ at all. */
  readonly inPlay: KeyMask;
}

/** What is known of a customer by its rows. */
interface Known {
  /** The keys of rows that are there in the windows, and of all. */
  now: KeyMask;
  ever: KeyMask;
  rows: number;
  /** A day in the windows on which something could change, and whether there are several. */
  day: Day | null;
  isBusy: boolean;
  /** Whether a row that is there in the windows could bring nothing, or any row. */
  mayBeNothing: boolean;
  wasNothing: boolean;
  subscription: string | number | null | undefined;
  hasSeveral: boolean;
}

/** Churn that waits for the next period waits a year at most, and a day. */
const LATER = 367;

/**
 * Sorts customers by the choices about rows that could touch them; those whom none can, and who do nothing in the
 * windows, are in no group. In doubt a choice touches: to count a customer anew costs time and changes nothing.
 */
export function customerGroups(sorting: Sorting): readonly CustomerGroup[] {
  const { source, rules } = sorting;
  const known = new Map<string | number, Known>();
  const owners: Known[] = [];
  for (let place = 0; place < source.length; place += 1) {
    const row = source.glanceAt(place);
    const of = known.get(row.customerId) ?? nobody();
    if (of.rows === 0) known.set(row.customerId, of);
    note(of, "mrr" in row ? snapshotFacts(row, rules) : subscriptionFacts(row, rules), sorting);
    owners.push(of);
  }
  return grouped(owners, sorting);
}

function nobody(): Known {
  return {
    ...{ now: 0, ever: 0, rows: 0, day: null, isBusy: false, mayBeNothing: false, wasNothing: false },
    ...{ subscription: undefined, hasSeveral: false },
  };
}

function note(known: Known, facts: RowFacts, sorting: Sorting): void {
  known.rows += 1;
  known.ever |= facts.keys;
  known.wasNothing ||= facts.mayBeNothing;
  if (known.subscription === undefined) known.subscription = facts.subscription;
  else if (known.subscription !== facts.subscription) known.hasSeveral = true;
  if (isThere(facts, sorting)) noteNow(known, facts, sorting);
}

/** What is past, or still to come, says nothing of the windows but through what it was. */
function isThere({ from, to }: RowFacts, { extent, gapDays, rules }: Sorting): boolean {
  const slack = gapDays + (rules.recordsLater ? LATER : 0);
  return from <= extent.close + slack && (to === OPEN_END || to + slack > extent.open);
}

function noteNow(known: Known, facts: RowFacts, { extent, rules }: Sorting): void {
  known.now |= facts.keys;
  known.mayBeNothing ||= facts.mayBeNothing;
  noteDays(known, facts, extent);
  if (facts.isUncertain || (rules.recordsLater && facts.to !== OPEN_END)) known.isBusy = true;
}

function noteDays(known: Known, { days }: RowFacts, { open, close }: Window): void {
  for (const day of days) {
    if (day <= open || day > close) continue;
    if (known.day !== null && known.day !== day) known.isBusy = true;
    known.day = day;
  }
}

function grouped(owners: readonly Known[], { source, inPlay }: Sorting): readonly CustomerGroup[] {
  const groups = new Map<string, CustomerGroup>();
  for (const [place, known] of owners.entries()) {
    const isMoving = known.isBusy || known.day !== null;
    const keys = touching(known, isMoving) & inPlay;
    if (keys === 0 && !isMoving) continue;
    const name = `${String(keys)} ${String(isMoving)}`;
    const group = groups.get(name) ?? { keys, isMoving, rows: [], numbers: [] };
    if (group.rows.length === 0) groups.set(name, group);
    group.rows.push(source.rowAt(place));
    group.numbers.push(place + 1);
  }
  return [...groups.values()];
}

/** The choices about rows that could touch a customer. */
function touching(known: Known, isMoving: boolean): KeyMask {
  // What is past matters to who comes back, and to who stays for nothing.
  const hasPast = isMoving || known.mayBeNothing;
  let keys = hasPast ? known.ever : known.now;
  if (hasPast && known.wasNothing) keys |= bitOf("freePlans");
  if (known.hasSeveral) keys |= bitOf("grain");
  return isMoving ? keys | touchingMoves(known) : keys;
}

/** The choices about movements that could touch a customer who moves. */
function touchingMoves({ rows, hasSeveral, ever, isBusy }: Known): KeyMask {
  const isDivided = hasSeveral || (ever & bitOf("fx")) !== 0;
  let keys = isDivided ? bitOf("grossRetention") : 0;
  if (rows > 1) keys |= bitOf("reactivation");
  return isBusy ? keys | bitOf("movementBasis") : keys;
}
