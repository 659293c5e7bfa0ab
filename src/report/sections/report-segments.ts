import type { Convention } from "../../conventions/types.ts";
import { ledgerSegmentMovements } from "../../movements/segments/ledger-segment-movements.ts";
import type { BlankSegmentPeriod, SegmentPeriod } from "../../movements/segments/segment-totals.ts";
import type { SegmentLevel } from "../../ledger/segments/segment-by.ts";
import type { MrrCohort } from "../../movements/mrr-totals.ts";
import type { Period } from "../../time/period.ts";
import { type PeriodRates, ratesOf } from "../rates.ts";
import type { ReportSections } from "./section-ledgers.ts";
import { segmentYears } from "./segment-years.ts";

/** One period of a segment: what moved, and what that says. */
export interface ReportSegmentPeriod {
  /** The period's label. */
  readonly period: string;
  /** Whether the whole period is known. */
  readonly complete: boolean;
  /** What MRR and customers did; all `null` where that is not known, or not told because it is about too few. */
  readonly movements: SegmentPeriod | BlankSegmentPeriod;
  /**
   * What that says, as far as it can be told of a segment; `null` where the movements are. Under `annualForm:
   * "trailing"` it has no `annualRecurringRevenue`.
   */
  readonly rates: PeriodRates | null;
}

/** One segment of a report. */
export interface ReportSegment {
  /** Its name; `null` for those that nothing names one for, who come last. */
  readonly segment: string | null;
  /** The periods of the report, in order. */
  readonly periods: readonly ReportSegmentPeriod[];
}

/** What a report says segment by segment. */
export interface ReportSegments {
  /** Says what this is. */
  readonly kind: "report-segments";
  /** The column or attribute that tells segments apart. */
  readonly segmentBy: string;
  /** Whose it is. Of the account, every column adds up to the whole; of the row, openings and closings do. */
  readonly level: SegmentLevel;
  /** Fewer customers than this are not told. */
  readonly minimumGroupSize: number;
  /** The segments in which somebody is counted, by name. */
  readonly segments: readonly ReportSegment[];
}

/** What segments are told for. */
export interface SegmentsInput {
  readonly periods: readonly Period[];
  readonly fiscalYearStart: number | undefined;
  readonly convention: Convention;
}

/** The segments of a report. */
export function reportSegments(
  { of, minimumGroupSize }: NonNullable<ReportSections["segments"]>,
  { periods, fiscalYearStart, convention }: SegmentsInput,
): ReportSegments {
  const told = ledgerSegmentMovements(of, periods, { fiscalYearStart, minimumGroupSize });
  const years = segmentYears(of, { periods, told, minimumGroupSize });
  const segments = told.map(({ segment, periods: moved }, at): ReportSegment => {
    const shown = moved.map((movements, index) => shownPeriod(movements, years[at]?.[index] ?? null, convention));
    return Object.freeze({ segment, periods: Object.freeze(shown) });
  });
  const { key: segmentBy, level } = of;
  return Object.freeze({
    kind: "report-segments",
    segmentBy,
    level,
    minimumGroupSize,
    segments: Object.freeze(segments),
  });
}

/** Why a rate cannot be told is said of the whole. */
function shownPeriod(
  movements: SegmentPeriod | BlankSegmentPeriod,
  trailingYear: MrrCohort | null,
  convention: Convention,
): ReportSegmentPeriod {
  const { period, complete } = movements;
  const rates =
    movements.startingMrr === null ? null : ratesOf({ movements, trailingYear, mrrByMonth: null }, convention).rates;
  return Object.freeze({ period, complete, movements, rates });
}
