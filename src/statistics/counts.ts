import { MetricInputError, quote } from "../errors.ts";
import type { DecimalInput } from "../number/decimal.ts";
import { parseCount } from "../number/parse.ts";

/** Reads a head count that goes out again as a number, which it must therefore fit. */
export function readCount(value: DecimalInput, field: string): number {
  const count = parseCount(value, field).toNumber();
  if (Number.isSafeInteger(count)) return count;
  const details = { code: "out-of-range", field, received: value } as const;
  throw new MetricInputError(
    `Cannot use ${field} above ${String(Number.MAX_SAFE_INTEGER)}, where numbers skip whole ones: received ${quote(value)}`,
    details,
  );
}

/** Refuses more parts than there are in all. */
export function checkParts(
  parts: { readonly count: number; readonly name: string; readonly received: unknown },
  whole: { readonly count: number; readonly name: string },
): void {
  if (parts.count <= whole.count) return;
  throw new MetricInputError(
    `Cannot use more ${parts.name} than ${whole.name}: received ${String(parts.count)} of ${String(whole.count)}`,
    { code: "parts-exceed-whole", field: parts.name, received: parts.received },
  );
}
