import { createReadStream } from "node:fs";
import { isMetricInputError, quote } from "../../errors.ts";
import type { TableRow } from "../../rows/reading/csv-rows.ts";
import { csvTable } from "../../rows/reading/csv-table.ts";
import { type JsonRecord, jsonRecords, ndjsonRecords } from "../../rows/reading/json/json-records.ts";
import { uniqueNames } from "../../rows/reading/mapped-columns.ts";
import type { ReadCsvOptions } from "../../rows/index.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import { unpacked } from "../read-files.ts";
import { endingOf } from "../reading/find-files.ts";
import { reasonOf } from "../reading/reasons.ts";

/** One record of a table, and where it stands. */
export interface TableRecord {
  readonly place: string;
  /** What its cells hold, by their column. */
  readonly cells: ReadonlyMap<string, unknown>;
}

/** A table whose rows are not subscriptions: its columns, and its records. */
export interface AccountTable {
  readonly path: string;
  readonly columns: readonly string[];
  readonly records: readonly TableRecord[];
}

/** Reads a table of accounts by its file's ending, or ends the command with the reason why it cannot be read. */
export async function accountTable(path: string, options: ReadCsvOptions): Promise<AccountTable> {
  try {
    const records = await (isJson(path) ? jsonTable(path, options) : csvRecords(path, options));
    return { path, records, columns: [...new Set(records.flatMap(({ cells }) => [...cells.keys()]))] };
  } catch (error) {
    if (error instanceof Stop) throw error;
    if (isMetricInputError(error)) throw new Stop(EXIT.usage, `${path}: ${error.message}`);
    throw new Stop(EXIT.unreadable, `Cannot read the accounts ${quote(path)}: ${reasonOf(error)}`);
  }
}

/** The header of a CSV file, and no more of it; none of what is no CSV. */
export async function headerOf(path: string, options: ReadCsvOptions): Promise<readonly string[]> {
  if (isJson(path)) return [];
  const { header, close } = await csvTable(bytesOf(path), options);
  await close();
  return uniqueNames(header);
}

function isJson(path: string): boolean {
  return [".json", ".ndjson", ".jsonl"].includes(endingOf(path));
}

function bytesOf(path: string): AsyncIterable<Uint8Array> {
  return unpacked(createReadStream(path) as AsyncIterable<Uint8Array>, path);
}

async function csvRecords(path: string, options: ReadCsvOptions): Promise<readonly TableRecord[]> {
  const { header, batches } = await csvTable(bytesOf(path), options);
  const names = uniqueNames(header.map((name) => name.trim()));
  const records: TableRecord[] = [];
  for await (const batch of batches) records.push(...batch.map((row) => recordOf(row, names, path)));
  return records;
}

function recordOf({ cells, line, fault }: TableRow, names: readonly string[], path: string): TableRecord {
  const place = `${path}:${String(line)}`;
  if (fault !== undefined) throw new Stop(EXIT.usage, `${place}: Cannot read the row as ${fault}`);
  return { place, cells: new Map(names.map((name, index) => [name, cells[index]])) };
}

async function jsonTable(path: string, options: ReadCsvOptions): Promise<readonly TableRecord[]> {
  const found: JsonRecord[] = [];
  if (endingOf(path) !== ".json") for await (const record of ndjsonRecords(bytesOf(path), options)) found.push(record);
  else {
    const records = await jsonRecords(bytesOf(path), options);
    if (typeof records === "string") throw new Stop(EXIT.usage, `${path}: Cannot read ${records}`);
    found.push(...records);
  }
  return found.map(({ value, line, fault }, index) => {
    const place = line === undefined ? `${path} row ${String(index + 1)}` : `${path}:${String(line)}`;
    if (fault !== undefined) throw new Stop(EXIT.usage, `${place}: Cannot read the row as ${fault}`);
    return { place, cells: cellsOf(value, place) };
  });
}

/** The fields of an object, and what its `attributes` hold, as fields of their own. */
function cellsOf(value: unknown, place: string): ReadonlyMap<string, unknown> {
  if (!isObject(value)) throw new Stop(EXIT.usage, `${place}: Cannot read an account: received ${quote(value)}`);
  const { attributes, ...own } = value;
  return new Map([...Object.entries(own), ...Object.entries(isObject(attributes) ? attributes : {})]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
