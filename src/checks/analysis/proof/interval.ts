import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import { type Fraction, fraction, multiply, negative, plus } from "../../../number/fraction.ts";

/** Every value that something can have, and perhaps some that it cannot: never one too few. */
export interface Interval {
  /** The least of them; `null` where there is no least. */
  readonly least: Fraction | null;
  /** The most of them; `null` where there is no most. */
  readonly most: Fraction | null;
  /** Whether 0 is known to be none of them. */
  readonly isNonzero: boolean;
}

const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** Any number. */
export const ANYTHING: Interval = { least: null, most: null, isNonzero: false };

/** From one to the other. */
export function between(least: Fraction | null, most: Fraction | null, isNonzero = false): Interval {
  return { least, most, isNonzero: isNonzero || signOf(least) > 0 || (most !== null && signOf(most) < 0) };
}

/** One number alone. */
export function exactly(value: Fraction): Interval {
  return between(value, value);
}

/** The sign of a bound; 0 where there is none. */
function signOf(bound: Fraction | null): number {
  return bound === null ? 0 : Number(bound.numerator > 0n) - Number(bound.numerator < 0n);
}

/** Whether 0 may be among them. */
export function mayBeZero({ least, most, isNonzero }: Interval): boolean {
  return !isNonzero && (least === null || least.numerator <= 0n) && (most === null || most.numerator >= 0n);
}

/** Whether none is below 0. */
export function isNeverNegative({ least }: Interval): boolean {
  return least !== null && least.numerator >= 0n;
}

/** Whether none is above 0. */
export function isNeverPositive({ most }: Interval): boolean {
  return most !== null && most.numerator <= 0n;
}

/** The values below 0 by as much as these are above. */
export function opposite({ least, most, isNonzero }: Interval): Interval {
  return between(most && negative(most), least && negative(least), isNonzero);
}

/** The sums. */
export function sumOf(a: Interval, b: Interval): Interval {
  const least = a.least && b.least && plus(a.least, b.least);
  const most = a.most && b.most && plus(a.most, b.most);
  const isOneSided = [isNeverNegative, isNeverPositive].some((isSo) => isSo(a) && isSo(b));
  return between(least, most, isOneSided && (a.isNonzero || b.isNonzero));
}

/** The products. */
export function productOf(a: Interval, b: Interval): Interval {
  const corners = [
    corner([a.least, -1], [b.most, 1]),
    corner([a.most, 1], [b.least, -1]),
    corner([a.least, -1], [b.least, -1]),
    corner([a.most, 1], [b.most, 1]),
  ];
  return between(extremeOf(corners, -1), extremeOf(corners, 1), a.isNonzero && b.isNonzero);
}

/** A bound, or the sign of the end that is open. */
type End = readonly [Fraction | null, number];

/** A corner of a product: a number, or the sign of what grows without end. */
type Corner = Fraction | number;

/** 0 times what is open is 0: every value there is is a number. */
function corner([a, end]: End, [b, other]: End): Corner {
  if (a !== null && b !== null) return multiply(a, b);
  const sign = (a === null ? end : signOf(a)) * (b === null ? other : signOf(b));
  return sign === 0 ? ZERO : sign;
}

function extremeOf(corners: readonly Corner[], side: number): Fraction | null {
  if (corners.includes(side)) return null;
  const numbers = corners.filter((one) => typeof one !== "number");
  const isMore = (a: Fraction, b: Fraction): boolean => compared(a, b) * side > 0;
  return numbers.reduce((found, one) => (isMore(one, found) ? one : found), numbers[0] ?? ZERO);
}

/** One over each; what is 0 has none. */
export function inverseOf(of: Interval): Interval {
  if (isNeverPositive(of)) return opposite(positiveInverse(opposite(of)));
  return isNeverNegative(of) ? positiveInverse(of) : { least: null, most: null, isNonzero: true };
}

function positiveInverse({ least, most }: Interval): Interval {
  return between(most === null || most.numerator === 0n ? ZERO : over(most), over(least), true);
}

function over(bound: Fraction | null): Fraction | null {
  return bound === null || bound.numerator === 0n ? null : fraction(bound.denominator, bound.numerator);
}

/** What is in one or the other. */
export function eitherOf(a: Interval, b: Interval): Interval {
  return between(leastOf(a.least, b.least), mostOf(a.most, b.most), a.isNonzero && b.isNonzero);
}

/** What is in both; of two that have nothing in common the first. */
export function bothOf(a: Interval, b: Interval): Interval {
  const least = known(a.least, b.least, mostOf);
  const most = known(a.most, b.most, leastOf);
  const isNothing = least !== null && most !== null && compared(least, most) > 0;
  return isNothing ? a : between(least, most, a.isNonzero || b.isNonzero);
}

type Bound = Fraction | null;

/** Of two bounds the one that there is, or of both what is asked for. */
function known(a: Bound, b: Bound, ofBoth: (a: Bound, b: Bound) => Bound): Bound {
  return a === null || b === null ? (a ?? b) : ofBoth(a, b);
}

/** The lesser of two bounds, `null` where one end is open. */
function leastOf(a: Fraction | null, b: Fraction | null): Fraction | null {
  return a === null || b === null ? null : compared(a, b) < 0 ? a : b;
}

/** The larger of two bounds, `null` where one end is open. */
function mostOf(a: Fraction | null, b: Fraction | null): Fraction | null {
  return a === null || b === null ? null : compared(a, b) > 0 ? a : b;
}

/** The lesser of two values, or the larger. */
export function extremeValues(which: "min" | "max", a: Interval, b: Interval): Interval {
  if (which === "max") return opposite(extremeValues("min", opposite(a), opposite(b)));
  const most = known(a.most, b.most, leastOf);
  return between(leastOf(a.least, b.least), most, a.isNonzero && b.isNonzero);
}

/** The values without their signs. */
export function magnitudes(of: Interval): Interval {
  if (isNeverNegative(of)) return of;
  if (isNeverPositive(of)) return opposite(of);
  return between(ZERO, mostOf(of.most, of.least && negative(of.least)), of.isNonzero);
}
