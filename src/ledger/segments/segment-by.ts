import { MetricInputError, quote } from "../../errors.ts";

/**
 * What tells segments apart: a column of the rows (`"product"`, `"plan"`, `"currency"`), or a key of their
 * `attributes`. A column is of the row, and an attribute of the account; `{ account }` and `{ row }` say otherwise.
 */
export type SegmentBy = string | OfAccount | OfRow;

/** An attribute or a column, of whole accounts. */
export interface OfAccount {
  /** Its name. */
  readonly account: string;
}

/** An attribute or a column, of rows. */
export interface OfRow {
  /** Its name. */
  readonly row: string;
}

/** Whose attribute it is. */
export type SegmentLevel = "account" | "row";

/** What tells segments apart, in full. */
export interface SegmentSource {
  /** The column or the attribute. */
  readonly key: string;
  readonly level: SegmentLevel;
}

const COLUMNS = ["product", "plan", "currency"] as const;
/** A column of the rows that tells segments apart. */
export type Column = (typeof COLUMNS)[number];

/** Reads `segmentBy` in any of its forms, or throws. A column of the rows is of the row, any other name of the account. */
export function segmentSource(
  segmentBy: SegmentBy,
  field = "segmentBy",
  columns: readonly string[] = COLUMNS,
): SegmentSource {
  const given: unknown = segmentBy; // callers without a compiler may give anything
  if (given === undefined) {
    const details = { code: "missing-field", field, received: given } as const;
    throw new MetricInputError(`Cannot do without ${field}: received undefined`, details);
  }
  const source = isKey(given)
    ? { key: given, level: columns.includes(given) ? ("row" as const) : ("account" as const) }
    : explicitSource(given);
  if (source !== null) return source;
  throw new MetricInputError(
    `Cannot use ${quote(given)} as ${field}: name a column or an attribute, as "region", { account: "region" } or { row: "region" }`,
    { code: "not-allowed", field, received: given },
  );
}

function explicitSource(given: unknown): SegmentSource | null {
  const [entry, ...others] = typeof given === "object" && given !== null ? Object.entries(given) : [];
  if (entry === undefined || others.length > 0) return null;
  const [level, key] = entry as [string, unknown];
  return isLevel(level) && isKey(key) ? { key, level } : null;
}

function isKey(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isLevel(value: string): value is SegmentLevel {
  return value === "account" || value === "row";
}

/** Whether a key names a column of the rows. */
export function isColumn(key: string): key is Column {
  return COLUMNS.some((column) => column === key);
}
