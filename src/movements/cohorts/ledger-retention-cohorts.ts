import type { Ledger } from "../../ledger/ledger.ts";
import { type Period, periodsBetween } from "../../time/period.ts";
import { isKnown, periodsOf, windowOf } from "../range.ts";
import { placer, segmentOn } from "../segments/walk/places.ts";
import { NO_SEGMENT, type SegmentedLedger } from "../segments/reading/segmented-ledger.ts";
import { valuationOf } from "../walk/valuation.ts";
import { windowsOf } from "../walk/windows.ts";
import { averagesOf } from "./averages.ts";
import type { RetentionCohortsOptions } from "./cohort-options.ts";
import type { RetentionCell, RetentionCohorts, UnknownRetentionCell } from "./cohort-totals.ts";
import { type CohortCounting, type CohortPeriods, sumCohorts } from "./sum-cohorts.ts";
import { cohortsByName, cohortsByStart } from "./tell-cohorts.ts";

/** The options that a ledger which is there already still has to be asked with. */
export type CohortTelling = Pick<
  RetentionCohortsOptions,
  "from" | "to" | "by" | "fiscalYearStart" | "average" | "returning"
>;

/**
 * Retention cohorts of a ledger that is there already: by the period of the start, or where the ledger knows segments,
 * by the segment at the start.
 */
export function ledgerRetentionCohorts(
  of: Ledger | SegmentedLedger,
  telling: CohortTelling,
): RetentionCohorts<RetentionCell | UnknownRetentionCell> {
  const segmented = "ledger" in of ? of : null;
  const choices = choicesOf(telling);
  const periods = cohortPeriods("ledger" in of ? of.ledger : of, telling);
  const sums = sumCohorts({ ...periods, codeOf: codesOf(segmented), countReturning: choices.returning === "counted" });
  const told =
    segmented === null ? cohortsByStart(periods, sums.cohorts) : cohortsByName(periods, sums.cohorts, segmented.names);
  const [cohorts, complete] = [told.map(({ shown }) => shown), told.map((cohort) => cohort.complete)];
  return Object.freeze({
    kind: "retention-cohorts",
    ...choices,
    cohortBy: segmented?.key ?? null,
    cohorts: Object.freeze(cohorts),
    averages: Object.freeze(averagesOf(complete, choices.average)),
    unknownStarts: sums.unknownStarts,
  });
}

function choicesOf(telling: CohortTelling): Pick<RetentionCohorts<RetentionCell>, "by" | "average" | "returning"> {
  const { by = "month", average = "weighted", returning = "counted" } = telling;
  return { by, average, returning };
}

/** The periods that cohorts start in, which come first, and those after them up to the last day that is known. */
function cohortPeriods(ledger: Ledger, telling: CohortTelling): CohortPeriods {
  const { by: unit = "month", fiscalYearStart } = telling;
  const asked = periodsOf(ledger, telling);
  const [first] = asked;
  const periods: readonly Period[] =
    first === undefined ? [] : periodsBetween(first.firstDay, ledger.asOf, { unit, fiscalYearStart });
  const spans = periods.map((period) => windowOf(period, ledger.asOf));
  const known = spans.map((span) => isKnown(span, ledger));
  const valuation = valuationOf(ledger, periods, fiscalYearStart);
  return { ledger, periods, windows: windowsOf(spans), starts: asked.length, known, valuation };
}

function codesOf(segmented: SegmentedLedger | null): CohortCounting["codeOf"] {
  if (segmented === null) return () => NO_SEGMENT;
  const placesOf = placer(segmented);
  return (entity, steps, first) => segmentOn(placesOf(entity, steps), first);
}
