import type { Subject } from "../subject.ts";
import { textCell } from "./cells.ts";
import { type Column, pairsPart, partOf } from "./columns.ts";
import type { Part } from "./document.ts";

/** One result as a table of what it says, several as a line each. */
export function recordsPart<Item>(
  caption: string,
  { items, labels }: Subject<Item>,
  columns: readonly Column<Item>[],
): Part {
  const [only] = items;
  if (items.length === 1 && labels === null && only !== undefined) {
    return pairsPart(
      caption,
      columns.map(([heading, cell]) => [textCell(heading), cell(only, 0)]),
    );
  }
  const name: Column<Item> = ["", (_, index) => textCell(labelOf(labels, index))];
  return partOf(caption, items, [name, ...columns]);
}

/** What one of several results is called: as the caller called it, or its number. */
export function labelOf(labels: readonly string[] | null, index: number): string {
  return labels?.[index] ?? String(index + 1);
}
