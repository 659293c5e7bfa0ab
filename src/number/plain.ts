import { type Decimal, MetricDecimal } from "./decimal.ts";

/** How {@link toPlain} writes exact decimals. */
export interface ToPlainOptions {
  /** `"string"` keeps every digit (the default); `"number"` is for charts and may round. */
  readonly decimals?: "string" | "number";
}

/** What {@link toPlain} makes of a value: every Decimal inside it replaced. */
export type Plain<T> = T extends Decimal
  ? string | number
  : T extends Iterable<infer Item>
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

/**
 * Replaces every Decimal in a result by text or by a number, for JSON, charts and `structuredClone`.
 *
 * @param result - Any answer of this package: a Decimal, an object, an array or another iterable, `null`.
 * @param options - Whether decimals become strings, the default, or numbers.
 * @returns The same shape without Decimals. Nothing is shared with the input but frozen leaves.
 *
 * @example A bridge as JSON
 * ```ts
 * import { mrrBridge, toPlain } from "customer-metrics";
 *
 * const bridge = mrrBridge({ startingMrr: 100, newMrr: "0.10", expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 });
 *
 * toPlain(bridge); // => { kind: "mrr-bridge", netNewMrr: "0.1", endingMrr: "100.1" }
 * toPlain(bridge, { decimals: "number" }); // => { kind: "mrr-bridge", netNewMrr: 0.1, endingMrr: 100.1 }
 * ```
 */
export function toPlain<T>(result: T, { decimals = "string" }: ToPlainOptions = {}): Plain<T> {
  return plain(result, decimals) as Plain<T>;
}

function plain(value: unknown, decimals: "string" | "number"): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (MetricDecimal.isDecimal(value)) return decimals === "string" ? value.toFixed() : value.toNumber();
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, (item) => plain(item, decimals));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, decimals)]));
}
