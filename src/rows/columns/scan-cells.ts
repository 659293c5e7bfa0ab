import { decimalIn, digitsIn, isDateLike, textIn } from "../../columns/bytes.ts";
import { NameCodes } from "../../columns/name-codes.ts";
import { LAST_YEAR, OPEN_END } from "../../time/calendar-date.ts";
import { dayOfDate } from "../../time/calendar-day.ts";
import { type DayField, FIELD_KINDS, type NameField, NEEDED, type NumberField, type WordField } from "./field-kinds.ts";
import type { PackedSubscriptions } from "./packed-subscriptions.ts";
import { isTidy } from "./tidy-cells.ts";

/** How lines are scanned. */
export interface ScanRules {
  /** The place of each field's column, from 0. */
  readonly fields: ReadonlyMap<string, number>;
  /** How many columns there are. */
  readonly width: number;
  /** What a word of a field means; `undefined` where it means nothing by itself. */
  readonly meaningOf: (field: WordField, word: string) => unknown;
  /** What all rows say, in no column. */
  readonly constants: readonly (readonly [WordField, unknown])[];
  /** How many days an end as it is written is before the first day no longer covered. */
  readonly endsLater: number;
}

const SPACE = 32;

/** One column, and what its cell in the line at hand says. */
export interface Cell {
  readonly place: number;
  readonly kind: keyof typeof FIELD_KINDS;
  readonly field: NameField | DayField | NumberField | WordField;
  /** Names, and words as they are written. */
  readonly names: NameCodes;
  /** What words mean, by their codes. */
  readonly meanings: unknown[];
  isGiven: boolean;
  /** A code, a day or a number. */
  value: number;
}

/** A cell for each column that is a field. */
export function cellsOf(packed: PackedSubscriptions, fields: ReadonlyMap<string, number>): readonly Cell[] {
  return Object.entries(FIELD_KINDS).flatMap(([kind, all]) =>
    all.flatMap((field): readonly Cell[] => {
      const place = fields.get(field);
      const names = kind === "names" ? packed.namesOf(field as NameField) : new NameCodes();
      const cell = { kind: kind as Cell["kind"], field, names, meanings: [], isGiven: false, value: 0 };
      return place === undefined ? [] : [{ ...cell, place }];
    }),
  );
}

/** Reads the cells of a line, and answers whether they make a plain row. */
export function readCells(
  bytes: Uint8Array,
  cells: readonly Cell[],
  { bounds, rules }: { bounds: Int32Array; rules: ScanRules },
): boolean {
  const space = SPACE; // a constant of a file is looked up again and again once bundled
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]!;
    let from = bounds[cell.place]!;
    let to = bounds[cell.place + 1]! - 1;
    while (from < to && bytes[from] === space) from += 1;
    while (from < to && bytes[to - 1] === space) to -= 1;
    cell.isGiven = from < to;
    if (cell.isGiven && !readCell(cell, bytes, { from, to, rules })) return false;
  }
  return isPlain(cells);
}

/** Reads one cell, and answers whether it is plain. */
function readCell(cell: Cell, bytes: Uint8Array, at: { from: number; to: number; rules: ScanRules }): boolean {
  const { from, to, rules } = at;
  if (cell.kind === "days") {
    const day = isDateLike(bytes, from, to) ? dayIn(bytes, from) : NaN;
    if (day >= LAST_YEAR && cell.field !== "end") return false;
    cell.value = day >= LAST_YEAR ? OPEN_END : day + (cell.field === "end" ? rules.endsLater : 0);
    return !Number.isNaN(day);
  }
  if (cell.kind === "numbers") {
    cell.value = decimalIn(bytes, from, to);
    return cell.value >= 0;
  }
  if (cell.kind === "words") return readWord(cell, bytes, at);
  if (!isTidy(bytes, from, to)) return false;
  cell.value = cell.names.codeIn(bytes, from, to);
  return true;
}

function readWord(
  cell: Cell,
  bytes: Uint8Array,
  { from, to, rules }: { from: number; to: number; rules: ScanRules },
): boolean {
  cell.value = cell.names.codeIn(bytes, from, to);
  if (cell.value === cell.meanings.length) {
    cell.meanings.push(rules.meaningOf(cell.field as WordField, textIn(bytes, from, to)));
  }
  return cell.meanings[cell.value] !== undefined;
}

function dayIn(bytes: Uint8Array, from: number): number {
  const year = digitsIn(bytes, from, from + 4);
  return dayOfDate(year, digitsIn(bytes, from + 5, from + 7), digitsIn(bytes, from + 8, from + 10)) ?? NaN;
}

/** Whether the cells together make a row of which nothing has to be said. */
function isPlain(cells: readonly Cell[]): boolean {
  let [start, end] = [OPEN_END, OPEN_END];
  for (const { field, isGiven, value } of cells) {
    if (!isGiven && NEEDED.includes(field)) return false;
    if (field === "start") start = value;
    if (field === "end" && isGiven) end = value;
  }
  return start < end;
}

/** Keeps a row whose cells were read. */
export function keepRow(
  packed: PackedSubscriptions,
  cells: readonly Cell[],
  at: { rules: ScanRules; line: number },
): void {
  for (const { kind, field, isGiven, value, meanings } of cells) {
    if (!isGiven) continue;
    if (kind === "names") packed.putName(field as NameField, value);
    else if (kind === "days") packed.putDay(field as DayField, value);
    else if (kind === "numbers") packed.putNumber(field as NumberField, value);
    else packed.putWord(field as WordField, meanings[value]);
  }
  for (const [field, value] of at.rules.constants) packed.putWord(field, value);
  packed.endRow(at.line);
}
