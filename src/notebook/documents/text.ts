import { printable, shortened } from "../figures/printable.ts";
import type { Cell, Line, Part, TableDocument } from "./document.ts";

/** How much of a line's name, and of any other text, a table of text shows. */
const LONGEST = { name: 40, text: 120 };
/** Characters that take two columns: of East Asian scripts, and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Characters that take none: they belong to the one before. */
const COMBINING = /\p{Mn}|\p{Me}|\u200D|\uFE0F/u;

/** A document as text, for places that show nothing else. */
export function renderText({ parts, notes }: TableDocument): string {
  return [...parts.map(partText), notes.map(printable).join("\n")].filter((part) => part !== "").join("\n\n");
}

function partText({ caption, headings, lines, total }: Part): string {
  const all = [...lines, ...(total === undefined ? [] : [total])];
  const texts = all.map((line) =>
    line.map(({ text }, column) => shortened(text, column === 0 ? LONGEST.name : LONGEST.text)),
  );
  const heads = headings.map((heading) => shortened(printable(heading), LONGEST.name));
  const widths = heads.map((head, column) =>
    texts.reduce((most, line) => Math.max(most, width(line[column] ?? "")), width(head)),
  );
  const isLeft = heads.map((_, column) => column === 0 || isTextColumn(all, column));
  const write = (line: readonly string[]): string =>
    line
      .map((text, column) => padded(text, widths[column] ?? 0, isLeft[column] === true))
      .join("  ")
      .trimEnd();
  const rule = widths.map((size) => "─".repeat(size)).join("──");
  const body = texts.map(write);
  if (total !== undefined) body.splice(-1, 0, rule);
  return [printable(caption), "", write(heads), rule, ...body].join("\n");
}

function isTextColumn(lines: readonly Line[], column: number): boolean {
  const isText = (cell: Cell | undefined): boolean => cell?.mark === "text" || cell?.mark === "none";
  return lines.length > 0 && lines.every((line) => isText(line[column]));
}

function padded(text: string, size: number, isLeft: boolean): string {
  const space = " ".repeat(Math.max(0, size - width(text)));
  return isLeft ? text + space : space + text;
}

/** How many columns of a terminal a text takes. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}
