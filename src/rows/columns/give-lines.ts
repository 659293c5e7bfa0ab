import type { ReadSubscriptionsOptions } from "../schemas/read-options.ts";
import type { Table } from "../reading/csv-table.ts";
import type { TableRow } from "../reading/csv-rows.ts";
import type { Recognition } from "../reading/recognise-columns.ts";
import { type DayField, FIELD_KINDS, type WordField } from "./field-kinds.ts";
import type { PackedSubscriptions } from "./packed-subscriptions.ts";
import { LineScanner } from "./scan-lines.ts";
import { meaningOfWord } from "./word-meanings.ts";

/** Numbers rows as they come, whether they are taken one by one or scanned many at a time. */
export interface RowNumbers {
  /** The number of the row that is about to be taken. */
  readonly next: () => number;
  /** Says that it was taken. */
  readonly taken: () => void;
  /** How many rows there were. */
  readonly rows: () => number;
}

/** Numbers for rows of which some are scanned into columns. */
export function rowNumbers(packed: PackedSubscriptions | null): RowNumbers {
  const first = packed?.length ?? 0;
  let [taken, kept, before] = [0, 0, first];
  const length = (): number => packed?.length ?? 0;
  const rows = (): number => taken + length() - first - kept;
  return {
    rows,
    next() {
      before = length();
      return rows() + 1;
    },
    taken() {
      taken += 1;
      kept += length() - before;
    },
  };
}

/** A table whose lines are read into columns. */
export interface Packing {
  readonly packed: PackedSubscriptions;
  readonly recognition: Recognition;
  readonly header: readonly string[];
  readonly options: ReadSubscriptionsOptions;
  /** Takes a row that is not plain. */
  readonly take: (row: TableRow) => void;
}

/** Lets lines without quotes be scanned straight into columns, where nothing is told that only cells can be read by. */
export function giveLines(table: Table, { packed, recognition, header, options, take }: Packing): void {
  for (const field of FIELD_KINDS.days) if (recognition.fields.has(field)) packed.mentionDay(field satisfies DayField);
  const constants = constantsOf(recognition, options);
  const isTold = options.numbers !== undefined || options.dates !== undefined || packed.keepsAttributes;
  if (isTold || constants === null) return;
  const { fields } = recognition;
  const endsLater = options.endsInclusive === true ? 1 : 0;
  const rules = { fields, width: header.length, meaningOf: meaningOfWord, constants, endsLater };
  table.giveLines((delimiter) => {
    const odd = (text: string, line: number): void => {
      const cells = text.split(delimiter);
      if (cells.some((cell) => cell.trim() !== "")) take({ cells, line });
    };
    const scanner = new LineScanner(packed, { ...rules, delimiter: delimiter.charCodeAt(0) }, odd);
    return (lines) => scanner.scan(lines);
  });
}

/** The words that hold for all rows; `null` where one means nothing by itself. */
function constantsOf(
  { fields, interval }: Recognition,
  options: ReadSubscriptionsOptions,
): readonly (readonly [WordField, unknown])[] | null {
  if (fields.has("interval")) return [];
  const word = interval?.value ?? options.interval;
  const meaning = word === undefined ? undefined : meaningOfWord("interval", word);
  return meaning === undefined ? null : [["interval", meaning]];
}
