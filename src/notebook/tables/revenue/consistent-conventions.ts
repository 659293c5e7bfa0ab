import type { ConsistentConventions, TriedConvention } from "../../../reconcile/consistency.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { type Column, partOf } from "../../documents/columns.ts";
import type { TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";

/** By which conventions the rows give the numbers that somebody was given. */
export function consistentConventionsTable(
  { items }: Subject<ConsistentConventions>,
  { showing }: TableInput,
): TableDocument {
  const cells = cellsOf(showing);
  const parts = items.map(({ metric, expected, consistent, nearest }) => {
    const caption = consistent.length === 0 ? "None is consistent; the nearest" : "Consistent with the numbers given";
    const tried = consistent.length === 0 && nearest !== null ? [nearest] : consistent;
    const columns = expected.map(({ period, written }, index): Column<TriedConvention> => [
      `${period}: ${written}`,
      ({ values }) => cells.figure(values[index]?.value, "number", "it has no value"),
    ]);
    return partOf(`${metric}: ${caption}`, tried, [
      ["Convention", ({ name, changes }) => textCell(name ?? changed(changes))],
      ...columns,
    ]);
  });
  const notes = items.flatMap(({ consistent, nearest }) =>
    (consistent.length === 0 && nearest !== null ? [nearest] : consistent).map(({ sentence }) => sentence),
  );
  return { parts, notes };
}

function changed(changes: TriedConvention["changes"]): string {
  const words = Object.entries(changes).map(([choice, value]) => `${choice} ${JSON.stringify(value)}`);
  return words.length === 0 ? "standard" : `standard, ${words.join(", ")}`;
}
