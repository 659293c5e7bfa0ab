import type { DaySpan, Ledger, LedgerOptions } from "../ledger/ledger.ts";
import type { Day } from "../time/calendar-date.ts";
import type { Period } from "../time/period.ts";
import { periodsInRange } from "../time/period-range.ts";
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
  const periods = periodsInRange(options, { firstDay: ledger.firstDay, lastDay: ledger.asOf });
  return options.from === undefined ? fromFirstKnown(periods, ledger) : periods;
}

/** What moved in the period of the first snapshot is not known, so nobody is shown it who did not ask. */
function fromFirstKnown(periods: Period[], ledger: Ledger): Period[] {
  const known = periods.findIndex((period) => isKnown(windowOf(period, ledger.asOf), ledger));
  return known > 0 ? periods.slice(known) : periods;
}

/** A period's own days, up to the last that is known. */
export function windowOf({ firstDay, lastDay }: DaySpan, asOf: Day): Window {
  return { open: firstDay - 1, close: Math.min(lastDay, asOf) };
}

/** Whether what moved in a window can be told: both its ends are known. */
export function isKnown({ open, close }: Window, { unknownDays }: Ledger): boolean {
  return !unknownDays.some(({ firstDay, lastDay }) => [open, close].some((day) => day >= firstDay && day <= lastDay));
}
