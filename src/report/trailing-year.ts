import type { Ledger } from "../ledger/ledger.ts";
import { showingOf } from "../movements/ledger-movements.ts";
import type { MrrCohort } from "../movements/mrr-totals.ts";
import { isKnown, windowOf } from "../movements/range.ts";
import { shownClosing, shownCohort } from "../movements/sums/shown.ts";
import type { Window } from "../movements/walk/windows.ts";
import type { Decimal } from "../number/decimal.ts";
import type { Day } from "../time/calendar-date.ts";
import { addMonthsTo, type Period, periodOf } from "../time/period.ts";

/**
 * For each period the customers who were paying twelve months before its closing, opening against closing: one cohort
 * of twelve months, never a product of twelve cohorts of one. `null` where the data does not reach back so far.
 */
export function trailingYears(ledger: Ledger, periods: readonly Period[]): readonly (MrrCohort | null)[] {
  const windows = periods.map((period) => yearTo(windowOf(period, ledger.asOf).close));
  const showing = showingOf(ledger, { windows, periods, fiscalYearStart: undefined });
  return windows.map((window, index) =>
    isKnown(window, ledger) && window.open >= ledger.firstDay
      ? shownCohort(showing, index, ledger.convention.grossRetention === "aggregate")
      : null,
  );
}

/** The twelve months up to a closing. */
export function yearTo(close: Day): Window {
  return { open: addMonthsTo(close + 1, -12) - 1, close };
}

/** For each period, MRR at the end of each of the twelve months up to its closing; `null` where they are not all known. */
export function monthlyMrr(ledger: Ledger, periods: readonly Period[]): readonly (readonly Decimal[] | null)[] {
  const ends = periods.map((period) => monthEnds(windowOf(period, ledger.asOf).close));
  const days = [...new Set(ends.flat())].sort((a, b) => a - b);
  const windows = days.map((day) => ({ open: day - 1, close: day }));
  const months = days.map((day) => periodOf(day, "month"));
  const showing = showingOf(ledger, { windows, periods: months, fiscalYearStart: undefined });
  return ends.map((months) =>
    months.every((day) => day >= ledger.firstDay && isKnown({ open: day, close: day }, ledger))
      ? months.map((day) => shownClosing(showing, days.indexOf(day)))
      : null,
  );
}

/** The days twelve months are counted back from, the last of them included. */
function monthEnds(close: Day): readonly Day[] {
  return Array.from({ length: 12 }, (_, month) => addMonthsTo(close + 1, month - 11) - 1);
}
