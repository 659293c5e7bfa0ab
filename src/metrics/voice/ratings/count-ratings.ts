import { MetricInputError, quote } from "../../../errors.ts";
import type { DecimalInput } from "../../../number/decimal.ts";
import { parseDecimal } from "../../../number/parse.ts";

/** Ratings one by one: an array, a typed array, or anything else that can be gone through. */
export type Ratings = ArrayLike<DecimalInput> | Iterable<DecimalInput>;

/** The ratings that there are, and what messages call them. */
export interface RatingScale {
  readonly from: number;
  readonly to: number;
  /** The argument that they came in, as the caller knows it. */
  readonly field: string;
}

/** Tells ratings from counts already made, and both from anything else. */
export function areRatings(given: unknown, field: string): given is Ratings {
  // Text can be gone through as well, letter by letter, and "910" is no three ratings.
  if (typeof given !== "object" || given === null) throw noRatings(given, field);
  return Symbol.iterator in given || "length" in given;
}

function noRatings(received: unknown, field: string): MetricInputError {
  if (received === undefined) {
    const details = { code: "missing-field", field, received } as const;
    return new MetricInputError(`Cannot do without ${field}: received undefined`, details);
  }
  const details = { code: "not-allowed", field, received } as const;
  return new MetricInputError(`Cannot read ${field} as ratings one by one: received ${quote(received)}`, details);
}

/** How often each rating was given, by rating. Anything that is no rating is refused and named, not passed over. */
export function countRatings(ratings: Ratings, scale: RatingScale): Float64Array {
  if (!areRatings(ratings, scale.field)) throw noRatings(ratings, scale.field);
  if (Array.isArray(ratings) || ArrayBuffer.isView(ratings) || !(Symbol.iterator in ratings)) {
    return countArray(ratings as ArrayLike<DecimalInput>, scale);
  }
  return countIterable(ratings, scale);
}

function countIterable(ratings: Iterable<DecimalInput>, scale: RatingScale): Float64Array {
  const counts = new Float64Array(scale.to + 1);
  let index = 0;
  for (const rating of ratings) {
    const count = typeof rating === "number" && rating >= scale.from ? counts[rating] : undefined;
    if (count === undefined) counts[readRating(rating, index, scale)]! += 1;
    else counts[rating as number] = count + 1;
    index += 1;
  }
  return counts;
}

function countArray(ratings: ArrayLike<DecimalInput>, scale: RatingScale): Float64Array {
  // Two columns in turn: many alike in a row would each wait until the one before is written.
  const columns = [new Float64Array(scale.to + 1), new Float64Array(scale.to + 1)] as const;
  for (let index = 0; index < ratings.length; index += 1) {
    const rating = ratings[index]!;
    const counts = columns[(index & 1) as 0 | 1];
    // A column has a place for each rating and for nothing else but a 0: for 6.5, 11, -1 and NaN there is none.
    const count = typeof rating === "number" ? counts[rating] : undefined;
    if (count === undefined) counts[readRating(rating, index, scale)]! += 1;
    else counts[rating as number] = count + 1;
  }
  const counts = columns[0].map((count, rating) => count + columns[1][rating]!);
  if (scale.from > 0 && counts[0]! > 0) refuseZeros(ratings, scale);
  return counts;
}

/** Finds the first 0 on a scale that has none. Looking for it among all the others would take twice as long. */
function refuseZeros(ratings: ArrayLike<DecimalInput>, scale: RatingScale): void {
  for (let index = 0; index < ratings.length; index += 1) readRating(ratings[index]!, index, scale);
}

function readRating(value: DecimalInput, index: number, { from, to, field }: RatingScale): number {
  const name = `${field}[${String(index)}]`;
  const rating = parseDecimal(value, name).toNumber();
  const refuse = (code: "not-whole" | "out-of-range", message: string): never => {
    throw new MetricInputError(`${message}: received ${quote(value)}`, { code, field: name, received: value });
  };
  if (!Number.isInteger(rating)) refuse("not-whole", `Cannot use a fraction as ${name}, which is a whole rating`);
  if (rating < from || rating > to) {
    refuse("out-of-range", `Cannot use ${name} outside the scale from ${String(from)} to ${String(to)}`);
  }
  return rating;
}
