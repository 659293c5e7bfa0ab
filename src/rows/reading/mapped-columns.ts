import { MetricInputError, nameKey, nearestName, quote } from "../../errors.ts";
import type { ColumnMap, RowField } from "../types/column-map.ts";
import { FIELDS, type RowKind } from "./field-names.ts";

/** What a caller said of the columns of fields. */
export interface MappedColumns {
  /** Every field that the caller spoke of. */
  readonly fields: ReadonlySet<string>;
  /** Those for which a column was named. */
  readonly named: readonly RowField[];
  /** The index of the column of each of these that is there. */
  readonly columns: ReadonlyMap<string, number>;
  /** Those whose column is not there. */
  readonly absent: readonly RowField[];
}

/** The columns of a header that a caller named for fields; refuses fields that there are none of. */
export function mappedColumns(header: readonly string[], map: ColumnMap = {}): MappedColumns {
  const entries = Object.entries(map).filter(([, names]) => names !== undefined) as [
    RowField,
    string | readonly string[] | null,
  ][];
  for (const [field] of entries) checkField(field, Object.values(FIELDS).flatMap(Object.keys));
  const named = entries.filter(([, names]) => names !== null);
  const places = named.map(([field, names]) => [field, placeOf([names ?? []].flat(), header)] as const);
  return {
    fields: new Set(entries.map(([field]) => field)),
    named: named.map(([field]) => field),
    columns: new Map(places.filter((place): place is [RowField, number] => place[1] !== undefined)),
    absent: places.filter(([, index]) => index === undefined).map(([field]) => field),
  };
}

/** What was said of the fields of one kind; of a map for several tables, each has its part. */
export function partFor(kind: RowKind, { fields, named, columns, absent }: MappedColumns): MappedColumns {
  const isOwn = (field: string): boolean => Object.hasOwn(FIELDS[kind], field);
  return {
    fields: new Set([...fields].filter(isOwn)),
    named: named.filter(isOwn),
    columns: new Map([...columns].filter(([field]) => isOwn(field))),
    absent: absent.filter(isOwn),
  };
}

/** The kinds of rows that have all of these fields. */
export function kindsWith(fields: readonly RowField[], wanted: RowKind | undefined): readonly RowKind[] {
  const kinds = wanted === undefined ? (Object.keys(FIELDS) as RowKind[]) : [wanted];
  const having = kinds.filter((kind) => fields.every((field) => Object.hasOwn(FIELDS[kind], field)));
  if (having.length > 0) return having;
  if (wanted !== undefined) for (const field of fields) checkField(field, Object.keys(FIELDS[wanted]));
  const message = `Cannot name columns for ${fields.join(" and ")} together: no kind of rows has all of them`;
  throw new MetricInputError(message, { code: "unknown-choice", field: "columns", received: fields });
}

function checkField(field: string, fields: readonly string[]): void {
  if (fields.includes(field)) return;
  const nearest = nearestName(field, fields);
  const hint = nearest === undefined ? "" : `: did you mean ${nearest}?`;
  throw new MetricInputError(`Cannot name a column for ${quote(field)}, which is no field of these rows${hint}`, {
    code: "unknown-choice",
    field: "columns",
    received: field,
  });
}

/** The first of these columns that is there: by its very name, or by the only one that differs in case and separators. */
function placeOf(wanted: readonly string[], header: readonly string[]): number | undefined {
  const names = uniqueNames(header);
  for (const name of wanted) {
    const exact = names.indexOf(name);
    if (exact >= 0) return exact;
    const key = columnKey(name);
    const alike = [...header.keys()].filter((index) => key !== "" && columnKey(header[index]!) === key);
    if (alike.length === 1) return alike[0];
  }
  return undefined;
}

/** `Start (UTC)` is a start: exports name the zone of their time stamps. */
export function columnKey(name: string): string {
  return nameKey(name).replace(/(?<=.)utc$/u, "");
}

/** Two columns of one name are told apart: the second `region` is `region (2)`, where no column is called that already. */
export function uniqueNames(header: readonly string[]): readonly string[] {
  const taken = new Set(header);
  const seen = new Set<string>();
  return header.map((name) => {
    let unique = name;
    for (let count = 2; seen.has(name) && taken.has(unique); count += 1) unique = `${name} (${String(count)})`;
    seen.add(name);
    taken.add(unique);
    return unique;
  });
}

/** What is said where the column is not there that the caller named for a field. */
export function absentColumn(field: RowField, map: ColumnMap, header: readonly string[]): MetricInputError {
  const wanted = [map[field] ?? []].flat();
  const nearest = wanted.map((name) => nearestName(name, header)).find((name) => name !== undefined);
  const hint = nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`;
  const message = `Cannot find the column ${wanted.map(quote).join(" or ")} for ${field} among ${listed(header)}${hint}`;
  return new MetricInputError(message, { code: "missing-field", field, received: header });
}

const MOST_LISTED = 40;

/** The names of columns as messages list them. */
export function listed(header: readonly string[]): string {
  const more = header.length - MOST_LISTED;
  const names = header.slice(0, MOST_LISTED).map(quote).join(", ");
  return more > 0 ? `${names} and ${String(more)} more` : names;
}
