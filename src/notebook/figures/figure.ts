import { type Decimal, MetricDecimal } from "../../number/decimal.ts";

const PLAIN = /^-?\d+(?:\.\d+)?$/u;

/**
 * A number of a result, exact: a Decimal, what {@link toPlain} made of one, or an estimate. `null` for what is no
 * number, so that results which have been through JSON are shown as well.
 */
export function decimalOf(value: unknown): Decimal | null {
  if (MetricDecimal.isDecimal(value)) return value.isFinite() ? value : null;
  if (typeof value === "number") return Number.isFinite(value) ? new MetricDecimal(value) : null;
  if (typeof value === "bigint") return new MetricDecimal(value.toString());
  return typeof value === "string" && PLAIN.test(value) ? new MetricDecimal(value) : null;
}

/** A number of a result as charts take it; a negative 0 is 0, as in JSON. */
export function numberOf(value: unknown): number | null {
  const number = decimalOf(value)?.toNumber() ?? null;
  return number === 0 ? 0 : number;
}

/** Whether a value holds a number, as text or not. */
export function isFigure(value: unknown): boolean {
  return typeof value !== "string" && decimalOf(value) !== null;
}
