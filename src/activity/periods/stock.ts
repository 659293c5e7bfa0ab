import type { Day } from "../../time/calendar-date.ts";
import type { Period } from "../../time/period.ts";
import { byPeriod } from "./told-totals.ts";

/** From when on something was open, and until when. */
export interface Span {
  readonly since: Day;
  /** `null` while it is open. */
  readonly until: Day | null;
}

/** What stood open before a period, and what came and went in it. */
export interface Stock<E> {
  readonly period: Period;
  readonly starting: number;
  readonly opened: readonly E[];
  readonly closed: readonly E[];
  /** `starting + opened − closed`. */
  readonly ending: number;
}

/** Everything that was open when the first period began, and each period's changes of it. */
export interface Stocks<E> {
  readonly before: readonly E[];
  readonly periods: readonly Stock<E>[];
}

/** Follows what is open through periods that follow each other. What is opened and closed on one day is both. */
export function stocksOf<E extends Span>(entries: readonly E[], periods: readonly Period[]): Stocks<E> {
  const first = periods[0]?.firstDay ?? Infinity;
  const before = entries.filter(({ since, until }) => since < first && (until === null || until >= first));
  const opened = byPeriod(entries, periods, ({ since }) => since);
  const closed = byPeriod(entries, periods, ({ until }) => until);
  let open = before.length;
  return {
    before,
    periods: periods.map((period, place) => {
      const starting = open;
      open += opened[place]!.length - closed[place]!.length;
      return { period, starting, opened: opened[place]!, closed: closed[place]!, ending: open };
    }),
  };
}
