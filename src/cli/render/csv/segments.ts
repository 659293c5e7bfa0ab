import type { SegmentTransfers } from "../../../movements/segments/segment-totals.ts";
import type { RevenueReport } from "../../../report/revenue-report.ts";
import type { ReportSegments } from "../../../report/sections/report-segments.ts";
import { csvLine } from "./cells.ts";
import { NUMBER_COLUMNS, numberCells } from "./periods.ts";

const TRANSFERS: readonly (keyof SegmentTransfers)[] = [
  ...(["transferInMrr", "transferOutMrr", "transferredInCustomers", "transferredOutCustomers"] as const),
];

/** The columns of a segment's period: which it is, what a period has, and what came from other segments and went there. */
export const SEGMENT_COLUMNS: readonly string[] = [
  ...["segment", "period", "complete", "suppressed", "overlapping", "currency", ...NUMBER_COLUMNS, ...TRANSFERS],
];

/**
 * Segments as one table of CSV: a line for each period of each segment with every number, exactly, and none for all
 * together. The segment of those that nothing names one for is empty, and so is what is not known or not told.
 */
export function* segmentsCsv({ segments }: ReportSegments, { currency }: RevenueReport): Generator<string> {
  yield csvLine(SEGMENT_COLUMNS);
  for (const { segment, periods } of segments) {
    for (const of of periods) {
      const { movements, period, complete } = of;
      const which = [segment, period, complete, movements.suppressed, movements.overlapping, currency];
      yield csvLine([...which, ...numberCells(of), ...TRANSFERS.map((field) => movements[field])]);
    }
  }
}
