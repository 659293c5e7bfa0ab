import { type Attribute, attribute, columnOf, setCell } from "./drafts.ts";
import { hasAttributes, type RowKind } from "./reading/field-names.ts";
import { absentColumn } from "./reading/mapped-columns.ts";
import { type Recognition, recogniseTable, type SharedColumns } from "./reading/recognise-columns.ts";
import type { RowPlace } from "./schemas/issue-list.ts";
import type { Draft } from "./schemas/subscription-cells.ts";
import type { SurveyKind } from "./types/activity/survey-response-row.ts";
import type { ColumnMap } from "./types/column-map.ts";
import type { ColumnUse } from "./types/read-rows.ts";

/** Makes drafts of objects, whatever their keys are called, and remembers what they were taken for. */
export interface RecordDrafter {
  readonly draftOf: (record: Readonly<Record<string, unknown>>) => { draft: Draft; columnOf: RowPlace["columnOf"] };
  /** What the keys were taken for; refuses a column that the caller named and no object has. */
  readonly columns: () => ColumnUse;
}

/** What the keys of one kind of objects were taken for. */
interface Shape {
  readonly recognition: Recognition;
  readonly keys: readonly string[];
  /** The indexes of keys that are no field: of those that hold what is kept, and of those that hold what is not. */
  readonly kept: Set<number>;
  readonly dropped: Set<number>;
}

/** What the keys of objects are recognised by. */
export interface DrafterOptions extends SharedColumns {
  readonly interval?: string | undefined;
  readonly surveyKind?: SurveyKind | undefined;
  readonly columns?: ColumnMap | undefined;
}

/** A drafter of objects of one kind. Objects with the same keys are recognised once. */
export function recordDrafter(
  kind: RowKind,
  { interval, surveyKind, columns, isShared }: DrafterOptions,
): RecordDrafter {
  const known = new Map<string, Shape>();
  return {
    draftOf(record) {
      const isKept = (key: string): boolean => key === "attributes" && hasAttributes(kind) && isObject(record[key]);
      const keys = Object.keys(record).filter((key) => !isKept(key));
      const signature = JSON.stringify(keys);
      let shape = known.get(signature);
      if (shape === undefined) {
        shape = {
          recognition: recogniseTable(keys, { kind, interval, surveyKind, columns, isShared }),
          keys,
          kept: new Set(),
          dropped: new Set(),
        };
        known.set(signature, shape);
      }
      return { draft: draftOfRecord(record, shape), columnOf: columnOf(shape.recognition, keys) };
    },
    columns() {
      const shapes = [...known.values()];
      if (shapes.length > 0) checkAbsent(shapes, columns ?? {});
      return mergedColumns(shapes.map(usedColumns));
    },
  };
}

/** Objects may leave out what is empty, but a column that no object has is not there. */
function checkAbsent(shapes: readonly Shape[], columns: ColumnMap): void {
  const [first, ...others] = shapes.map(({ recognition }) => recognition.absent);
  const field = first?.find((absent) => others.every((fields) => fields.includes(absent)));
  if (field !== undefined) throw absentColumn(field, columns, [...new Set(shapes.flatMap(({ keys }) => keys))]);
}

function usedColumns({ recognition: { columns, others }, keys, kept, dropped }: Shape): ColumnUse {
  const onlyDropped = others.filter((index) => dropped.has(index) && !kept.has(index));
  if (columns.attributes.length === 0) return columns; // rows of this kind keep none, or there are none
  const attributes = others.filter((index) => !onlyDropped.includes(index));
  const named = (indexes: readonly number[]): readonly string[] => indexes.map((index) => keys[index]!);
  return { ...columns, attributes: named(attributes), ignored: named(onlyDropped) };
}

function draftOfRecord(record: Readonly<Record<string, unknown>>, shape: Shape): Draft {
  const { recognition, keys } = shape;
  const { kind, fields, interval, surveyKind } = recognition;
  const draft: Draft = {};
  for (const [field, index] of fields) setCell(draft, field, record[keys[index]!]);
  if (interval !== null) draft["interval"] = interval.value;
  if (surveyKind !== null) draft["kind"] = surveyKind.value;
  if (kind !== null && !hasAttributes(kind)) return draft;
  const own = record["attributes"];
  const inside = Object.entries(isObject(own) ? own : {}).flatMap(([key, value]) => attribute(key, value) ?? []);
  const attributes = [...inside, ...attributesBeside(record, shape)];
  if (attributes.length > 0) draft["attributes"] = Object.fromEntries(attributes);
  return draft;
}

function attributesBeside(
  record: Readonly<Record<string, unknown>>,
  { recognition, keys, kept, dropped }: Shape,
): readonly Attribute[] {
  return recognition.others.flatMap((index) => {
    const pairs = attribute(keys[index]!, record[keys[index]!]);
    if (pairs === null) dropped.add(index);
    else if (pairs.length > 0) kept.add(index);
    return pairs ?? [];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mergedColumns(uses: readonly ColumnUse[]): ColumnUse {
  const unique = <T>(items: readonly T[]): readonly T[] => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
  ];
  return {
    recognised: unique(uses.flatMap(({ recognised }) => recognised)),
    guessed: unique(uses.flatMap(({ guessed }) => guessed)),
    attributes: unique(uses.flatMap(({ attributes }) => attributes)),
    ignored: unique(uses.flatMap(({ ignored }) => ignored)),
  };
}
