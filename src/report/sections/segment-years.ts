import { isKnown, windowOf } from "../../movements/range.ts";
import type { MrrCohort } from "../../movements/mrr-totals.ts";
import { ledgerSegmentCohorts } from "../../movements/segments/ledger-segment-cohorts.ts";
import type { BlankSegmentPeriod, SegmentMovements, SegmentPeriod } from "../../movements/segments/segment-totals.ts";
import type { SegmentedLedger } from "../../movements/segments/reading/segmented-ledger.ts";
import { type Cell, suppressedCells } from "../../movements/segments/telling/suppression.ts";
import type { Period } from "../../time/period.ts";
import { yearTo } from "../trailing-year.ts";

/** What the years of segments are told for. */
export interface SegmentYearsInput {
  readonly periods: readonly Period[];
  /** What is told of each segment's periods. */
  readonly told: readonly SegmentMovements<SegmentPeriod | BlankSegmentPeriod>[];
  readonly minimumGroupSize: number;
}

/** By segment and period, the customers who were in the segment twelve months before the closing, if that may be told. */
type SegmentYears = readonly (readonly (MrrCohort | null)[])[];

/**
 * For each segment and period the customers who were in it twelve months before its closing, opening against closing.
 * `null` where the data does not reach back so far, where there were too few, and where they would give away those.
 */
export function segmentYears(segmented: SegmentedLedger, input: SegmentYearsInput): SegmentYears {
  const { ledger } = segmented;
  const { periods, told, minimumGroupSize } = input;
  const windows = periods.map((period) => yearTo(windowOf(period, ledger.asOf).close));
  const cohorts = ledgerSegmentCohorts(segmented, { windows, periods });
  const isThere = windows.map((window) => isKnown(window, ledger) && window.open >= ledger.firstDay);
  const years = told.map(({ segment }) =>
    periods.map((_, index) => (isThere[index] === true ? (cohorts.get(segment)?.[index] ?? null) : null)),
  );
  return minimumGroupSize === 1 ? years : withoutSmall(years, input);
}

/** The cohort of a year is a group like any other, and what is left out of the period is left out of its year. */
function withoutSmall(years: SegmentYears, { told, minimumGroupSize }: SegmentYearsInput): SegmentYears {
  const cells = years.map((row, segment) =>
    row.map((year, index): Cell | null => {
      if (year === null) return null;
      const isLeftOut = told[segment]!.periods[index]!.suppressed;
      return { groups: [isLeftOut ? 1 : year.startingCustomers], between: false };
    }),
  );
  const suppressed = suppressedCells(cells, minimumGroupSize);
  return years.map((row, segment) => row.map((year, index) => (suppressed[segment]![index] === true ? null : year)));
}
