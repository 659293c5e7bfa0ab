import type { RowIssue } from "../../rows/types/row-issue.ts";
import { type Day, formatDay } from "../../time/calendar-date.ts";
import type { Period } from "../../time/period.ts";
import type { KnownRows, RowCounts } from "./known-rows.ts";
import type { Entry } from "./row-reading.ts";
import { type Segmenting, segmentsOf, type TotalsSegment } from "./segments.ts";

/** What totals of any kind of rows have in common. */
export interface PeriodTotals<Told> {
  /** The last day that is known, as `YYYY-MM-DD`; `null` where there is nothing to know. */
  readonly asOf: string | null;
  /** The periods, in order. */
  readonly periods: readonly Told[];
  /** The same of each segment, where `segmentBy` asks for them. Whatever is in no segment comes last. */
  readonly segments: readonly TotalsSegment<Told>[];
  /** What became of the rows. */
  readonly rows: RowCounts;
  /** Accounts that have rows and are not in `accounts`; `null` where these were not given. */
  readonly unknownAccounts: number | null;
  /** What is wrong with the rows that were refused. */
  readonly issues: readonly RowIssue[];
}

/** What every period says of itself. */
export interface ToldPeriod {
  /** The period's label. */
  readonly period: string;
  /** Whether the whole period is known. */
  readonly complete: boolean;
}

/** Tells the totals of all entries, and of those of each segment. */
export function toldTotals<E extends Entry, Told>(
  known: KnownRows<E>,
  by: Segmenting,
  tell: (entries: readonly E[]) => readonly Told[],
): PeriodTotals<Told> {
  const { entries, asOf, counts, issues } = known;
  const segments = segmentsOf(entries, by).map(({ entries: own, ...segment }) =>
    Object.freeze({
      kind: "totals-segment" as const,
      segmentBy: by.source!.key,
      level: by.source!.level,
      ...segment,
      periods: Object.freeze(tell(own)),
    }),
  );
  return {
    asOf: asOf === null ? null : formatDay(asOf),
    periods: Object.freeze(tell(entries)),
    segments: Object.freeze(segments),
    rows: Object.freeze(counts),
    unknownAccounts: known.unknownAccounts,
    issues: Object.freeze(issues),
  };
}

/** The label of a period, and whether it is over by a day. */
export function told({ label, lastDay }: Period, asOf: Day | null): ToldPeriod {
  return { period: label, complete: asOf !== null && lastDay <= asOf };
}

/** The place of the period that holds a day among periods that follow each other; `-1` where none does. */
export function placeOf(periods: readonly Period[], day: Day): number {
  let [low, high] = [0, periods.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { firstDay, lastDay } = periods[middle]!;
    if (day < firstDay) high = middle - 1;
    else if (day > lastDay) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Entries by the period that holds a day of theirs. Those outside of all periods are in none. */
export function byPeriod<E>(
  entries: Iterable<E>,
  periods: readonly Period[],
  dayOf: (entry: E) => Day | null,
): readonly (readonly E[])[] {
  const found: E[][] = periods.map(() => []);
  for (const entry of entries) {
    const day = dayOf(entry);
    if (day !== null) found[placeOf(periods, day)]?.push(entry);
  }
  return found;
}
