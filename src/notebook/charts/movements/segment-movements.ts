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
  const points = shown.flatMap((segment) =>
    segment.periods.map((period): Point => {
      const exact = decimalOf(period.endingMrr)?.toFixed() ?? (period.suppressed ? "withheld" : "not known");
      return { series: nameOf(segment), at: period.period, value: numberOf(period.endingMrr), exact };
    }),
  );
  const cells = cellsOf(
    showing,
    points.map(({ value }) => value),
  );
  const told = shown.map((segment) => `${nameOf(segment)} ${cells.figure(latest(segment), "money").text}`);
  const title = `Closing MRR by ${printable(items[0]?.segmentBy ?? "segment")}`;
  const hidden = items.some(({ periods }) => periods.some(({ suppressed }) => suppressed));
  const notes = [
    ...(items.length > MOST ? [`The ${String(MOST)} largest of ${String(items.length)}`] : []),
    ...(hidden ? ["A gap is a number that is withheld"] : []),
  ];
  const unit = showing.currency === null ? "Closing MRR" : `Closing MRR, ${showing.currency}`;
  const spec = linesOverTime(points, { unit: "money", title: unit, series: names, height: 280 });
  return {
    title,
    subtitle: notes.length === 0 ? undefined : notes.join("; "),
    summary: `Last: ${told.join(", ")}.`,
    spec,
  };
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
