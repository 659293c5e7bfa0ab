import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decimalFromUnits,
  type Fraction,
  fraction,
  greatestCommonDivisor as commonDivisor,
  leastCommonMultiple,
  multiply,
  negative,
  parseFraction,
  placesFor,
  plus,
  roundedQuotient,
  roundedUpQuotient,
  unitsOfFraction,
} from "../../src/number/fraction.ts";
import { unitsIn, writtenWith } from "../support/written.ts";

const numerators = fc.oneof(fc.bigInt({ min: -50n, max: 50n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));
const denominators = fc.oneof(fc.bigInt({ min: 1n, max: 50n }), fc.bigInt({ min: 1n, max: 10n ** 20n }));
const fractions = fc
  .tuple(numerators, denominators)
  .map(([numerator, denominator]) => fraction(numerator, denominator));

/** Euclid by subtraction's cousin: halves and odd differences, sharing no step with a remainder. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y, twos] = [a < 0n ? -a : a, b < 0n ? -b : b, 1n];
  if (x === 0n || y === 0n) return x + y;
  for (; (x | y) % 2n === 0n; x /= 2n, y /= 2n) twos *= 2n;
  while (x !== y) {
    if (x % 2n === 0n) x /= 2n;
    else if (y % 2n === 0n) y /= 2n;
    else if (x > y) x -= y;
    else y -= x;
  }
  return x * twos;
}

/** The whole number below a quotient, or the quotient itself, found by halving what it can be. */
function floorOf(numerator: bigint, denominator: bigint): bigint {
  let [low, high] = [-1n, 1n];
  while (low * denominator > numerator) low *= 2n;
  while (high * denominator <= numerator) high *= 2n;
  while (high - low > 1n) {
    const middle = low + (high - low) / 2n;
    if (middle * denominator <= numerator) low = middle;
    else high = middle;
  }
  return low;
}

/** Rounding by looking at the distance to both neighbours; which of two as near is meant is the caller's to say. */
function nearest(numerator: bigint, denominator: bigint, ofTwo: (low: bigint, high: bigint) => bigint): bigint {
  const low = floorOf(numerator, denominator);
  const [below, above] = [numerator - low * denominator, (low + 1n) * denominator - numerator];
  if (below === above) return ofTwo(low, low + 1n);
  return below < above ? low : low + 1n;
}

/** Quotients, among them many that lie half way between two whole numbers. */
const quotients = fc.oneof(
  fc.tuple(numerators, denominators),
  fc.tuple(numerators, denominators).map(([n, d]) => [(2n * n + 1n) * d, 2n * d] as const),
);

describe("rounding a quotient, for every numerator and denominator,", () => {
  it("goes to the nearest, and of two as near to the one further from zero", () => {
    fc.assert(
      fc.property(quotients, ([numerator, denominator]) => {
        const expected = nearest(numerator, denominator, (low, high) => (low < 0n ? low : high));
        expect(roundedQuotient(numerator, denominator)).toBe(expected);
      }),
    );
  });

  it("goes to the nearest, and of two as near upwards where that is asked for", () => {
    fc.assert(
      fc.property(quotients, ([numerator, denominator]) => {
        const expected = nearest(numerator, denominator, (_low, high) => high);
        expect(roundedUpQuotient(numerator, denominator)).toBe(expected);
      }),
    );
  });

  it("is the same below zero with halves away from it", () => {
    fc.assert(
      fc.property(quotients, ([numerator, denominator]) => {
        expect(roundedQuotient(-numerator, denominator)).toBe(-roundedQuotient(numerator, denominator));
      }),
    );
  });

  it("moves with what is rounded by any whole number with halves upwards", () => {
    fc.assert(
      fc.property(quotients, numerators, ([numerator, denominator], whole) => {
        const moved = roundedUpQuotient(numerator + whole * denominator, denominator);
        expect(moved).toBe(roundedUpQuotient(numerator, denominator) + whole);
      }),
    );
  });
});

describe("fraction, for every numerator and denominator,", () => {
  it("is the same number in lowest terms over something positive", () => {
    fc.assert(
      fc.property(numerators, denominators, fc.boolean(), (numerator, size, isNegative) => {
        const denominator = isNegative ? -size : size;
        const made = fraction(numerator, denominator);
        expect(made.numerator * denominator).toBe(numerator * made.denominator);
        expect(made.denominator > 0n).toBe(true);
        expect(greatestCommonDivisor(made.numerator, made.denominator)).toBe(1n);
      }),
    );
  });

  it("is one and the same however it is expanded", () => {
    fc.assert(
      fc.property(numerators, denominators, denominators, (numerator, denominator, times) => {
        expect(fraction(numerator * times, denominator * times)).toEqual(fraction(numerator, denominator));
      }),
    );
  });

  it("is added and multiplied as at school", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const common = a.denominator * b.denominator;
        const sum = a.numerator * b.denominator + b.numerator * a.denominator;
        expect(plus(a, b)).toEqual(fraction(sum, common));
        expect(multiply(a, b)).toEqual(fraction(a.numerator * b.numerator, common));
        expect(plus(a, negative(a))).toEqual(fraction(0n));
      }),
    );
  });

  it("is multiplied over a sum term by term", () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(multiply(a, plus(b, c))).toEqual(plus(multiply(a, b), multiply(a, c)));
      }),
    );
  });
});

