import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { isMetricInputError, quote } from "../../errors.ts";
import type { ExchangeRates } from "../../ledger/amounts/exchange-rates.ts";
import type { Decimal } from "../../number/decimal.ts";
import type { TableRow } from "../../rows/reading/csv-rows.ts";
import { csvTable } from "../../rows/reading/csv-table.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import { reasonOf } from "../reading/reasons.ts";
import { parseExactJson } from "./exact-json.ts";
import { currencyCode, jsonRates, rateColumns, rateEntry, type RateEntry, wrong } from "./rate-entries.ts";

/** The currency that `--currency` asks for. */
export function currencyOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const code = currencyCode(given);
  if (code !== null) return code;
  throw new Stop(EXIT.usage, `Cannot use ${quote(given)} as --currency: give a code like EUR`);
}

/** The exchange rates that one or several `--rates` make: later ones over earlier ones. */
export async function ratesOf(
  given: readonly string[],
  currency: string | undefined,
): Promise<ExchangeRates | undefined> {
  if (given.length === 0) return undefined;
  if (currency === undefined) {
    throw new Stop(EXIT.usage, "Cannot use --rates without --currency: name the currency that everything is wanted in");
  }
  const entries: RateEntry[] = [];
  for (const argument of given) entries.push(...(await entriesOf(argument, currency)));
  return merged(entries);
}

function merged(entries: readonly RateEntry[]): ExchangeRates {
  const always = new Map(entries.filter(({ period }) => period === null).map(({ currency, rate }) => [currency, rate]));
  const byPeriod = new Map<string, Record<string, Decimal>>();
  for (const { currency, period, rate } of entries) {
    if (period === null) continue;
    if (always.has(currency)) {
      throw new Stop(EXIT.usage, `Cannot use one rate for all periods of ${currency} and rates by period: give either`);
    }
    byPeriod.set(currency, { ...byPeriod.get(currency), [period]: rate });
  }
  return { ...Object.fromEntries(always), ...Object.fromEntries(byPeriod) };
}

const FILE = /\.(?:json|csv|tsv)$/iu;
const INLINE = /^(?<currency>[^:=]+)(?::(?<period>[^=]+))?=(?<rate>.*)$/u;

async function entriesOf(argument: string, currency: string): Promise<readonly RateEntry[]> {
  if (FILE.test(argument)) return checkTwice(await fileEntries(argument, currency), argument);
  const inline = INLINE.exec(argument)?.groups;
  if (inline !== undefined) {
    const { currency: code = "", period = null, rate } = inline;
    return [rateEntry({ currency: code, period, rate }, "--rates")];
  }
  const forms = "a .json or .csv file, USD=0.92, or USD:2025-03=0.92";
  throw new Stop(EXIT.usage, `Cannot use ${quote(argument)} as --rates: give ${forms}`);
}

async function fileEntries(path: string, currency: string): Promise<readonly RateEntry[]> {
  try {
    return path.toLowerCase().endsWith(".json") ? await readJsonRates(path) : await readCsvRates(path, currency);
  } catch (error) {
    if (error instanceof Stop) throw error;
    if (isMetricInputError(error)) throw wrong(path, error.message);
    throw new Stop(EXIT.unreadable, `Cannot read the rates ${quote(path)}: ${reasonOf(error)}`);
  }
}

async function readJsonRates(path: string): Promise<readonly RateEntry[]> {
  const text = (await readFile(path, "utf8")).replace(/^\uFEFF/u, "");
  try {
    return jsonRates(parseExactJson(text), path);
  } catch (error) {
    throw error instanceof SyntaxError ? wrong(path, `Cannot read rates as JSON: ${error.message}`) : error;
  }
}

async function readCsvRates(path: string, currency: string): Promise<readonly RateEntry[]> {
  const { header, batches } = await csvTable(createReadStream(path) as AsyncIterable<Uint8Array>);
  const columns = rateColumns(header, path);
  const entries: (RateEntry | null)[] = [];
  for await (const batch of batches) entries.push(...batch.map((row) => rowEntry(row, columns, { path, currency })));
  return entries.filter((entry) => entry !== null);
}

function rowEntry(
  { cells, line, fault }: TableRow,
  columns: ReturnType<typeof rateColumns>,
  { path, currency }: { path: string; currency: string },
): RateEntry | null {
  const place = `${path}:${String(line)}`;
  if (fault !== undefined) throw wrong(place, `Cannot read the row as ${fault}`);
  const cell = (column: number): string | null => (column < 0 ? null : (cells[column] ?? "").trim());
  // A table of rates to many currencies has those to others, too.
  const target = cell(columns.target);
  if (target !== null && currencyCode(target) !== currency) return null;
  return rateEntry(
    { currency: cell(columns.currency) ?? "", period: cell(columns.period), rate: cell(columns.rate) },
    place,
  );
}

/** Two rates for one currency and period in one file: nobody knows which is meant. */
function checkTwice(entries: readonly RateEntry[], path: string): readonly RateEntry[] {
  const seen = new Map<string, string>();
  for (const { currency, period, rate } of entries) {
    const key = `${currency}${period === null ? "" : ` in ${period}`}`;
    const other = seen.get(key);
    if (other !== undefined && other !== String(rate))
      throw wrong(path, `Cannot choose between two rates of ${key}: ${other} and ${String(rate)}`);
    seen.set(key, String(rate));
  }
  return entries;
}
