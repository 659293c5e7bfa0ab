import { shownPlaces } from "../../ledger/ledger-lines.ts";
import type { Period } from "../../time/period.ts";
import { isKnown, windowOf } from "../range.ts";
import { shownMix } from "../sums/shown-mix.ts";
import { type Valuation, valuationOf } from "../walk/valuation.ts";
import { type Window, windowsOf } from "../walk/windows.ts";
import type { SegmentSums } from "./walk/segment-sums.ts";
import type { BlankSegmentPeriod, SegmentMovements, SegmentPeriod } from "./segment-totals.ts";
import { compareNames, type SegmentedLedger } from "./reading/segmented-ledger.ts";
import { type SegmentShowing, shownSegmentCohort, shownSegmentTotals } from "./telling/shown-segments.ts";
import { type SegmentWalk, walkOf } from "./walk/segment-walk.ts";
import { sumSegments } from "./walk/sum-segments.ts";
import { blankPeriod, suppressPeriods } from "./telling/suppress-periods.ts";

/** How the movements of a ledger's segments are told. */
export interface SegmentTelling {
  readonly fiscalYearStart?: number | undefined;
  /** Fewer customers than this are not told. */
  readonly minimumGroupSize: number;
}

/** Movements of the segments of a ledger that is there already: of all in which somebody is counted, by name. */
export function ledgerSegmentMovements(
  segmented: SegmentedLedger,
  periods: readonly Period[],
  { fiscalYearStart, minimumGroupSize }: SegmentTelling,
): readonly SegmentMovements<SegmentPeriod | BlankSegmentPeriod>[] {
  const walk = walkOf(segmented);
  const spans = periods.map((period) => windowOf(period, segmented.ledger.asOf));
  const telling: Telling = { walk, periods, spans, valuation: valuationOf(walk.ledger, periods, fiscalYearStart) };
  const segments = sumsBySegment(telling, spans);
  const trailing = trailingSums(telling);
  const overlaps = walk.overlaps(spans);
  const codes = [...segments.keys()]
    .filter((code) => isCounted(segments.get(code)!))
    .sort((a, b) => compareNames(segmented.names[a], segmented.names[b]));
  const told = codes.map((code) => {
    const sums = { own: segments.get(code)!, trailing: trailing?.get(code) ?? null, overlaps: overlaps.get(code) };
    return periods.map((_, index) => tellPeriod(telling, index, sums));
  });
  const { key: segmentBy, level } = segmented;
  return suppressPeriods(told, minimumGroupSize).map((of, index) => {
    const segment = segmented.names[codes[index]!] ?? null;
    return Object.freeze({ kind: "segment-movements", segmentBy, level, segment, periods: Object.freeze(of) });
  });
}

interface Telling {
  readonly walk: SegmentWalk;
  readonly periods: readonly Period[];
  readonly spans: readonly Window[];
  readonly valuation: Valuation;
}

function sumsBySegment({ walk, valuation }: Telling, spans: readonly Window[]): ReadonlyMap<number, SegmentSums> {
  return sumSegments(walk.ledger, walk.placesOf, { windows: windowsOf(spans), signOf: valuation.signOf });
}

/** What the trailing days of each period did, where rates look at those. */
function trailingSums(telling: Telling): ReadonlyMap<number, SegmentSums> | null {
  const { window } = telling.walk.ledger.convention;
  if (window === "calendar") return null;
  const spans = telling.spans.map(({ close }) => ({ open: close - window.trailingDays, close }));
  return sumsBySegment(telling, spans);
}

function isCounted({ sums }: SegmentSums): boolean {
  return [sums.openingMembers, sums.closingMembers, ...sums.movers].some((counts) =>
    // The last place is for what comes after the last window.
    counts.slice(0, -1).some((customers) => customers > 0),
  );
}

interface PeriodSums {
  readonly own: SegmentSums;
  readonly trailing: SegmentSums | null;
  readonly overlaps: Uint8Array | undefined;
}

function tellPeriod(telling: Telling, index: number, sums: PeriodSums): SegmentPeriod | BlankSegmentPeriod {
  const { walk, valuation, periods, spans } = telling;
  const { label: period, lastDay } = periods[index]!;
  if (!isKnown(spans[index]!, walk.ledger)) return blankPeriod({ period, complete: false, suppressed: false });
  const how = { denominator: walk.ledger.denominator, places: shownPlaces(walk.ledger) };
  const showing: SegmentShowing = { ...how, valuation, segment: sums.own };
  const totals = shownSegmentTotals(showing, index);
  return Object.freeze({
    kind: "mrr-movements",
    period,
    complete: lastDay <= walk.ledger.asOf,
    ...totals,
    mix: shownMix({ ...how, valuation, sums: sums.own.sums }, index, totals),
    cohort: shownSegmentCohort(showing, index, walk.ledger.convention.grossRetention === "aggregate"),
    trailing: sums.trailing === null ? null : trailingTotals({ ...showing, segment: sums.trailing }, index),
    overlapping: sums.overlaps?.[index] === 1,
    suppressed: false,
  });
}

/** At the period's own exchange rate throughout. */
function trailingTotals({ valuation, ...showing }: SegmentShowing, index: number): SegmentPeriod["trailing"] {
  const throughout = { ...valuation, openingRate: valuation.rate };
  return Object.freeze(shownSegmentTotals({ ...showing, valuation: throughout }, index));
}
