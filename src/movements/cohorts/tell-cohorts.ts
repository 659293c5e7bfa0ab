import { shownPlaces } from "../../ledger/ledger-lines.ts";
import { decimalFromUnits } from "../../number/fraction.ts";
import type { Period } from "../../time/period.ts";
import { isKnown } from "../range.ts";
import { compareNames, NO_SEGMENT } from "../segments/reading/segmented-ledger.ts";
import type { CompleteCells } from "./averages.ts";
import type { CohortSums } from "./cohort-sums.ts";
import type { RetentionCell, RetentionCohort, UnknownRetentionCell } from "./cohort-totals.ts";
import { type CellPart, type CellShowing, exactCell, type ExactCell } from "./exact-cells.ts";
import { shownCell, unknownCell } from "./shown-cells.ts";
import type { CohortPeriods, CountedCohorts } from "./sum-cohorts.ts";

/** A cohort as it is shown, and what of it goes into averages. */
export interface ToldCohort {
  readonly shown: RetentionCohort<RetentionCell | UnknownRetentionCell>;
  readonly complete: CompleteCells;
}

type Sums = CountedCohorts["cohorts"];

/** One cohort for each period, also where nobody started, but not where nobody can tell who did. */
export function cohortsByStart(of: CohortPeriods, sums: Sums): readonly ToldCohort[] {
  const starters = sums.get(NO_SEGMENT) ?? [];
  const starts = of.periods.slice(0, of.starts).map((_, start) => start);
  return starts.filter((start) => of.known[start] === true).map((start) => cohortOf(of, start, starters[start]));
}

function cohortOf(of: CohortPeriods, start: number, own: CohortSums | undefined): ToldCohort {
  const complete = new Map<number, ExactCell>();
  const cells = of.periods.slice(start).map((period, offset) => {
    if (!isTold(of, period)) return unknownCell(period.label, offset);
    const cell = exactCell(showingOf(of), own === undefined ? [] : [{ sums: own, window: start + offset }]);
    const isComplete = period.lastDay <= of.ledger.asOf;
    if (isComplete && cell.startingCustomers > 0) complete.set(offset, cell);
    return shownCell(cell, { period: period.label, offset, complete: isComplete }, shownPlaces(of.ledger));
  });
  const starters = { cohort: of.periods[start]!.label, starters: own === undefined ? [] : [own] };
  return { complete, shown: shownCohort(of, starters, cells) };
}

/**
 * One cohort for each name, of all who started under it whenever that was: each of its cells is of those who have got
 * so far, so that nobody is counted as lost who has not had the time.
 */
export function cohortsByName(of: CohortPeriods, sums: Sums, names: readonly string[]): readonly ToldCohort[] {
  const codes = [...sums.keys()].sort((a, b) => compareNames(names[a], names[b]));
  return codes.map((code) => {
    const starters = sums.get(code)!.filter((own) => own !== undefined);
    const complete = new Map<number, ExactCell>();
    for (let offset = 0; offset < of.periods.length; offset += 1) {
      const parts = starters.map((own): CellPart => ({ sums: own, window: own.start + offset }));
      const through = parts.filter(({ window }) => isThrough(of, window));
      if (through.length > 0) complete.set(offset, exactCell(showingOf(of), through));
    }
    const cells = [...complete].map(([offset, cell]) =>
      shownCell(cell, { period: null, offset, complete: true }, shownPlaces(of.ledger)),
    );
    return { complete, shown: shownCohort(of, { cohort: names[code] ?? null, starters }, cells) };
  });
}

/** Whether anything is known of a period's end. */
function isTold({ ledger }: CohortPeriods, { lastDay }: Period): boolean {
  const close = Math.min(lastDay, ledger.asOf);
  return isKnown({ open: close, close }, ledger);
}

function isThrough(of: CohortPeriods, window: number): boolean {
  const period = of.periods[window];
  return period !== undefined && period.lastDay <= of.ledger.asOf && isTold(of, period);
}

interface Starters {
  readonly cohort: string | null;
  readonly starters: readonly CohortSums[];
}

/** What a cohort began with is at the exchange rates of the periods in which its customers started. */
function shownCohort<Cell extends RetentionCell | UnknownRetentionCell>(
  of: CohortPeriods,
  { cohort, starters }: Starters,
  cells: readonly Cell[],
): RetentionCohort<Cell> {
  const began = exactCell(
    showingOf(of),
    starters.map((sums) => ({ sums, window: sums.start })),
  );
  const startingMrr = decimalFromUnits(began.starting, shownPlaces(of.ledger));
  return Object.freeze({ cohort, customers: began.startingCustomers, startingMrr, cells: Object.freeze(cells) });
}

function showingOf({ ledger, valuation }: CohortPeriods): CellShowing {
  return { valuation, denominator: ledger.denominator, places: shownPlaces(ledger) };
}
