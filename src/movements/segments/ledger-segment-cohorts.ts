import { shownPlaces } from "../../ledger/ledger-lines.ts";
import type { Period } from "../../time/period.ts";
import type { MrrCohort } from "../mrr-totals.ts";
import { valuationOf } from "../walk/valuation.ts";
import { type Window, windowsOf } from "../walk/windows.ts";
import type { SegmentedLedger } from "./reading/segmented-ledger.ts";
import { shownSegmentCohort } from "./telling/shown-segments.ts";
import { walkOf } from "./walk/segment-walk.ts";
import { sumSegments } from "./walk/sum-segments.ts";

/** Days that cohorts are counted over, each valued as one period is. */
export interface CohortDays {
  readonly windows: readonly Window[];
  readonly periods: readonly Period[];
  readonly fiscalYearStart?: number | undefined;
}

/**
 * For each segment, by name, the customers who were in it when each of some windows opened, opening against closing.
 * Whether the data reaches so far is for the caller to know.
 */
export function ledgerSegmentCohorts(
  segmented: SegmentedLedger,
  { windows, periods, fiscalYearStart }: CohortDays,
): ReadonlyMap<string | null, readonly MrrCohort[]> {
  const { ledger, placesOf } = walkOf(segmented);
  const valuation = valuationOf(ledger, periods, fiscalYearStart);
  const sums = sumSegments(ledger, placesOf, { windows: windowsOf(windows), signOf: valuation.signOf });
  const how = { denominator: ledger.denominator, places: shownPlaces(ledger), valuation };
  const isAggregate = ledger.convention.grossRetention === "aggregate";
  return new Map(
    [...sums].map(([code, segment]) => [
      segmented.names[code] ?? null,
      windows.map((_, index) => shownSegmentCohort({ ...how, segment }, index, isAggregate)),
    ]),
  );
}
