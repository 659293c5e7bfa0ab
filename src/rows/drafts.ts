import { formatDay, readDay } from "../time/calendar-date.ts";
import type { TableRow } from "./reading/csv-rows.ts";
import { hasAttributes } from "./reading/field-names.ts";
import { uniqueNames } from "./reading/mapped-columns.ts";
import type { Recognition } from "./reading/recognise-columns.ts";
import type { RowPlace } from "./schemas/issue-list.ts";
import { type Draft, isAbsent } from "./schemas/subscription-cells.ts";

/** Makes drafts of cells under one header. */
export function tableDrafter(
  header: readonly string[],
  { kind, fields, others, interval, surveyKind }: Recognition,
): (cells: TableRow["cells"]) => Draft {
  const columns = [...fields];
  const names = uniqueNames(header); // two columns of one name are two attributes
  const kept = kind === null || hasAttributes(kind) ? others : [];
  return (cells) => {
    const draft: Draft = {};
    for (const [field, index] of columns) setCell(draft, field, cells[index]);
    if (interval !== null) draft["interval"] = interval.value;
    if (surveyKind !== null) draft["kind"] = surveyKind.value;
    const attributes = kept.flatMap((index) => attribute(names[index]!, cells[index]) ?? []);
    if (attributes.length > 0) draft["attributes"] = Object.fromEntries(attributes);
    return draft;
  };
}

/** Puts what a cell says into a draft; a cell that says nothing leaves its field out. */
export function setCell(draft: Draft, field: string, cell: unknown): void {
  if (!isAbsent(cell)) draft[field] = typeof cell === "string" ? cell.trim() : cell;
}

/** A column that is no field, and what it holds. */
export type Attribute = readonly [key: string, value: string];

/**
 * Attributes are what rows are segmented by: words, numbers and dates, and not structures, which answer `null`. Pairs and
 * not an object that is filled, because a column may be called `__proto__`.
 */
export function attribute(key: string, value: unknown): readonly Attribute[] | null {
  if (isAbsent(value)) return [];
  if (typeof value === "string") return [[key, value.trim()]];
  const day = typeof value === "object" ? readDay(value) : null;
  if (day !== null) return [[key, formatDay(day)]];
  return ["number", "boolean", "bigint"].includes(typeof value) ? [[key, String(value)]] : null;
}

/** The column that a field was read from. */
export function columnOf({ fields }: Recognition, header: readonly string[]): RowPlace["columnOf"] {
  return (field) => header[fields.get(field) ?? -1];
}
