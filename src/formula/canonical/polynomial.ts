/**
 * A polynomial with whole coefficients: a number, or one variable's powers with coefficients that are polynomials in
 * variables before it. Variables are numbered; what they stand for is not known here. There is one way to write each.
 */
export type Polynomial = bigint | Tower;

/** A polynomial in which a variable occurs. */
export interface Tower {
  readonly variable: number;
  /** By power, from the zeroth. The last is not zero, and is not the zeroth. */
  readonly coefficients: readonly Polynomial[];
}

/** Thrown where a polynomial gets too large to go on with, and caught where the part of the formula began. */
export class TooLarge extends Error {}

/** What one operation of a formula may spend. */
export interface Allowance {
  stepsLeft: number;
  readonly largest: bigint;
}

const MOST_STEPS = 60_000;
const HIGHEST_POWER = 100;

/** The allowance of one operation. */
export function newAllowance(): Allowance {
  return { stepsLeft: MOST_STEPS, largest: 10n ** 500n };
}

function step(allowance: Allowance): void {
  allowance.stepsLeft -= 1;
  if (allowance.stepsLeft < 0) throw new TooLarge("too many steps");
}

/** A variable. */
export function variable(index: number): Polynomial {
  return { variable: index, coefficients: [0n, 1n] };
}

/** The last variable of two polynomials; -1 where there is none. */
export function lastVariable(a: Polynomial, b: Polynomial): number {
  return Math.max(typeof a === "bigint" ? -1 : a.variable, typeof b === "bigint" ? -1 : b.variable);
}

/** A polynomial by the powers of a variable which is its last, or does not occur. */
export function coefficientsOf(polynomial: Polynomial, of: number): readonly Polynomial[] {
  return typeof polynomial !== "bigint" && polynomial.variable === of ? polynomial.coefficients : [polynomial];
}

/** The polynomial of coefficients by power. */
export function withCoefficients(of: number, coefficients: readonly Polynomial[]): Polynomial {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1] === 0n) length -= 1;
  if (length > HIGHEST_POWER + 1) throw new TooLarge("too high a power");
  return length < 2 ? (coefficients[0] ?? 0n) : { variable: of, coefficients: coefficients.slice(0, length) };
}

/** The sum of two polynomials. */
export function add(a: Polynomial, b: Polynomial, allowance: Allowance): Polynomial {
  step(allowance);
  if (a === 0n) return b;
  if (b === 0n) return a;
  if (typeof a === "bigint" && typeof b === "bigint") return a + b;
  const last = lastVariable(a, b);
  const [left, right] = [coefficientsOf(a, last), coefficientsOf(b, last)];
  const longer = left.length < right.length ? right : left;
  return withCoefficients(
    last,
    longer.map((_, power) => add(left[power] ?? 0n, right[power] ?? 0n, allowance)),
  );
}

/** The polynomial below zero by as much as it was above. */
export function negate(a: Polynomial): Polynomial {
  return typeof a === "bigint" ? -a : { ...a, coefficients: a.coefficients.map(negate) };
}

/** The product of two polynomials. */
export function times(a: Polynomial, b: Polynomial, allowance: Allowance): Polynomial {
  step(allowance);
  if (typeof a === "bigint" && typeof b === "bigint") return timesNumber(a, b, allowance);
  const last = lastVariable(a, b);
  const [left, right] = [coefficientsOf(a, last), coefficientsOf(b, last)];
  const product: Polynomial[] = Array.from({ length: left.length + right.length - 1 }, () => 0n);
  for (const [i, factor] of left.entries()) {
    for (const [j, other] of factor === 0n ? [] : right.entries()) {
      product[i + j] = add(product[i + j]!, times(factor, other, allowance), allowance);
    }
  }
  return withCoefficients(last, product);
}

function timesNumber(a: bigint, b: bigint, { largest }: Allowance): bigint {
  const product = a * b;
  if (product > largest || -product > largest) throw new TooLarge("too large a number");
  return product;
}

/** A polynomial to a power that is not negative. */
export function toPower(base: Polynomial, exponent: number, allowance: Allowance): Polynomial {
  if (exponent > HIGHEST_POWER) throw new TooLarge("too high a power");
  let power: Polynomial = 1n;
  for (let left = exponent; left > 0; left -= 1) power = times(power, base, allowance);
  return power;
}

/** How many terms a polynomial has. */
export function termCount(a: Polynomial): number {
  if (typeof a === "bigint") return a === 0n ? 0 : 1;
  let count = 0;
  for (const coefficient of a.coefficients) count += termCount(coefficient);
  return count;
}
