import { MetricInputError, quote } from "../errors.ts";
import { type Day, OPEN_END, readDay } from "./calendar-date.ts";
import { parsePeriod, type Period, periodsBetween, type PeriodUnit } from "./period.ts";

/** Which periods are asked for. */
export interface PeriodRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: PeriodUnit | undefined;
  readonly fiscalYearStart?: number | undefined;
}

/** Days from the first to the last, both included. */
interface Days {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/**
 * Every period asked for, in order; `from` and `to` are labels, or days in a period, and both included. Where one is
 * left out, the days that are known say it; where nothing is known either, there is no period.
 */
export function periodsInRange({ from, to, by: unit = "month", fiscalYearStart }: PeriodRange, known: Days): Period[] {
  const first = from === undefined ? known.firstDay : named(from, "from", fiscalYearStart).firstDay;
  const last = to === undefined ? known.lastDay : named(to, "to", fiscalYearStart).lastDay;
  if (last < first) checkOrder({ from, to });
  return isEndless(first, last) ? [] : periodsBetween(first, last, { unit, fiscalYearStart });
}

/** Without rows there is no first day and no last, and so no period unless both are asked for. */
function isEndless(first: Day, last: Day): boolean {
  return first === OPEN_END || last === -OPEN_END;
}

function checkOrder({ from, to }: PeriodRange): void {
  if (from === undefined || to === undefined) return;
  throw new MetricInputError(`Cannot count from ${quote(from)} to ${quote(to)}, which is before it`, {
    code: "out-of-range",
    field: "to",
    received: to,
  });
}

function named(label: string, field: string, fiscalYearStart: number | undefined): Days {
  const day = /^\d{4}-\d{2}-\d{2}/u.test(label) ? readDay(label) : null;
  return day === null ? parsePeriod(label, field, fiscalYearStart) : { firstDay: day, lastDay: day };
}
