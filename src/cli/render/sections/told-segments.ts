import type { ReportPeriod, RevenueReport } from "../../../report/revenue-report.ts";
import type { ReportSegmentPeriod, ReportSegments } from "../../../report/sections/report-segments.ts";
import { nameCell } from "../context.ts";
import type { Section, TableLine } from "../document.ts";

/** What stands where a segment is not told because it is about too few. */
export const HIDDEN = "hidden";

/** The name of a segment, for people. */
export function segmentName(segment: string | null): string {
  return segment === null ? "(none)" : nameCell(segment);
}

/** A period of a report with what each segment did in it. */
export interface SegmentedPeriod {
  readonly index: number;
  readonly whole: ReportPeriod;
  readonly parts: readonly ReportSegmentPeriod[];
}

/** The last period that is complete and known, or else the last that is known; nothing where none is. */
export function lastTold({ periods }: RevenueReport, { segments }: ReportSegments): SegmentedPeriod | null {
  const known = periods.map(({ movements }) => movements.startingMrr !== null);
  const complete = periods.findLastIndex((period, index) => period.complete && known[index] === true);
  const index = complete >= 0 ? complete : known.lastIndexOf(true);
  if (index < 0 || segments.length === 0) return null;
  return { index, whole: periods[index]!, parts: segments.map((segment) => segment.periods[index]!) };
}

/** A table with a line for each segment, and one for all of them. */
export function sectionOf(
  name: string,
  headings: readonly string[],
  { lines, total }: { readonly lines: readonly TableLine[]; readonly total: TableLine },
): Section {
  return { name, table: { names: "Segment", columns: headings.map((heading) => ({ heading })), lines, total } };
}
