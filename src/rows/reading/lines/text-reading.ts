import { parseRows, type TableRow } from "../csv-rows.ts";
import { delimiterOf, LONGEST_SEPARATOR, separatorLine } from "../delimiter.ts";
import { MOST_ROW } from "../limits.ts";
import type { LinesTaker } from "./plain-lines.ts";
import { unixText } from "./unix-chunks.ts";

/** Who takes lines, and not as rows. */
export interface Taking {
  takerOf: ((delimiter: string) => LinesTaker) | null;
  /** The taker, once the delimiter is known. */
  taker: LinesTaker | null;
}

/** Nothing read yet. */
export function beginning(delimiter: string | undefined): Reading {
  return {
    text: "",
    line: 1,
    worth: LONGEST_SEPARATOR,
    delimiter,
    isBeginning: true,
    hasRows: false,
    isRefusedLine: false,
  };
}

/** Takes a piece into the text that is not read yet; of bytes, what is left when all lines that end in them are given. */
export function takeChunk(reading: Reading, taking: Taking, chunk: string | Uint8Array): void {
  if (typeof chunk !== "string" && givesBytes(reading, takerOf(reading, taking), chunk)) return;
  const text = typeof chunk === "string" ? chunk : unixText(textIn(chunk));
  reading.text += reading.isRefusedLine ? restAfterLine(reading, text) : text;
}

/** What can be told of the text so far: of a text that begins its first row alone, as it tells who takes the others. */
export function* rowsOf(reading: Reading, taking: Taking): Generator<readonly TableRow[]> {
  for (let isMore = true; isMore;) {
    const { hasRows } = reading;
    const rows = givesLines(reading, taking) ? [] : rowsSoFar(reading);
    if (rows.length > 0) yield rows;
    isMore = reading.hasRows && !hasRows;
  }
}

/** What of a text is read, and what is not yet. */
export interface Reading {
  /** What is not read yet: the beginning of a row. */
  text: string;
  /** The line on which it begins. */
  line: number;
  /** How much of it there must be to be worth another look. */
  worth: number;
  delimiter: string | undefined;
  /** Whether nothing is read yet. */
  isBeginning: boolean;
  /** Whether any row is. */
  hasRows: boolean;
  /** Whether the rest of a line that was refused is passed over. */
  isRefusedLine: boolean;
}

/** A line that names the delimiter is no row, also where the caller has named it. */
export function passSeparator(reading: Reading): void {
  const line = reading.isBeginning ? separatorLine(reading.text) : null;
  reading.isBeginning = false;
  if (line === null) return;
  reading.delimiter ??= line.delimiter;
  reading.text = reading.text.slice(line.length);
  reading.line += 1;
}

function restAfterLine(reading: Reading, chunk: string): string {
  const end = chunk.indexOf("\n");
  if (end < 0) return "";
  reading.isRefusedLine = false;
  reading.line += 1;
  return chunk.slice(end + 1);
}

/** Who takes lines, where they can be given: nobody while the rest of a line is passed over. */
export function takerOf({ delimiter = "", isRefusedLine }: Reading, taking: Taking): LinesTaker | null {
  if (taking.takerOf === null || isRefusedLine || !/^[\0-\x7F]$/u.test(delimiter)) return null;
  return (taking.taker ??= taking.takerOf(delimiter));
}

/** Gives the lines that are over to their taker, where none of the text stands in quotes, and answers whether it did. */
function givesLines(reading: Reading, taking: Taking): boolean {
  const { text, line } = reading;
  const taker = takerOf(reading, taking);
  if (taker === null || text.includes('"')) return false;
  const end = text.lastIndexOf("\n") + 1;
  if (end === 0) return false;
  reading.line = taker({ content: text.slice(0, end), line });
  reading.text = text.slice(end);
  reading.worth = worthOf(reading.text);
  return true;
}

/** Gives the lines that end in some bytes, the first of them with the text before it; answers whether it did. */
function givesBytes(reading: Reading, taker: LinesTaker | null, bytes: Uint8Array): boolean {
  const first = reading.text === "" ? 0 : bytes.indexOf(LINE_FEED) + 1;
  const last = bytes.lastIndexOf(LINE_FEED) + 1;
  if (taker === null || last === 0 || reading.text.includes('"')) return false;
  if (first > 0) {
    const content = reading.text + unixText(textIn(bytes.subarray(0, first)));
    reading.line = taker({ content, line: reading.line });
  }
  if (last > first) reading.line = taker({ content: bytes.subarray(first, last), line: reading.line });
  reading.text = unixText(textIn(bytes.subarray(last)));
  reading.worth = worthOf(reading.text);
  return true;
}

const LINE_FEED = 10;

function textIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The rows that are over. */
function rowsSoFar(reading: Reading): readonly TableRow[] {
  // A row that is not over is not looked at again until there is as much once more: a quote that never closes would
  // otherwise be read from its beginning with every chunk.
  if (reading.isRefusedLine || reading.text.length < reading.worth) return [];
  passSeparator(reading);
  const { text, line, hasRows } = reading;
  reading.worth = worthOf(text);
  const delimiter = (reading.delimiter ??= likelyDelimiter(text));
  if (delimiter === undefined) return [];
  const parsed = parseRows(hasRows ? text : firstLine(text), { delimiter, line, isLast: false });
  reading.text = text.slice(parsed.used);
  reading.worth = hasRows ? worthOf(reading.text) : 0;
  reading.hasRows = hasRows || parsed.rows.length > 0;
  [reading.line, reading.isRefusedLine] = [parsed.line, parsed.isRefusedLine];
  return parsed.rows;
}

function likelyDelimiter(text: string): string | undefined {
  return delimiterOf(text) ?? (text.length > MOST_ROW ? "," : undefined);
}

/** A text up to the end of its first line that is not blank; the whole of it where there may be more to that line. */
function firstLine(text: string): string {
  const line = /^\s*\n|^/u.exec(text)![0].length;
  const end = text.indexOf("\n", line) + 1;
  return end === 0 || text.slice(0, end).includes('"') ? text : text.slice(0, end);
}

function worthOf(text: string): number {
  return Math.min(2 * text.length, MOST_ROW + 1);
}
