import type { Funnel } from "../../../metrics/adoption/funnel.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";

/** Funnels, step by step. */
export function funnelTable({ items, labels }: Subject<Funnel>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const parts = items.map(({ steps }, index) =>
    partOf(labels?.[index] ?? "Funnel", steps, [
      ["Step", ({ name }) => textCell(name)],
      ["Reached", ({ count }) => cells.figure(count, "count")],
      [
        "Of the step before",
        ({ conversion }) => cells.figure(conversion, "share", "there is no step before, or nobody reached it"),
      ],
      ["Of the first", ({ overall }) => cells.figure(overall, "share", "nobody entered")],
      ["Dropped", ({ dropped }) => cells.figure(dropped, "count")],
    ]),
  );
  return { parts, notes: [] };
}
