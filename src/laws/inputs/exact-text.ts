import { type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseScaled, type Scaled } from "../../number/scaled.ts";

/** A number as it is written: `-0.05`, and no zeros behind it. */
export function textOf({ mantissa, scale }: Scaled): string {
  const digits = (mantissa < 0n ? -mantissa : mantissa).toString().padStart(scale + 1, "0");
  const [whole, decimals] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)];
  const shown = scale === 0 ? "" : decimals.replace(/0+$/u, "");
  return `${mantissa < 0n ? "-" : ""}${whole}${shown === "" ? "" : `.${shown}`}`;
}

/** The same change made to a number, or to each of a list, whatever form it has; anything else stays as it is. */
export function changed(value: unknown, field: string, change: (number: Scaled) => Scaled): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => changed(item, field, change));
  if (!isNumber(value)) return value;
  const text = textOf(change(parseScaled(value, field)));
  if (typeof value === "number") return Number(text);
  if (typeof value === "bigint") return BigInt(text);
  return typeof value === "string" ? text : new MetricDecimal(text);
}

/** Whether a value is meant as a number. */
export function isNumber(value: unknown): value is DecimalInput {
  if (typeof value === "string") return /^[+-]?\d+(?:\.\d+)?$/u.test(value);
  return typeof value === "number" || typeof value === "bigint" || MetricDecimal.isDecimal(value);
}
