import type { Day } from "../../../time/calendar-date.ts";
import { cellCalendar } from "../cells/cell-calendar.ts";

/** The ISO weeks that the days of a cell are in, by their bits. */
export interface WeekBits {
  readonly week: number;
  readonly bits: number;
}

/** The weeks of the 31 days from a day on. */
export function weeksOf(firstDay: Day): readonly WeekBits[] {
  const weeks: { week: number; bits: number }[] = [];
  const { cellOf } = cellCalendar("week");
  for (let day = 0; day < 31; day += 1) {
    const week = cellOf(firstDay + day);
    const last = weeks.at(-1);
    if (last?.week === week) last.bits |= 1 << day;
    else weeks.push({ week, bits: 1 << day });
  }
  return weeks;
}

/** How many weeks with activity a cell adds: a week that two cells share is one. */
export function newWeeks(
  lastWeek: Int32Array,
  entity: number,
  { bits, weeks }: { readonly bits: number; readonly weeks: readonly WeekBits[] },
): number {
  let added = 0;
  for (const { week, bits: days } of weeks) {
    if ((bits & days) === 0 || week === lastWeek[entity]) continue;
    lastWeek[entity] = week;
    added += 1;
  }
  return added;
}
