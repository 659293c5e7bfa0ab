/** One line of a table: its name, and one cell for each column. */
export type TableLine = readonly [name: string, ...cells: string[]];

/** A rule across the table. */
export const RULE: unique symbol = Symbol("rule");

/** Lines as a table of text: names to the left, cells to the right under their headings, two spaces between. */
export function textTable(heading: TableLine, lines: readonly (TableLine | typeof RULE)[]): string {
  const all = [heading, ...lines.filter((line): line is TableLine => line !== RULE)];
  const widths = heading.map((_, column) => Math.max(...all.map((line) => width(line[column] ?? ""))));
  const rule = widths.map((size) => "─".repeat(size)).join("──");
  const text = (line: TableLine): string =>
    line.map((cell, column) => aligned(cell, widths[column] ?? 0, column)).join("  ");
  return [text(heading), rule, ...lines.map((line) => (line === RULE ? rule : text(line)))]
    .map((line) => line.trimEnd())
    .join("\n");
}

function aligned(cell: string, size: number, column: number): string {
  const space = " ".repeat(Math.max(0, size - width(cell)));
  return column === 0 ? cell + space : space + cell;
}

/** Characters as a reader counts them. */
function width(text: string): number {
  return Array.from(text).length;
}