describe("parseFraction, for every decimal over every whole number,", () => {
  it("reads the number that was written", () => {
    const decimals = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(decimals, denominators, ([mantissa, places], divisor) => {
        const expected = fraction(mantissa, 10n ** BigInt(places) * divisor);
        expect(parseFraction(`${writtenWith(mantissa, places)}/${String(divisor)}`, "x")).toEqual(expected);
      }),
    );
  });
});

describe("leastCommonMultiple, for every two,", () => {
  it("is a multiple of both whose quotients have nothing in common", () => {
    fc.assert(
      fc.property(denominators, denominators, (a, b) => {
        const multiple = leastCommonMultiple(a, b);
        expect([multiple % a, multiple % b]).toEqual([0n, 0n]);
        expect(greatestCommonDivisor(multiple / a, multiple / b)).toBe(1n);
      }),
    );
  });
});

describe("greatestCommonDivisor, for every two numbers,", () => {
  it("agrees with halves and differences, whatever the signs, and is the other where one is zero", () => {
    fc.assert(
      fc.property(numerators, fc.oneof(numerators, fc.constant(0n)), (a, b) => {
        expect(commonDivisor(a, b)).toBe(greatestCommonDivisor(a, b < 0n ? -b : b));
      }),
    );
  });
});

describe("decimalFromUnits, for every number of units,", () => {
  it("keeps every digit", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 80n), max: 10n ** 80n }),
        fc.integer({ min: 0, max: 60 }),
        (units, places) => {
          expect(unitsIn(decimalFromUnits(units, places).toFixed(), places)).toBe(units);
        },
      ),
    );
  });
});

describe("placesFor, for every denominator,", () => {
  it("is the least number of places that writes it, and null where no number of places does", () => {
    const tens = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
    const ofTwosAndFives = tens.map(([twos, fives]) => 2n ** BigInt(twos) * 5n ** BigInt(fives));
    fc.assert(
      fc.property(fc.oneof(ofTwosAndFives, fc.bigInt({ min: 1n, max: 2000n })), (denominator) => {
        // 2^67 is above 10^20, so what 67 places do not write, none do.
        const writes = Array.from({ length: 68 }, (_, places) => 10n ** BigInt(places) % denominator === 0n);
        const least = writes.indexOf(true);
        expect(placesFor(denominator)).toBe(least === -1 ? null : least);
      }),
    );
  });
});

describe("unitsOfFraction, for every fraction,", () => {
  it("is within half a unit of it, and keeps what needs no more places", () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 20 }), (value: Fraction, places) => {
        const exact = value.numerator * 10n ** BigInt(places);
        const off = unitsOfFraction(value, places) * value.denominator - exact;
        expect(2n * off <= value.denominator && 2n * off > -value.denominator).toBe(true);
        if (exact % value.denominator === 0n) expect(off).toBe(0n);
      }),
    );
  });
});
