import { OPEN_END } from "../../../time/calendar-date.ts";
import type { Period } from "../../../time/period.ts";
import { periodsInRange } from "../../../time/period-range.ts";
import type { ActivityOptions } from "../options.ts";
import { NEVER } from "./members.ts";
import type { CountedDays } from "./usage-book.ts";

type Range = Pick<ActivityOptions, "from" | "to" | "by" | "fiscalYearStart">;

/** The days that can be in a period that is asked for: all of them, on a side where none is named. */
export function countedDays(range: Range): CountedDays {
  const { from, to } = range;
  periodsInRange(range, nothing()); // refuses labels by the names of their options
  return {
    firstDay: from === undefined ? NEVER : labelled(range, from)[0]!.firstDay,
    lastDay: to === undefined ? OPEN_END : labelled(range, to).at(-1)!.lastDay,
  };
}

/** The periods that a label names: a year is twelve months. */
function labelled({ by, fiscalYearStart }: Range, label: string): Period[] {
  return periodsInRange({ from: label, to: label, by, fiscalYearStart }, nothing());
}

/** The days of no rows. */
function nothing(): CountedDays {
  return { firstDay: OPEN_END, lastDay: -OPEN_END };
}
