import { printable } from "../terminal/printable.ts";
import type { Column, ReportDocument, Section, Table } from "./document.ts";

/** A report as text for a terminal. */
export function renderText({ title, sections }: ReportDocument): string {
  const parts = [printable(title), ...sections.map(sectionText)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** A table goes by the section's name where nothing stands between them. */
function sectionText({ name = "", lines = [], table }: Section): string {
  const said = [...(lines.length > 0 && name !== "" ? [name] : []), ...lines].map(printable).join("\n");
  if (table === undefined) return said;
  return said === "" ? textTable(table, name) : `${said}\n\n${textTable(table, table.names)}`;
}

/** A table of text: names and words to the left, figures to the right, two spaces between. */
function textTable({ columns, lines, total }: Table, corner: string): string {
  const all = [...lines, ...(total === undefined ? [] : [total])].map((line) => line.map(printable));
  const headings = [corner, ...columns.map(({ heading }) => heading)].map(printable);
  const widths = headings.map((heading, column) =>
    all.reduce((most, line) => Math.max(most, width(line[column] ?? "")), width(heading)),
  );
  const rule = widths.map((size) => "─".repeat(size)).join("──");
  const text = (line: readonly string[]): string =>
    line.map((cell, index) => padded(cell, widths[index] ?? 0, columns[index - 1])).join("  ");
  const body = all.map(text);
  if (total !== undefined) body.splice(-1, 0, rule);
  return [text(headings), rule, ...body].map((line) => line.trimEnd()).join("\n");
}

/** A cell with spaces to the width of its column; the names' column is the one before all others. */
export function padded(cell: string, size: number, column: Column | undefined): string {
  const space = " ".repeat(Math.max(0, size - width(cell)));
  return column === undefined || column.isText === true ? cell + space : space + cell;
}

/** Characters as a reader counts them. */
export function width(text: string): number {
  return Array.from(text).length;
}
