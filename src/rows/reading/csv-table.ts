import { parseRows, type TableRow } from "./csv-rows.ts";
import { checkDelimiter, delimiterOf, LONGEST_SEPARATOR, separatorLine } from "./delimiter.ts";
import { MOST_ROW } from "./limits.ts";
import type { EncodingOptions, TextSource } from "./text-chunks.ts";
import type { LinesTaker } from "./lines/plain-lines.ts";
import { unixChunks } from "./lines/unix-chunks.ts";

/** A table of text, read as it is walked. */
export interface Table {
  /** The cells of the first row that has any. */
  readonly header: readonly string[];
  /** What is wrong with that row as text, if anything is. */
  readonly fault: string | undefined;
  /** The other rows that have any, some at a time. */
  readonly batches: AsyncIterable<readonly TableRow[]>;
  /** Gives lines without quotes to a taker from here on, and not as rows. */
  readonly giveLines: (taker: LinesTaker) => void;
  /** Lets the source go, where the rows are not wanted. */
  readonly close: () => Promise<void>;
}

/** How CSV is written. */
export interface CsvOptions extends EncodingOptions {
  /** What stands between cells. Left out: the comma, semicolon, tab or bar that the first line has most of. */
  readonly delimiter?: string | undefined;
}

/** Reads CSV (RFC 4180, with any delimiter and line end) without ever holding more than a piece of it. */
export async function csvTable(source: TextSource, options: CsvOptions = {}): Promise<Table> {
  checkDelimiter(options.delimiter);
  const taking: Taking = { taker: null };
  const batches = csvBatches(source, options, taking);
  const first = await batches.next();
  const [header, ...rest] = first.done === true ? [] : first.value;
  return {
    header: header?.cells ?? [],
    fault: header?.fault,
    batches: following(rest, batches),
    giveLines: (taker) => {
      taking.taker = taker;
    },
    close: async () => {
      await batches.return(undefined);
    },
  };
}

async function* following(
  first: readonly TableRow[],
  rest: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<readonly TableRow[]> {
  if (first.length > 0) yield first;
  yield* rest;
}

interface Taking {
  taker: LinesTaker | null;
}

async function* csvBatches(
  source: TextSource,
  options: CsvOptions,
  taking: Taking,
): AsyncGenerator<readonly TableRow[], undefined> {
  const reading: Reading = {
    text: "",
    line: 1,
    worth: LONGEST_SEPARATOR,
    delimiter: options.delimiter,
    isBeginning: true,
    isRefusedLine: false,
  };
  for await (const chunk of unixChunks(source, options)) {
    reading.text += reading.isRefusedLine ? restAfterLine(reading, chunk) : chunk;
    const rows = givesLines(reading, taking) ? [] : rowsSoFar(reading);
    if (rows.length > 0) yield rows;
  }
  passSeparator(reading);
  const { text, line, delimiter = delimiterOf(`${text}\n`) ?? "," } = reading;
  const { rows } = parseRows(text, { delimiter, line, isLast: true });
  if (rows.length > 0) yield rows;
}

interface Reading {
  /** What is not read yet: the beginning of a row. */
  text: string;
  /** The line on which it begins. */
  line: number;
  /** How much of it there must be to be worth another look. */
  worth: number;
  delimiter: string | undefined;
  /** Whether nothing is read yet. */
  isBeginning: boolean;
  /** Whether the rest of a line that was refused is passed over. */
  isRefusedLine: boolean;
}

/** A line that names the delimiter is no row, also where the caller has named it. */
function passSeparator(reading: Reading): void {
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

/** Gives the lines that are over to their taker, where none of the text stands in quotes, and answers whether it did. */
function givesLines(reading: Reading, { taker }: Taking): boolean {
  const { text, line, delimiter } = reading;
  if (taker === null || delimiter?.length !== 1 || reading.isRefusedLine || text.includes('"')) return false;
  const end = text.lastIndexOf("\n") + 1;
  if (end === 0) return false;
  reading.line = taker({ text: text.slice(0, end), delimiter, line });
  reading.text = text.slice(end);
  reading.worth = worthOf(reading.text);
  return true;
}

/** The rows that are over. */
function rowsSoFar(reading: Reading): readonly TableRow[] {
  // A row that is not over is not looked at again until there is as much once more: a quote that never closes would
  // otherwise be read from its beginning with every chunk.
  if (reading.isRefusedLine || reading.text.length < reading.worth) return [];
  passSeparator(reading);
  const { text, line } = reading;
  reading.worth = worthOf(text);
  reading.delimiter ??= delimiterOf(text) ?? (text.length > MOST_ROW ? "," : undefined);
  if (reading.delimiter === undefined) return [];
  const parsed = parseRows(text, { delimiter: reading.delimiter, line, isLast: false });
  reading.text = text.slice(parsed.used);
  reading.worth = worthOf(reading.text);
  [reading.line, reading.isRefusedLine] = [parsed.line, parsed.isRefusedLine];
  return parsed.rows;
}

function worthOf(text: string): number {
  return Math.min(2 * text.length, MOST_ROW + 1);
}
