import { formatDay, readDay } from "../time/calendar-date.ts";
import type { TableRow } from "./reading/csv-rows.ts";
import type { RowKind } from "./reading/field-names.ts";
import { recogniseColumns, type Recognition } from "./reading/recognise-columns.ts";
import type { RowPlace } from "./schemas/issue-list.ts";
import { type Draft, isAbsent } from "./schemas/subscription-cells.ts";
import type { ColumnUse } from "./types/read-rows.ts";

/** Makes drafts of cells under one header. */
export function tableDrafter(
  header: readonly string[],
  { fields, others, interval }: Recognition,
): (cells: TableRow["cells"]) => Draft {
  const columns = [...fields];
  const names = uniqueNames(header);
  return (cells) => {
    const draft: Draft = {};
    for (const [field, index] of columns) setCell(draft, field, cells[index]);
    if (interval !== null) draft["interval"] = interval.value;
    const attributes = others.flatMap((index) => attribute(names[index]!, cells[index]));
    if (attributes.length > 0) draft["attributes"] = Object.fromEntries(attributes);
    return draft;
  };
}

/** Two columns of one name are two attributes: the second `region` is `region (2)`. */
function uniqueNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${String(count)})`;
  });
}

/** Puts what a cell says into a draft; a cell that says nothing leaves its field out. */
function setCell(draft: Draft, field: string, cell: unknown): void {
  if (!isAbsent(cell)) draft[field] = typeof cell === "string" ? cell.trim() : cell;
}

/** Makes drafts of objects, whatever their keys are called, and remembers what they were taken for. */
export interface RecordDrafter {
  readonly draftOf: (record: Readonly<Record<string, unknown>>) => { draft: Draft; columnOf: RowPlace["columnOf"] };
  readonly columns: () => ColumnUse;
}

/** What the keys of one kind of objects were taken for. */
interface Shape {
  readonly recognition: Recognition;
  readonly keys: readonly string[];
}

/** A drafter of objects of one kind. Objects with the same keys are recognised once. */
export function recordDrafter(kind: RowKind, interval: string | undefined): RecordDrafter {
  const known = new Map<string, Shape>();
  return {
    draftOf(record) {
      const keys = Object.keys(record).filter((key) => key !== "attributes" || !isObject(record[key]));
      const signature = JSON.stringify(keys);
      let shape = known.get(signature);
      if (shape === undefined) {
        shape = { recognition: recogniseColumns(keys, { kind, interval }), keys };
        known.set(signature, shape);
      }
      return { draft: draftOfRecord(record, shape), columnOf: columnOf(shape.recognition, keys) };
    },
    columns: () => mergedColumns([...known.values()].map(({ recognition }) => recognition.columns)),
  };
}

function draftOfRecord(record: Readonly<Record<string, unknown>>, { recognition, keys }: Shape): Draft {
  const { fields, others, interval } = recognition;
  const draft: Draft = {};
  for (const [field, index] of fields) setCell(draft, field, record[keys[index]!]);
  if (interval !== null) draft["interval"] = interval.value;
  const own = record["attributes"];
  const inside = Object.entries(isObject(own) ? own : {});
  const beside = others.map((index) => [keys[index]!, record[keys[index]!]] as const);
  const attributes = [...inside, ...beside].flatMap(([key, value]) => attribute(key, value));
  if (attributes.length > 0) draft["attributes"] = Object.fromEntries(attributes);
  return draft;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Attributes are what rows are segmented by: words, numbers and dates, not structures. Pairs and not an object that is
 * filled, because a column may be called `__proto__`.
 */
function attribute(key: string, value: unknown): readonly (readonly [string, string])[] {
  if (isAbsent(value)) return [];
  if (typeof value === "string") return [[key, value.trim()]];
  const day = typeof value === "object" ? readDay(value) : null;
  if (day !== null) return [[key, formatDay(day)]];
  return ["number", "boolean", "bigint"].includes(typeof value) ? [[key, String(value)]] : [];
}

/** The column that a field was read from. */
export function columnOf({ fields }: Recognition, header: readonly string[]): RowPlace["columnOf"] {
  return (field) => header[fields.get(field) ?? -1];
}

function mergedColumns(uses: readonly ColumnUse[]): ColumnUse {
  const unique = <T>(items: readonly T[]): readonly T[] => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
  ];
  return {
    recognised: unique(uses.flatMap(({ recognised }) => recognised)),
    guessed: unique(uses.flatMap(({ guessed }) => guessed)),
    attributes: unique(uses.flatMap(({ attributes }) => attributes)),
  };
}
