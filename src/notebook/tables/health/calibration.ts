import type { ChurnCount, HealthCalibration } from "../../../health/calibration/calibration-types.ts";
import type { AreaUnderCurve } from "../../../statistics/discrimination/area-under-curve.ts";
import { type Cells, cellsOf, textCell } from "../../documents/cells.ts";
import { type Column, partOf } from "../../documents/columns.ts";
import type { TableDocument } from "../../documents/document.ts";
import { recordsPart } from "../../documents/records.ts";
import type { Subject } from "../../subject.ts";
import { confidenceNotes } from "../voice/confidence.ts";
import type { TableInput } from "../table-input.ts";

/** How well scores told who would leave: by band, and by bins of scores. */
export function calibrationTable({ items }: Subject<HealthCalibration>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const parts = items.flatMap(({ bands, bins, auc }) => [
    ...(bands.length === 0
      ? []
      : [partOf("Churn by band", bands, [["Band", ({ band }) => textCell(band)], ...countColumns(cells)])]),
    partOf("Churn by score", bins, [
      [
        "Scores",
        ({ from, to }) => textCell(`${cells.figure(from, "points").text} to ${cells.figure(to, "points").text}`),
      ],
      ...countColumns(cells),
      ["Of all who churned", ({ captured }) => cells.figure(captured, "share", "nobody churned")],
    ]),
    ...(auc === null ? [] : areaTable({ kind: "", items: [auc], labels: null, total: 1 }, { showing, limit: 1 }).parts),
  ]);
  return { parts, notes: items.map(({ sentence }) => sentence) };
}

function countColumns(cells: Cells): readonly Column<ChurnCount>[] {
  return [
    ["Scores", ({ scored }) => cells.figure(scored, "count")],
    ["Churned", ({ churned }) => cells.figure(churned, "count")],
    ["Churn", ({ churnRate }) => cells.figure(churnRate, "share", "no scores")],
    ["Interval", ({ interval }) => cells.interval(interval, "share", "no scores")],
    ["Times all", ({ lift }) => cells.figure(lift, "ratio", "no scores, or nobody churned")],
  ];
}

/** Areas under the curve. */
export function areaTable(subject: Subject<AreaUnderCurve>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const part = recordsPart("Area under the curve", subject, [
    ["Area", ({ area }) => cells.figure(area, "number")],
    ["Interval", ({ interval }) => cells.interval(interval, "number", "the sample cannot tell")],
    ["With the outcome", ({ positives }) => cells.figure(positives, "count")],
    ["Without", ({ negatives }) => cells.figure(negatives, "count")],
  ]);
  return {
    parts: [part],
    notes: confidenceNotes(
      subject.items.map(({ interval }) => interval),
      showing,
    ),
  };
}
