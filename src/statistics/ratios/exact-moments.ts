import type { DecimalInput } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { atScale, parseScaled, placesOf, type Scaled } from "../../number/scaled.ts";

/** What one customer brings to a ratio. */
export interface RatioTerm {
  /** What is counted, such as the MRR at the end. May be negative. */
  readonly numerator: DecimalInput;
  /** What it is held against, such as the MRR at the start. */
  readonly denominator: DecimalInput;
}

/** Sums over customers, in whole units of `10^-places`, and of their squares. */
export interface Moments {
  readonly customers: number;
  readonly places: number;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** `Σ (denominator × y − numerator × x)²`: each customer against the ratio of all, in units to the fourth. */
  readonly residuals: bigint;
}

/** Adds customers up in integers, where what they differ by is not lost in what they share. */
export function exactMoments(customers: Iterable<RatioTerm>): Moments {
  const terms = Array.from(customers, (customer, index) => {
    const field = `customers[${String(index)}]`;
    const x = read(customer.denominator, `${field}.denominator`);
    if (x.mantissa < 0n) parseMagnitude(customer.denominator, `${field}.denominator`);
    return { x, y: read(customer.numerator, `${field}.numerator`) };
  });
  let places = 0;
  for (const { x, y } of terms) places = Math.max(places, x.scale, y.scale);
  let [sumX, sumY, sumXX, sumXY, sumYY] = [0n, 0n, 0n, 0n, 0n];
  for (const term of terms) {
    const [x, y] = [atScale(term.x, places), atScale(term.y, places)];
    [sumX, sumY] = [sumX + x, sumY + y];
    [sumXX, sumXY, sumYY] = [sumXX + x * x, sumXY + x * y, sumYY + y * y];
  }
  const residuals = sumX * sumX * sumYY - 2n * sumX * sumY * sumXY + sumY * sumY * sumXX;
  return { customers: terms.length, places, numerator: sumY, denominator: sumX, residuals };
}

function read(value: DecimalInput, field: string): Scaled {
  const places = typeof value === "number" ? placesOf(value) : -1;
  if (places < 0) return parseScaled(value, field);
  return { mantissa: BigInt(Math.round((value as number) * 10 ** places)), scale: places };
}
