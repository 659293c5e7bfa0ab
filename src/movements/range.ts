import { MetricInputError, quote } from "../errors.ts";
import type { DaySpan, Ledger, LedgerOptions } from "../ledger/ledger.ts";
import { type Day, OPEN_END, readDay } from "../time/calendar-date.ts";
import { parsePeriod, type Period, periodsBetween } from "../time/period.ts";
import type { Window } from "./walk/windows.ts";

/** Which periods are asked for. */
export interface MovementsOptions extends LedgerOptions {
  /** The first period, by label or by any day in it. Left out: the first that the data tells. */
  readonly from?: string | undefined;
  /** The last period, which is included. Left out: the one that holds `asOf`. */
  readonly to?: string | undefined;
}

/** Every period asked for, in order. */
export function periodsOf(ledger: Ledger, options: MovementsOptions): Period[] {
  const { from, to, by: unit = "month", fiscalYearStart } = options;
  const first = from === undefined ? ledger.firstDay : named(from, "from", fiscalYearStart).firstDay;
  const last = to === undefined ? ledger.asOf : named(to, "to", fiscalYearStart).lastDay;
  if (last < first) checkOrder(options);
  const periods = isEndless(first, last) ? [] : periodsBetween(first, last, { unit, fiscalYearStart });
  return from === undefined ? fromFirstKnown(periods, ledger) : periods;
}

/** Without rows there is no first day and no last, and so no period unless both are asked for. */
function isEndless(first: Day, last: Day): boolean {
  return first === OPEN_END || last === -OPEN_END;
}

function checkOrder({ from, to }: MovementsOptions): void {
  if (from === undefined || to === undefined) return;
  throw new MetricInputError(`Cannot count from ${quote(from)} to ${quote(to)}, which is before it`, {
    code: "out-of-range",
    field: "to",
    received: to,
  });
}

/** What moved in the period of the first snapshot is not known, so nobody is shown it who did not ask. */
function fromFirstKnown(periods: Period[], ledger: Ledger): Period[] {
  const known = periods.findIndex((period) => isKnown(windowOf(period, ledger.asOf), ledger));
  return known > 0 ? periods.slice(known) : periods;
}

function named(label: string, field: string, fiscalYearStart: number | undefined): DaySpan {
  const day = /^\d{4}-\d{2}-\d{2}/u.test(label) ? readDay(label) : null;
  return day === null ? parsePeriod(label, field, fiscalYearStart) : { firstDay: day, lastDay: day };
}

/** A period's own days, up to the last that is known. */
export function windowOf({ firstDay, lastDay }: DaySpan, asOf: Day): Window {
  return { open: firstDay - 1, close: Math.min(lastDay, asOf) };
}

/** Whether what moved in a window can be told: both its ends are known. */
export function isKnown({ open, close }: Window, { unknownDays }: Ledger): boolean {
  return !unknownDays.some(({ firstDay, lastDay }) => [open, close].some((day) => day >= firstDay && day <= lastDay));
}
