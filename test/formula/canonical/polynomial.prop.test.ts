import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonDivisor, divided, numberIn, withoutRepeats } from "../../../src/formula/canonical/divisors.ts";
import {
  add,
  negate,
  newAllowance,
  type Polynomial,
  termCount,
  times,
  TooLarge,
  toPower,
  variable,
} from "../../../src/formula/canonical/polynomial.ts";

const VARIABLES = 3;

/** A polynomial as a list of terms: a coefficient and a power of every variable. */
type Terms = readonly (readonly [coefficient: bigint, powers: readonly number[]])[];

const terms = ({ most = 4, power = 2 } = {}): fc.Arbitrary<Terms> =>
  fc.array(
    fc.tuple(
      fc.bigInt({ min: -9n, max: 9n }),
      fc.array(fc.nat({ max: power }), { minLength: VARIABLES, maxLength: VARIABLES }),
    ),
    { maxLength: most },
  );

const POINTS = fc.array(fc.bigInt({ min: -20n, max: 20n }), { minLength: VARIABLES, maxLength: VARIABLES });

function polynomialOf(list: Terms): Polynomial {
  let sum: Polynomial = 0n;
  for (const [coefficient, powers] of list) {
    let product: Polynomial = coefficient;
    for (const [index, power] of powers.entries()) {
      product = times(product, toPower(variable(index), power, newAllowance()), newAllowance());
    }
    sum = add(sum, product, newAllowance());
  }
  return sum;
}

function polynomials(shape?: { most?: number; power?: number }): fc.Arbitrary<Polynomial> {
  return terms(shape).map(polynomialOf);
}

/** The value of a list of terms at a point, without a polynomial. */
function valueOfTerms(list: Terms, point: readonly bigint[]): bigint {
  return list.reduce(
    (sum, [coefficient, powers]) =>
      sum + powers.reduce((product, power, index) => product * (point[index] ?? 0n) ** BigInt(power), coefficient),
    0n,
  );
}

/** The value of a polynomial at a point. */
function valueAt(polynomial: Polynomial, point: readonly bigint[]): bigint {
  if (typeof polynomial === "bigint") return polynomial;
  return polynomial.coefficients.reduce<bigint>(
    (sum, coefficient, power) =>
      sum + valueAt(coefficient, point) * (point[polynomial.variable] ?? 0n) ** BigInt(power),
    0n,
  );
}

function product(a: Polynomial, b: Polynomial): Polynomial {
  return times(a, b, newAllowance());
}

describe("polynomials, all of them,", () => {
  it("have the values of their terms", () => {
    fc.assert(
      fc.property(terms(), POINTS, (list, point) => {
        expect(valueAt(polynomialOf(list), point)).toBe(valueOfTerms(list, point));
      }),
    );
  });

  it("are written in one way, whatever the order of their terms", () => {
    fc.assert(
      fc.property(terms(), (list) => {
        expect(polynomialOf([...list].reverse())).toEqual(polynomialOf(list));
        expect(add(polynomialOf(list), negate(polynomialOf(list)), newAllowance())).toBe(0n);
      }),
    );
  });

  it("have sums and products with the values of sums and products", () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), POINTS, (a, b, point) => {
        expect(valueAt(add(a, b, newAllowance()), point)).toBe(valueAt(a, point) + valueAt(b, point));
        expect(valueAt(product(a, b), point)).toBe(valueAt(a, point) * valueAt(b, point));
        expect(termCount(product(a, b))).toBeLessThanOrEqual(termCount(a) * termCount(b));
      }),
    );
  });

  it("are what is left of a product when the other factor is divided out", () => {
    fc.assert(
      fc.property(polynomials(), polynomials(), (a, b) => {
        fc.pre(b !== 0n);
        expect(divided(product(a, b), b, newAllowance())).toEqual(a);
      }),
    );
  });

  it("have a common divisor that divides both and holds every factor that they share", () => {
    const small = polynomials({ most: 3, power: 1 });
    fc.assert(
      fc.property(small, small, small, (a, b, shared) => {
        fc.pre(a !== 0n && b !== 0n && shared !== 0n);
        const [left, right] = [product(a, shared), product(b, shared)];
        const common = commonDivisor(left, right, newAllowance());
        expect(product(divided(left, common, newAllowance()), common)).toEqual(left);
        expect(product(divided(right, common, newAllowance()), common)).toEqual(right);
        expect(product(divided(common, shared, newAllowance()), shared)).toEqual(common);
        const rest = commonDivisor(
          divided(left, common, newAllowance()),
          divided(right, common, newAllowance()),
          newAllowance(),
        );
        expect([1n, -1n]).toContain(rest);
      }),
    );
  });

  it("have the same zeros without repeated factors, and each factor once", () => {
    const small = polynomials({ most: 2, power: 1 });
    fc.assert(
      fc.property(small, small, POINTS, (a, b, point) => {
        fc.pre(a !== 0n && b !== 0n);
        const repeated = product(product(a, a), product(a, b));
        const once = withoutRepeats(repeated, newAllowance());
        expect(valueAt(once, point) === 0n).toBe(valueAt(repeated, point) === 0n);
        expect(withoutRepeats(once, newAllowance())).toEqual(once);
        expect(numberIn(once)).toBe(1n);
        // A cube is nowhere in it: it divides the first power of what was multiplied.
        expect(() => divided(product(a, b), once, newAllowance())).not.toThrow();
      }),
    );
  });

  it("refuse what does not divide and what gets too large", () => {
    const [x, y] = [variable(0), variable(1)];
    expect(() => divided(x, y, newAllowance())).toThrow(TooLarge);
    expect(() => divided(3n, 2n, newAllowance())).toThrow(TooLarge);
    expect(() => toPower(x, 101, newAllowance())).toThrow(TooLarge);
    expect(() => product(10n ** 300n, 10n ** 300n)).toThrow(TooLarge);
    const many = Array.from({ length: 12 }, (_, index) => variable(index)).reduce((a, b) => add(a, b, newAllowance()));
    expect(() => toPower(many, 6, newAllowance())).toThrow(TooLarge);
  });
});
