import Papa from "papaparse";
import { scanRow, type TextForm } from "./csv-scan.ts";
import { beginningOf, MOST_ROW } from "./limits.ts";

/** One row of a table of text. */
export interface TableRow {
  readonly cells: readonly string[];
  /** The line on which the row begins: the first line is 1. */
  readonly line: number;
  /** What is wrong with the row as text, if anything is. */
  readonly fault?: string;
  /** The beginning of what is wrong. */
  readonly received?: string;
}

/** The rows of a text, as far as they are over. */
export interface ParsedRows {
  readonly rows: readonly TableRow[];
  /** How many characters were used: what is left is the beginning of a row. */
  readonly used: number;
  /** The line on which what is left begins. */
  readonly line: number;
  /** Whether what comes next is the rest of a line that was refused. */
  readonly isRefusedLine: boolean;
}

/** Where a text stands, and what follows it. */
export interface TextPlace extends TextForm {
  readonly line: number;
}

/**
 * Parses the rows of a text whose line ends are line feeds; of the last, only when it is over or there is no more.
 *
 * A row whose quotes are broken, or that is too long, is refused with the line on which it begins, and reading goes on
 * with the next line: a quote that never closes costs one row, and not all that follow.
 */
export function parseRows(text: string, place: TextPlace): ParsedRows {
  const parsed = text.length > MOST_ROW ? null : parse(text, place);
  return parsed?.hasFaults === false ? parsed : parseWithFaults(text, place);
}

function parse(text: string, { delimiter, line, isLast }: TextPlace): ParsedRows & { hasFaults: boolean } {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
  const rows: TableRow[] = [];
  let next = line;
  for (const cells of data) {
    if (!isBlank(cells)) rows.push({ cells, line: next });
    next += linesIn(cells);
  }
  return { rows, used: meta.cursor, line: next, isRefusedLine: false, hasFaults: errors.length > 0 };
}

/** Looks for what is wrong first, and parses what stands between. */
function parseWithFaults(text: string, place: TextPlace): ParsedRows {
  const rows: TableRow[] = [];
  let { line } = place;
  let [good, at] = [0, 0]; // where what is not parsed yet begins, and where the next row does
  const takeGood = (): void => {
    const part = text.slice(good, at);
    if (part === "") return;
    const parsed = parse(part.endsWith("\n") ? part : `${part}\n`, { ...place, line, isLast: false });
    for (const row of parsed.rows) rows.push(row); // there may be more of them than a call takes
    line = parsed.line;
  };
  while (at < text.length) {
    const row = scanRow(text, at, place);
    if (row === null) break;
    if ("end" in row) {
      at = row.end;
      continue;
    }
    const received = beginningOf(text, at, place.isLast);
    if (received === null) break;
    takeGood();
    rows.push({ cells: [], line, fault: row.fault, received });
    const end = text.indexOf("\n", at);
    if (end < 0) return { rows, used: text.length, line, isRefusedLine: !place.isLast };
    line += 1;
    at = good = end + 1;
  }
  takeGood();
  return { rows, used: at, line, isRefusedLine: false };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function linesIn(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
