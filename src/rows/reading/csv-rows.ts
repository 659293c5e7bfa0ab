import Papa from "papaparse";

/** One row of a table of text. */
export interface TableRow {
  readonly cells: readonly string[];
  /** The line on which the row begins: the first line is 1. */
  readonly line: number;
  /** What is wrong with the row as text, if anything is. */
  readonly fault?: string;
}

/** The rows of a text, as far as they are over. */
export interface ParsedRows {
  readonly rows: readonly TableRow[];
  /** How many characters were used: what is left is the beginning of a row. */
  readonly used: number;
  /** The line on which what is left begins. */
  readonly line: number;
}

/** Parses the rows of a text whose line ends are line feeds; of the last, only when it is over or there is no more. */
export function parseRows(text: string, at: { delimiter: string; line: number; isLast: boolean }): ParsedRows {
  const parser = new Papa.Parser({ delimiter: at.delimiter, newline: "\n" });
  const { data, errors, meta } = parser.parse(text, 0, !at.isLast) as Papa.ParseResult<string[]>;
  const faults = new Map(errors.map((error) => [error.row ?? 0, faultOf(error)]));
  const rows: TableRow[] = [];
  let { line } = at;
  for (const [index, cells] of data.entries()) {
    const fault = faults.get(index);
    if (!isBlank(cells)) rows.push(fault === undefined ? { cells, line } : { cells, line, fault });
    line += linesIn(cells);
  }
  return { rows, line, used: meta.cursor };
}

function faultOf({ code }: Papa.ParseError): string {
  return code === "MissingQuotes" ? "a quote opens and never closes" : "text follows a closing quote";
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function linesIn(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
