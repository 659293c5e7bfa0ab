import { MetricInputError, quote } from "../../errors.ts";
import { parseRows, type TableRow } from "./csv-rows.ts";
import { MOST_ROW } from "./limits.ts";
import { type EncodingOptions, textChunks, type TextSource } from "./text-chunks.ts";

/** A table of text, read as it is walked. */
export interface Table {
  /** The cells of the first row that has any. */
  readonly header: readonly string[];
  /** What is wrong with that row as text, if anything is. */
  readonly fault: string | undefined;
  /** The other rows that have any, some at a time. */
  readonly batches: AsyncIterable<readonly TableRow[]>;
  /** Lets the source go, where the rows are not wanted. */
  readonly close: () => Promise<void>;
}

/** How CSV is written. */
export interface CsvOptions extends EncodingOptions {
  /** What stands between cells. Left out: the comma, semicolon, tab or bar that the first line has most of. */
  readonly delimiter?: string | undefined;
}

const DELIMITERS = [",", ";", "\t", "|"];

/** Reads CSV (RFC 4180, with any delimiter and line end) without ever holding more than a piece of it. */
export async function csvTable(source: TextSource, options: CsvOptions = {}): Promise<Table> {
  checkDelimiter(options.delimiter);
  const batches = csvBatches(source, options);
  const first = await batches.next();
  const [header, ...rest] = first.done === true ? [] : first.value;
  return {
    header: header?.cells ?? [],
    fault: header?.fault,
    batches: following(rest, batches),
    close: async () => {
      await batches.return(undefined);
    },
  };
}

/** Refuses what cannot stand between cells. */
export function checkDelimiter(delimiter: string | undefined): void {
  if (delimiter === undefined || /^[^"\r\n]+$/u.test(delimiter)) return;
  const message = `Cannot use ${quote(delimiter)} as delimiter: give a text without quotes and line ends`;
  throw new MetricInputError(message, { code: "not-allowed", field: "delimiter", received: delimiter });
}

async function* following(
  first: readonly TableRow[],
  rest: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<readonly TableRow[]> {
  if (first.length > 0) yield first;
  yield* rest;
}

async function* csvBatches(source: TextSource, options: CsvOptions): AsyncGenerator<readonly TableRow[], undefined> {
  const reading: Reading = { text: "", line: 1, worth: 0, delimiter: options.delimiter, isRefusedLine: false };
  for await (const chunk of unixChunks(source, options)) {
    reading.text += reading.isRefusedLine ? restAfterLine(reading, chunk) : chunk;
    const rows = rowsSoFar(reading);
    if (rows.length > 0) yield rows;
  }
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
  /** Whether the rest of a line that was refused is passed over. */
  isRefusedLine: boolean;
}

function restAfterLine(reading: Reading, chunk: string): string {
  const end = chunk.indexOf("\n");
  if (end < 0) return "";
  reading.isRefusedLine = false;
  reading.line += 1;
  return chunk.slice(end + 1);
}

/** The rows that are over. */
function rowsSoFar(reading: Reading): readonly TableRow[] {
  const { text, line, worth } = reading;
  // A row that is not over is not looked at again until there is as much once more: a quote that never closes would
  // otherwise be read from its beginning with every chunk.
  if (reading.isRefusedLine || text.length < worth) return [];
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

/** Every line end as one line feed. A carriage return at the end of a chunk may be half of one, and waits. */
async function* unixChunks(source: TextSource, options: EncodingOptions): AsyncGenerator<string> {
  let waiting = "";
  for await (const chunk of textChunks(source, options)) {
    const text = waiting + chunk;
    waiting = text.endsWith("\r") ? "\r" : "";
    const whole = waiting === "" ? text : text.slice(0, -1);
    yield whole.includes("\r") ? whole.replace(/\r\n?/gu, "\n") : whole;
  }
  if (waiting !== "") yield "\n";
}

/** A header is within so many characters: a quote that opens there and never closes must not make us read on. */
const MOST_HEADER = 1 << 20;

/** The delimiter that the first line with text has most of, outside quotes; nothing while that line is not over. */
function delimiterOf(text: string): string | undefined {
  const unquoted = text
    .slice(0, MOST_HEADER)
    .replace(/"[^"]*"/gu, "_")
    .replace(/^(?:[^\S\n]*\n)+/u, "");
  const end = unquoted.indexOf("\n");
  const line = unquoted.slice(0, Math.max(0, end));
  const isOpen = line.includes('"') && text.length < MOST_HEADER;
  if (end < 0 || isOpen) return undefined;
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}
