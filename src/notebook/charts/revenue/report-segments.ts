import type { ReportSegments } from "../../../report/sections/report-segments.ts";
import type { Subject } from "../../subject.ts";
import type { Segment } from "../../tables/movements/segment-movements.ts";
import type { ChartInput } from "../chart-input.ts";
import type { ChartDocument } from "../kit/spec.ts";
import { segmentMovementsChart } from "../movements/segment-movements.ts";

/** Segments of a report: what the largest of them close with. */
export function reportSegmentsChart({ items }: Subject<ReportSegments>, input: ChartInput): ChartDocument {
  const moved = items.flatMap(({ segments, segmentBy, level }) =>
    segments.map(({ segment, periods }): Segment => ({
      ...{ kind: "segment-movements", segmentBy, level, segment },
      periods: periods.map(({ movements }) => movements),
    })),
  );
  return segmentMovementsChart({ kind: "segment-movements", items: moved, labels: null, total: moved.length }, input);
}
