import type { RowsConvention, SubscriptionRow } from "customer-metrics";
import {
  addEntity,
  countedDays,
  type CountedRow,
  type Counting,
  dayNumber,
  type DayState,
  emptyTotals,
  entitiesOf,
  type NaiveTotals,
  withMembership,
} from "./naive-movements.ts";

/** What one segment adds up to in one window. */
export interface NaiveSegment extends NaiveTotals {
  transferIn: bigint;
  transferOut: bigint;
  transferredIn: number;
  transferredOut: number;
}

/** What tells segments apart, on a row. */
export type SegmentOf = (row: SubscriptionRow) => string | null;

/** Segments by name; `""` for none. */
export type NaiveSegments = ReadonlyMap<string, NaiveSegment>;

interface Window {
  readonly open: number;
  readonly close: number;
}

/** Counts windows account by account and day by day, each account in the segment that its rows name. */
export function naiveAccountSegments(
  counting: Counting,
  segmentOf: SegmentOf,
  windows: readonly Window[],
): readonly NaiveSegments[] {
  const found = windows.map(() => new Map<string, NaiveSegment>());
  const first = firstDay(counting, windows);
  for (const rows of entitiesOf(counting)) {
    const counted = countedDays(rows, counting, first);
    const states = withMembership(counted, first, counting.convention);
    const places = placesOf(counted, states, segmentOf);
    for (const [index, { open, close }] of windows.entries()) {
      const [from, to] = [open - first, close - first + 1];
      const days: Days = { states: states.slice(from, to), places: places.slice(from, to) };
      addAccount(found[index] ?? new Map<string, NaiveSegment>(), days, counting.convention);
    }
  }
  return found;
}

function addAccount(found: Map<string, NaiveSegment>, { states, places }: Days, convention: RowsConvention): void {
  const routing = {
    opening: segmentIn(found, places[0]),
    after: (day: number) => segmentIn(found, places[day]),
  };
  addEntity(routing, states, convention);
  addTransfers(found, { states, places }, convention);
}

/** Counts windows row by row: each customer in every segment that a row of it names. */
export function naiveRowSegments(
  counting: Counting,
  segmentOf: SegmentOf,
  windows: readonly Window[],
): readonly NaiveSegments[] {
  const found = windows.map(() => new Map<string, NaiveSegment>());
  const first = firstDay(counting, windows);
  for (const rows of entitiesOf(counting)) {
    const days = countedDays(rows, counting, first);
    for (const name of new Set(rows.map((row) => segmentOf(row) ?? ""))) {
      const own = days.map((counted) => ofSegment(counted, name, segmentOf));
      const states = withMembership(own, first, counting.convention);
      for (const [index, { open, close }] of windows.entries()) {
        const totals = segmentIn(found[index] ?? new Map<string, NaiveSegment>(), name);
        const routing = { opening: totals, after: () => totals };
        addEntity(routing, states.slice(open - first, close - first + 1), counting.convention);
      }
    }
  }
  return found;
}

function ofSegment(
  counted: readonly CountedRow[] | null,
  name: string,
  segmentOf: SegmentOf,
): readonly CountedRow[] | null {
  const own = (counted ?? []).filter(({ row }) => (segmentOf(row) ?? "") === name);
  return own.length === 0 ? null : own;
}

function firstDay({ rows }: Counting, windows: readonly Window[]): number {
  return Math.min(...windows.map(({ open }) => open), ...rows.map((row) => dayNumber(row.start))) - 1;
}

function segmentIn(found: Map<string, NaiveSegment>, name = ""): NaiveSegment {
  const known = found.get(name) ?? {
    ...emptyTotals(),
    ...{ transferIn: 0n, transferOut: 0n, transferredIn: 0, transferredOut: 0 },
  };
  found.set(name, known);
  return known;
}

/**
 * The segment on each day: of the names that its rows give, the one that was taken up last, and of those the first of
 * the alphabet; the one before where nothing gives a name, or it is no customer.
 */
function placesOf(
  days: readonly (readonly CountedRow[] | null)[],
  states: readonly DayState[],
  segmentOf: SegmentOf,
): readonly string[] {
  const places: string[] = [];
  const takenUp = new Map<string, number>();
  let named = "";
  for (const [index, counted] of days.entries()) {
    const names = new Set((counted ?? []).map(({ row }) => segmentOf(row)).filter((name) => name !== null));
    for (const name of takenUp.keys()) if (!names.has(name)) takenUp.delete(name);
    for (const name of names) if (!takenUp.has(name)) takenUp.set(name, index);
    const latest = Math.max(...takenUp.values());
    named = [...takenUp.keys()].filter((name) => takenUp.get(name) === latest).sort()[0] ?? named;
    places.push(states[index]?.member === true ? named : (places.at(-1) ?? ""));
  }
  return places;
}

interface Days {
  readonly states: readonly DayState[];
  readonly places: readonly string[];
}

function addTransfers(found: Map<string, NaiveSegment>, days: Days, { movementBasis }: RowsConvention): void {
  const last = days.states.length - 1;
  const byDay = Array.from({ length: last }, (_, day) => [day, day + 1] as const);
  const pairs = movementBasis === "events" ? byDay : [[0, last] as const];
  for (const [before, after] of pairs) {
    const state = days.states[before];
    const [from, to] = [days.places[before], days.places[after]];
    if (state?.member !== true || from === to) continue;
    const [left, entered] = [segmentIn(found, from), segmentIn(found, to)];
    left.transferOut += state.total;
    entered.transferIn += state.total;
    left.transferredOut += 1;
    entered.transferredIn += 1;
  }
}
