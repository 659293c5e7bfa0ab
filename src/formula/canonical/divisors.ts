import { greatestCommonDivisor } from "../../number/fraction.ts";
import {
  add,
  type Allowance,
  coefficientsOf,
  lastVariable,
  negate,
  type Polynomial,
  times,
  TooLarge,
  withCoefficients,
} from "./polynomial.ts";

/**
 * The greatest common divisor of two polynomials with whole coefficients; which of its two signs is not said.
 * Euclid's, in the last variable, with what the coefficients have in common divided out at every step.
 */
export function commonDivisor(a: Polynomial, b: Polynomial, allowance: Allowance): Polynomial {
  if (a === 0n || b === 0n) return a === 0n ? b : a;
  if (typeof a === "bigint" || typeof b === "bigint") return greatestCommonDivisor(numberIn(a), numberIn(b));
  const last = lastVariable(a, b);
  const [contentOfA, contentOfB] = [contentIn(a, last, allowance), contentIn(b, last, allowance)];
  const content = commonDivisor(contentOfA, contentOfB, allowance);
  let [x, y] = [divided(a, contentOfA, allowance), divided(b, contentOfB, allowance)];
  if (degree(x, last) < degree(y, last)) [x, y] = [y, x];
  while (y !== 0n) [x, y] = [y, primitive(remainder([x, y], last, allowance), last, allowance)];
  return times(content, x, allowance);
}

function degree(polynomial: Polynomial, last: number): number {
  return coefficientsOf(polynomial, last).length - 1;
}

/** What all coefficients by a variable have in common. */
function contentIn(polynomial: Polynomial, last: number, allowance: Allowance): Polynomial {
  let content: Polynomial = 0n;
  for (const coefficient of coefficientsOf(polynomial, last)) {
    content = commonDivisor(content, coefficient, allowance);
    if (content === 1n || content === -1n) return 1n;
  }
  return content;
}

function primitive(polynomial: Polynomial, last: number, allowance: Allowance): Polynomial {
  return polynomial === 0n ? 0n : divided(polynomial, contentIn(polynomial, last, allowance), allowance);
}

/** What division leaves, the dividend multiplied as often as it takes to divide without fractions. */
function remainder([a, b]: readonly [Polynomial, Polynomial], last: number, allowance: Allowance): Polynomial {
  const divisor = coefficientsOf(b, last);
  const leading = divisor.at(-1)!;
  let rest = a;
  while (rest !== 0n && degree(rest, last) >= divisor.length - 1) {
    const coefficients = coefficientsOf(rest, last);
    const step = withCoefficients(last, [...zeros(coefficients.length - divisor.length), coefficients.at(-1)!]);
    rest = add(times(leading, rest, allowance), negate(times(step, b, allowance)), allowance);
  }
  return rest;
}

/** A polynomial by one that divides it. */
export function divided(a: Polynomial, b: Polynomial, allowance: Allowance): Polynomial {
  if (b === 1n) return a;
  if (typeof a === "bigint" && typeof b === "bigint") return dividedNumber(a, b);
  const last = lastVariable(a, b);
  const divisor = coefficientsOf(b, last);
  let quotient: Polynomial = 0n;
  let rest = a;
  while (rest !== 0n) {
    const coefficients = coefficientsOf(rest, last);
    const power = coefficients.length - divisor.length;
    if (power < 0) throw new TooLarge(NOT_A_DIVISOR);
    const leading = divided(coefficients.at(-1)!, divisor.at(-1)!, allowance);
    const step = withCoefficients(last, [...zeros(power), leading]);
    quotient = add(quotient, step, allowance);
    rest = add(rest, negate(times(step, b, allowance)), allowance);
  }
  return quotient;
}

// Were it ever not to divide, better a part left as it is than a wrong one.
const NOT_A_DIVISOR = "not a divisor";

function dividedNumber(a: bigint, b: bigint): bigint {
  if (b === 0n || a % b !== 0n) throw new TooLarge(NOT_A_DIVISOR);
  return a / b;
}

function zeros(length: number): readonly Polynomial[] {
  return Array.from({ length }, () => 0n);
}

/**
 * The polynomial with the same zeros, each factor of which occurs once and which has no number to divide by:
 * what it has in common with all of its derivatives divided out.
 */
export function withoutRepeats(a: Polynomial, allowance: Allowance): Polynomial {
  if (typeof a === "bigint") return 1n;
  let repeated: Polynomial = 0n;
  for (let index = 0; index <= a.variable; index += 1) {
    repeated = commonDivisor(repeated, derivative(a, index), allowance);
  }
  const once = divided(a, commonDivisor(a, repeated, allowance), allowance);
  return divided(once, numberIn(once), allowance);
}

function derivative(a: Polynomial, by: number): Polynomial {
  if (typeof a === "bigint" || a.variable < by) return 0n;
  const coefficients = a.coefficients.map((coefficient, power) =>
    a.variable === by ? scaled(coefficient, BigInt(power)) : derivative(coefficient, by),
  );
  return withCoefficients(a.variable, a.variable === by ? coefficients.slice(1) : coefficients);
}

function scaled(a: Polynomial, by: bigint): Polynomial {
  if (typeof a === "bigint") return a * by;
  return withCoefficients(
    a.variable,
    a.coefficients.map((coefficient) => scaled(coefficient, by)),
  );
}

/** The largest number that divides every coefficient. */
export function numberIn(a: Polynomial): bigint {
  if (typeof a === "bigint") return a < 0n ? -a : a;
  let number = 0n;
  for (const coefficient of a.coefficients) number = greatestCommonDivisor(number, numberIn(coefficient));
  return number;
}
