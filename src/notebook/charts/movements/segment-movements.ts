import { cellsOf } from "../../documents/cells.ts";
import { decimalOf, numberOf } from "../../figures/figure.ts";
import { printable, shortened } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import { NO_SEGMENT, type Segment } from "../../tables/movements/segment-movements.ts";
import type { ChartInput } from "../chart-input.ts";
import { linesOverTime, type Point } from "../kit/lines.ts";
import type { ChartDocument } from "../kit/spec.ts";
import { mrrMovementsChart } from "./mrr-movements.ts";

/** So many lines can be told apart. */
const MOST = 6;

/** Segments: the closing MRR of the largest ones; of a single one, its movements. */
export function segmentMovementsChart({ items }: Subject<Segment>, input: ChartInput): ChartDocument {
  const [only] = items;
  if (items.length === 1 && only !== undefined) {
    const { periods } = only;
    return mrrMovementsChart({ kind: "mrr-movements", items: periods, labels: null, total: periods.length }, input);
  }
  const { showing } = input;
  const shown = largest(items);
  const names = shown.map(nameOf);
  const points = shown.flatMap(pointsOf);
  const cells = cellsOf(
    showing,
    points.map(({ value }) => value),
  );
  const told = shown.map((segment) => `${nameOf(segment)} ${cells.figure(latest(segment), "money").text}`);
  const title = `Closing MRR by ${printable(items[0]?.segmentBy ?? "segment")}`;
  const notes = notesOf(items);
  const unit = showing.currency === null ? "Closing MRR" : `Closing MRR, ${showing.currency}`;
  const spec = linesOverTime(points, { unit: "money", title: unit, series: names, height: 280 });
  return {
    title,
    subtitle: notes,
    summary: `Last: ${told.join(", ")}.`,
    spec,
  };
}

function notesOf(items: readonly Segment[]): readonly string[] {
  const isHidden = items.some(({ periods }) => periods.some(({ suppressed }) => suppressed));
  const most = items.length > MOST ? [`The ${String(MOST)} largest of ${String(items.length)}`] : [];
  return [...most, ...(isHidden ? ["A gap is a number that is withheld"] : [])];
}

function pointsOf(segment: Segment): readonly Point[] {
  return segment.periods.map((period) => {
    const exact = decimalOf(period.endingMrr)?.toFixed() ?? (period.suppressed ? "withheld" : "not known");
    return { series: nameOf(segment), at: period.period, value: numberOf(period.endingMrr), exact };
  });
}

/** By their last closing that is told; by name where it is the same. */
function largest(items: readonly Segment[]): readonly Segment[] {
  const size = (segment: Segment): number => latest(segment) ?? -1;
  return [...items].sort((a, b) => size(b) - size(a)).slice(0, MOST);
}

function latest({ periods }: Segment): number | null {
  return numberOf(periods.findLast(({ endingMrr }) => decimalOf(endingMrr) !== null)?.endingMrr);
}

function nameOf({ segment }: Segment): string {
  return shortened(printable(segment ?? NO_SEGMENT), 40);
}
