import type { FunnelTotals, UsageFunnel, UsageFunnelStep } from "../../../activity/usage/funnels/funnel-totals.ts";
import { type Cells, cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { Part, TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";

/** Funnels from usage events: of all, and of each period and segment. */
export function usageFunnelTable({ items, labels }: Subject<UsageFunnel>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const parts = items.flatMap((item, index): readonly Part[] => [
    stepsPart(labels?.[index] ?? `Funnel of ${item.of}`, item, cells),
    ...item.periods.map((period) => stepsPart(period.complete ? period.period : `${period.period} *`, period, cells)),
    ...item.segments.map((segment) => stepsPart(segment.segment ?? "(none)", segment, cells)),
  ]);
  const pending = items.flatMap(({ pending: count }) =>
    count === null || count === 0 ? [] : [`${String(count)} have not completed it and still can.`],
  );
  return { parts, notes: pending };
}

function stepsPart(caption: string, { steps }: FunnelTotals, cells: Cells): Part {
  return partOf<UsageFunnelStep>(caption, steps, [
    ["Step", ({ name }) => textCell(name)],
    ["Reached", ({ count }) => cells.figure(count, "count")],
    [
      "Of the step before",
      ({ ofPrevious }) => cells.figure(ofPrevious?.estimate, "share", "there is no step before, or nobody reached it"),
    ],
    [
      "Interval",
      ({ ofPrevious }) => cells.interval(ofPrevious, "share", "there is no step before, or nobody reached it"),
    ],
    ["Of the first", ({ ofFirst }) => cells.figure(ofFirst?.estimate, "share", "nobody began")],
    ["Days, median", ({ days }) => cells.figure(days.median, "days", "nobody got so far, or it is the first step")],
  ]);
}
