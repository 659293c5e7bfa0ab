import type { ReportSegment, ReportSegmentPeriod, ReportSegments } from "../../../report/sections/report-segments.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import type { TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { ratesPart } from "./rates.ts";
import { NO_SEGMENT, type Segment, segmentMovementsTable } from "../movements/segment-movements.ts";

/** Segments of a report: what each closes with, and the rates of the last period that is over. */
export function reportSegmentsTable({ items }: Subject<ReportSegments>, input: TableInput): TableDocument {
  const documents = items.map((item) => segmentsDocument(item, input));
  return { parts: documents.flatMap(({ parts }) => parts), notes: documents.flatMap(({ notes }) => notes) };
}

function segmentsDocument({ segments, segmentBy, level }: ReportSegments, input: TableInput): TableDocument {
  const moved = segments.map(({ segment, periods }): Segment => ({
    ...{ kind: "segment-movements", segmentBy, level, segment },
    periods: periods.map(({ movements }) => movements),
  }));
  const { parts, notes } = segmentMovementsTable(
    { kind: "segment-movements", items: moved, labels: null, total: moved.length },
    input,
  );
  const last = lastOver(segments);
  if (last === null) return { parts, notes };
  const items = segments.map((segment) => ({ segment: segment.segment, ...periodAt(segment, last) }));
  const cells = cellsOf(
    input.showing,
    items.map(({ rates }) => rates?.annualRecurringRevenue),
  );
  const name = ({ segment }: (typeof items)[number]): ReturnType<typeof textCell> => textCell(segment ?? NO_SEGMENT);
  const rates = ratesPart(`Rates by ${segmentBy}, ${items[0]?.period ?? ""}`, items, {
    corner: segmentBy,
    name,
    cells,
  });
  return { parts: [...parts, rates], notes };
}

function lastOver(segments: readonly ReportSegment[]): number | null {
  const at = segments[0]?.periods.findLastIndex(({ complete }) => complete) ?? -1;
  return at < 0 ? null : at;
}

function periodAt({ periods }: ReportSegment, at: number): ReportSegmentPeriod {
  return periods[at]!;
}
