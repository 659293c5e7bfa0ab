import { type Decimal, MetricDecimal } from "../../../number/decimal.ts";

/** A cell: text, a number that stays one, a truth, or nothing. */
export type CsvCell = string | number | bigint | boolean | Decimal | null;

/**
 * One line of CSV (RFC 4180). Numbers are written exactly and without separators; text can never become a formula.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return quoted(harmless(cell));
  return MetricDecimal.isDecimal(cell) ? cell.toFixed() : String(cell);
}

/** A bar or a tab is no comma, but a reader who takes it for one must not find a cell of its own behind it. */
function quoted(text: string): string {
  return /[",;\t|\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Where a formula could begin: at the first character, and at one that follows a line end, a semicolon, a tab or a bar,
 * where a program that splits cells at those would begin another; behind spaces, marks that are not seen, and quotes.
 * The signs are `=`, `+`, `-`, `@`, their full-width and small forms, and the minus sign; a tab or a line end at the
 * very beginning would move what follows to where it is looked for.
 */
const FORMULA = /(?<=^|[;|\t\n]|\r(?!\n))(?=[\s\p{C}"'‘’“”`]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^[\t\r\n])/gu;

/** Text that a spreadsheet shows and never runs: an apostrophe stands before whatever it would take for a formula. */
export function harmless(text: string): string {
  return text.replace(FORMULA, "'");
}
