import type { Day } from "../../../time/calendar-date.ts";
import type { Period } from "../../../time/period.ts";
import type { CellCalendar } from "../cells/cell-calendar.ts";
import type { CellRange } from "../cells/cells.ts";

/** Where the days and cells of periods are. */
export interface PeriodPlaces {
  readonly periods: readonly Period[];
  readonly calendar: CellCalendar;
  /** The first day of the first period. */
  readonly firstDay: Day;
  /** The first day of the period before it. */
  readonly dayBefore: Day;
  /** For each period its last known day: before its first where none is known. */
  readonly ends: readonly Day[];
  /** How many days all periods have together. */
  readonly days: number;
  /** For each period its cells. */
  readonly cells: readonly CellRange[];
}

/** The places of periods of which `asOf` is the last known day. There is at least one. */
export function periodPlaces(
  periods: readonly Period[],
  calendar: CellCalendar,
  known: { asOf: Day; before: Period },
): PeriodPlaces {
  const firstDay = periods[0]!.firstDay;
  return {
    periods,
    calendar,
    firstDay,
    dayBefore: known.before.firstDay,
    ends: periods.map((period) => Math.min(period.lastDay, Math.max(known.asOf, period.firstDay - 1))),
    days: periods.at(-1)!.lastDay - firstDay + 1,
    cells: periods.map((period) => ({
      from: calendar.cellOf(period.firstDay),
      to: calendar.cellOf(period.lastDay) + 1,
    })),
  };
}

/** How many days of a period are known. */
export function knownDays({ periods, ends }: PeriodPlaces, period: number): number {
  return ends[period]! - periods[period]!.firstDay + 1;
}
