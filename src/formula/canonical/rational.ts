import { commonDivisor, divided, withoutRepeats } from "./divisors.ts";
import {
  add,
  type Allowance,
  negate,
  newAllowance,
  type Polynomial,
  termCount,
  times,
  TooLarge,
  toPower,
  variable,
} from "./polynomial.ts";

/**
 * What arithmetic comes to: a quotient in lowest terms, and where there is none. `x / x` is 1 where x is not 0, so what
 * was divided by is kept when it cancels, and so is every variable: without a value for it there is none for the whole.
 */
export interface Rational {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
  /** Where this is 0 there is no value. Every factor of the denominator is in it, none twice. */
  readonly nonzero: Polynomial;
  /** The variables that must have a value. */
  readonly needs: ReadonlySet<number>;
}

/** A rational, or `null` for what never has a value, such as `a / (b - b)`. */
export type Normal = Rational | null;

/** Terms of all three polynomials together. */
const MOST_TERMS = 150;

const NOTHING: ReadonlySet<number> = /* @__PURE__ */ new Set();

/** A number. */
export function constant(numerator: bigint, denominator: bigint): Rational {
  return { numerator, denominator, nonzero: 1n, needs: NOTHING };
}

/** A variable. */
export function variableAlone(index: number): Rational {
  return { numerator: variable(index), denominator: 1n, nonzero: 1n, needs: new Set([index]) };
}

/** Whether there is no variable in it. */
export function isConstant(a: Rational): a is Rational & { readonly numerator: bigint; readonly denominator: bigint } {
  return typeof a.numerator === "bigint" && typeof a.denominator === "bigint" && a.needs.size === 0;
}

/** The rational below zero by as much as it was above. */
export function opposite(a: Rational): Rational {
  return { ...a, numerator: negate(a.numerator) };
}

/** The sum of two. */
export function sum(a: Rational, b: Rational): Rational {
  const allowance = newAllowance();
  const left = times(a.numerator, b.denominator, allowance);
  const right = times(b.numerator, a.denominator, allowance);
  const parts = { numerator: add(left, right, allowance), denominator: times(a.denominator, b.denominator, allowance) };
  return reduced({ ...parts, nonzero: either(a.nonzero, b.nonzero, allowance), needs: union(a, b) }, allowance);
}

/** The product of two. */
export function product(a: Rational, b: Rational): Rational {
  const allowance = newAllowance();
  const numerator = times(a.numerator, b.numerator, allowance);
  const denominator = times(a.denominator, b.denominator, allowance);
  const nonzero = either(a.nonzero, b.nonzero, allowance);
  return reduced({ numerator, denominator, nonzero, needs: union(a, b) }, allowance);
}

/** One over it, which is nothing for what is always 0. */
export function inverse(a: Rational): Normal {
  if (a.numerator === 0n) return null;
  const allowance = newAllowance();
  const nonzero = either(a.nonzero, withoutRepeats(a.numerator, allowance), allowance);
  return reduced({ numerator: a.denominator, denominator: a.numerator, nonzero, needs: a.needs }, allowance);
}

/** It to a whole power. */
export function power(a: Rational, exponent: number): Normal {
  const base = exponent < 0 ? inverse(a) : a;
  if (base === null) return null;
  const allowance = newAllowance();
  const numerator = toPower(base.numerator, Math.abs(exponent), allowance);
  return reduced(
    { ...base, numerator, denominator: toPower(base.denominator, Math.abs(exponent), allowance) },
    allowance,
  );
}

/** What must not be 0 beside the denominator. */
export function cancelled(a: Rational): Polynomial {
  const allowance = newAllowance();
  return divided(a.nonzero, withoutRepeats(a.denominator, allowance), allowance);
}

/** The least common multiple of two polynomials without repeated factors. */
function either(a: Polynomial, b: Polynomial, allowance: Allowance): Polynomial {
  return times(a, divided(b, commonDivisor(a, b, allowance), allowance), allowance);
}

function reduced(a: Rational, allowance: Allowance): Rational {
  const divisor = commonDivisor(a.numerator, a.denominator, allowance);
  const isBelow = typeof a.denominator === "bigint" && a.denominator < 0n; // a number is over a positive one
  const common = isBelow && divisor !== 0n ? negate(divisor) : divisor;
  const numerator = divided(a.numerator, common, allowance);
  const denominator = divided(a.denominator, common, allowance);
  if (termCount(numerator) + termCount(denominator) + termCount(a.nonzero) > MOST_TERMS) {
    throw new TooLarge("too many terms");
  }
  return { ...a, numerator, denominator };
}

function union(a: Rational, b: Rational): ReadonlySet<number> {
  return new Set([...a.needs, ...b.needs]);
}
