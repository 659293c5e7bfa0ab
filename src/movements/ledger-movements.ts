import { shownPlaces } from "../ledger/ledger-lines.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Period } from "../time/period.ts";
import type { MrrMovements, MrrTotals, UnknownMrrMovements } from "./mrr-totals.ts";
import { isKnown, windowOf } from "./range.ts";
import { shownCohort, type Showing, shownTotals } from "./sums/shown.ts";
import { shownMix } from "./sums/shown-mix.ts";
import { sumMovements } from "./sums/sum-movements.ts";
import { valuationOf } from "./walk/valuation.ts";
import { type Window, windowsOf } from "./walk/windows.ts";

/** Movements of a ledger that is there already. */
export function ledgerMovements(
  ledger: Ledger,
  periods: readonly Period[],
  fiscalYearStart?: number,
): readonly (MrrMovements | UnknownMrrMovements)[] {
  const windows = periods.map((period) => windowOf(period, ledger.asOf));
  const showing = showingOf(ledger, { windows, periods, fiscalYearStart });
  const trailing = trailingTotals(ledger, { windows, periods, fiscalYearStart });
  return periods.map((period, index) => {
    const complete = period.lastDay <= ledger.asOf;
    if (!isKnown(windows[index]!, ledger)) return unknownMovements(period.label);
    const totals = shownTotals(showing, index);
    return Object.freeze({
      kind: "mrr-movements",
      period: period.label,
      complete,
      ...totals,
      mix: shownMix(showing, index, totals),
      cohort: shownCohort(showing, index, ledger.convention.grossRetention === "aggregate"),
      trailing: trailing[index] ?? null,
    });
  });
}

/** Windows, and the period whose exchange rates each is valued at. */
export interface PeriodWindows {
  readonly windows: readonly Window[];
  readonly periods: readonly Period[];
  readonly fiscalYearStart: number | undefined;
}

/** Sums of a ledger over windows, ready to be shown. */
export function showingOf(ledger: Ledger, { windows, periods, fiscalYearStart }: PeriodWindows): Showing {
  const valuation = valuationOf(ledger, periods, fiscalYearStart);
  const sums = sumMovements(ledger, windowsOf(windows), valuation.signOf);
  return { sums, valuation, denominator: ledger.denominator, places: shownPlaces(ledger) };
}

/** What the trailing days of each period did, at the period's own exchange rate throughout. */
function trailingTotals(ledger: Ledger, of: PeriodWindows): readonly MrrTotals[] {
  const { window } = ledger.convention;
  if (window === "calendar") return [];
  const windows = of.windows.map(({ close }) => ({ open: close - window.trailingDays, close }));
  const showing = showingOf(ledger, { ...of, windows });
  const valuation = { ...showing.valuation, openingRate: showing.valuation.rate };
  return windows.map((_, index) => Object.freeze(shownTotals({ ...showing, valuation }, index)));
}

const NOTHING = {
  startingMrr: null,
  newMrr: null,
  expansionMrr: null,
  contractionMrr: null,
  churnedMrr: null,
  reactivationMrr: null,
  fxMrr: null,
  endingMrr: null,
  startingCustomers: null,
  newCustomers: null,
  churnedCustomers: null,
  reactivatedCustomers: null,
  endingCustomers: null,
  churnedNewCustomers: null,
  churnedReturnedCustomers: null,
  recoveredCustomers: null,
  mix: null,
  cohort: null,
  trailing: null,
} as const;

function unknownMovements(period: string): UnknownMrrMovements {
  return Object.freeze({ kind: "mrr-movements", period, complete: false, ...NOTHING });
}
