import { MetricInputError, quote } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { parseCount } from "../../number/parse.ts";

/** Which ratings of a scale count for, and which against. The rest count for neither, and are answers all the same. */
export interface RatingSets {
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

/** The same set from the other end of the scale: of 5, `[4, 5]` is `[1, 2]`. */
export function mirrored(set: readonly number[], scale: number): readonly number[] {
  return set.map((rating) => scale + 1 - rating);
}

/** Reads a set of ratings that the caller named. */
export function readSet(set: readonly DecimalInput[], field: string, scale: number): readonly number[] {
  if (!Array.isArray(set) || set.length === 0) {
    const details = { code: "not-allowed", field, received: set } as const;
    throw new MetricInputError(`Cannot read ${field} as a list of ratings: received ${quote(set)}`, details);
  }
  return set.map((value: DecimalInput, index) => {
    const rating = parseCount(value, `${field}[${String(index)}]`).toNumber();
    if (rating >= 1 && rating <= scale) return rating;
    throw new MetricInputError(
      `Cannot use ${field}[${String(index)}] outside the scale from 1 to ${String(scale)}: received ${quote(value)}`,
      { code: "out-of-range", field: `${field}[${String(index)}]`, received: value },
    );
  });
}

/** Refuses a rating that is to count for and against: it would count for nothing. */
export function checkApart({ positive, negative }: RatingSets, names: { positive: string; negative: string }): void {
  const both = positive.find((rating) => negative.includes(rating));
  if (both === undefined) return;
  throw new MetricInputError(
    `Cannot use ${String(both)} as both ${names.positive} and ${names.negative}: name the ratings of ${names.negative}`,
    { code: "not-allowed", field: names.negative, received: negative },
  );
}
