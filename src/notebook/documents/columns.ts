import type { Cell, Part } from "./document.ts";

/** A column of a table: what stands above it, and what stands in it. */
export type Column<Item> = readonly [heading: string, cell: (item: Item, index: number) => Cell];

/** A table with a line for each item; the first column names them. */
export function partOf<Item>(
  caption: string,
  items: readonly Item[],
  [[corner, name], ...columns]: readonly [Column<Item>, ...Column<Item>[]],
): Part {
  return {
    caption,
    headings: [corner, ...columns.map(([heading]) => heading)],
    lines: items.map((item, index) => [name(item, index), ...columns.map(([, cell]) => cell(item, index))]),
  };
}

/** A table of two columns: what it is, and how much. */
export function pairsPart(caption: string, pairs: readonly (readonly [name: Cell, value: Cell])[]): Part {
  return { caption, headings: ["", "Value"], lines: pairs };
}
