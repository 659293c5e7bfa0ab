import { MetricInputError, nearestName, quote } from "../../errors.ts";

/** Whatever has attributes: a row, or an account. */
export interface Attributed {
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}

/** An attribute of a row or an account. */
export function attributeOf({ attributes }: Attributed, key: string): unknown {
  return attributes !== null && attributes !== undefined && Object.hasOwn(attributes, key)
    ? attributes[key]
    : undefined;
}

/** The segment that a cell names: none where it is blank. */
export function segmentIn(cell: unknown): string | null {
  if (cell === undefined || cell === null || cell === "") return null;
  return typeof cell === "string" ? cell : quote(cell);
}

/** The error of a column or attribute that no row has; `others` are the attributes that there are instead. */
export function namedNowhere(
  { key, field }: { readonly key: string; readonly field: string },
  others: Iterable<string>,
): MetricInputError {
  const near = nearestName(key, others);
  const because = near === undefined ? "no row has it" : `did you mean ${near}?`;
  return new MetricInputError(`Cannot do without ${key} as ${field} asks for it: ${because}`, {
    code: "missing-field",
    field: key,
    received: undefined,
  });
}
