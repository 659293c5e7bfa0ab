import type { Decimal } from "customer-metrics";

/** A metric's value where there must be one: laws about `null` are stated apart. */
export function known(value: Decimal | null): Decimal {
  if (value === null) throw new Error("There must be a value where the denominator is above 0");
  return value;
}

/** Whether a value lies between two others, ends included, whichever of them is the lower. */
export function liesBetween(value: Decimal, a: Decimal, b: Decimal): boolean {
  const [low, high] = a.lessThan(b) ? [a, b] : [b, a];
  return value.greaterThanOrEqualTo(low) && value.lessThanOrEqualTo(high);
}
