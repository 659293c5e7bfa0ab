import { printable } from "../terminal/printable.ts";
import type { Column, ReportDocument, Section, Table } from "./document.ts";
import { padded, width } from "./text.ts";

/** A report as GitHub-flavoured Markdown. */
export function renderMarkdown({ title, sections }: ReportDocument): string {
  const parts = [`# ${escaped(title)}`, ...sections.flatMap(sectionParts)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function sectionParts({ name = "", lines = [], table }: Section): readonly string[] {
  const heading = name === "" ? "" : `## ${escaped(name)}`;
  // One line is a paragraph, several are a list: a reader of Markdown would run them together.
  const [only = ""] = lines;
  const said = lines.length < 2 ? escaped(only) : lines.map((line) => `- ${escaped(line)}`).join("\n");
  return [heading, said, table === undefined ? "" : markdownTable(table)];
}

function markdownTable({ names, columns, lines, total }: Table): string {
  const headings = [names, ...columns.map(({ heading }) => heading)].map(escaped);
  const all = lines.map((line) => line.map(escaped));
  const last = total === undefined ? [] : [total.map((cell) => (cell === "" ? "" : `**${escaped(cell)}**`))];
  const widths = headings.map((heading, index) =>
    [...all, ...last].reduce((most, line) => Math.max(most, width(line[index] ?? "")), Math.max(4, width(heading))),
  );
  const rules = widths.map((size, index) => ruled(size, columns[index - 1]));
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => padded(cell, widths[index] ?? 0, columns[index - 1])).join(" | ")} |`;
  return [row(headings), `| ${rules.join(" | ")} |`, ...[...all, ...last].map(row)].join("\n");
}

/** Figures stand to the right. */
function ruled(size: number, column: Column | undefined): string {
  const isText = column === undefined || column.isText === true;
  return isText ? "-".repeat(size) : `${"-".repeat(size - 1)}:`;
}

/** What means something in Markdown or HTML, as the character that it is. */
function escaped(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]<>#|~&$]/gu, "\\$&");
}
