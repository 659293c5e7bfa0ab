import { parseRows, type TableRow } from "./csv-rows.ts";
import { checkDelimiter, delimiterOf } from "./delimiter.ts";
import type { EncodingOptions, TextSource } from "./text-chunks.ts";
import type { LinesTaker } from "./lines/plain-lines.ts";
import { beginning, passSeparator, rowsOf, takeChunk, takerOf, type Taking } from "./lines/text-reading.ts";
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
  readonly giveLines: (takerOf: (delimiter: string) => LinesTaker) => void;
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
  const taking: Taking = { takerOf: null, taker: null };
  const batches = csvBatches(source, options, taking);
  const first = await batches.next();
  const [header, ...rest] = first.done === true ? [] : first.value;
  return {
    header: header?.cells ?? [],
    fault: header?.fault,
    batches: following(rest, batches),
    giveLines: (takerOf) => {
      taking.takerOf = takerOf;
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

async function* csvBatches(
  source: TextSource,
  options: CsvOptions,
  taking: Taking,
): AsyncGenerator<readonly TableRow[], undefined> {
  const reading = beginning(options.delimiter);
  for await (const chunk of unixChunks(source, options, () => takerOf(reading, taking) !== null)) {
    takeChunk(reading, taking, chunk);
    yield* rowsOf(reading, taking);
  }
  passSeparator(reading);
  const { text, line, delimiter = delimiterOf(`${text}\n`) ?? "," } = reading;
  const { rows } = parseRows(text, { delimiter, line, isLast: true });
  if (rows.length > 0) yield rows;
}
