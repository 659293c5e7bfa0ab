import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Footing, footFractions, roundToFoot } from "../../src/number/footing.ts";
import { fraction } from "../../src/number/fraction.ts";

const wholes = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

interface Drawn extends Footing {
  /** The exact sum in shown units, over the denominator. */
  readonly exact: bigint;
}

/** Parts of which some need no rounding, and their sum rounded either way. */
const footings: fc.Arbitrary<Drawn> = fc
  .record({
    denominator: fc.bigInt({ min: 1n, max: 10_000n }),
    unitsPerOne: fc.constantFrom(1n, 100n, 1000n),
    drawn: fc.array(fc.tuple(wholes, fc.boolean()), { maxLength: 12 }),
    isRoundedUp: fc.boolean(),
  })
  .map(({ denominator, unitsPerOne, drawn, isRoundedUp }) => {
    const parts = drawn.map(([value, isWhole]) => (isWhole ? value * denominator : value));
    const exact = parts.reduce((sum, part) => sum + part, 0n) * unitsPerOne;
    const above = ((exact % denominator) + denominator) % denominator;
    const below = (exact - above) / denominator;
    return { parts, denominator, unitsPerOne, exact, total: isRoundedUp && above > 0n ? below + 1n : below };
  });

/** How far each shown part is from its exact value, in shown units over the denominator. */
function differences(footing: Footing): readonly bigint[] {
  const shown = roundToFoot(footing);
  return footing.parts.map((part, index) => (shown[index] ?? 0n) * footing.denominator - part * footing.unitsPerOne);
}

describe("roundToFoot, for all parts of a whole that is rounded either way,", () => {
  it("shows as many parts, and they add up to what is shown of the whole", () => {
    fc.assert(
      fc.property(footings, (footing) => {
        const shown = roundToFoot(footing);
        expect(shown).toHaveLength(footing.parts.length);
        expect(shown.reduce((sum, part) => sum + part, 0n)).toBe(footing.total);
      }),
    );
  });

  it("shows each part within one unit of its exact value, and untouched where that is exact", () => {
    fc.assert(
      fc.property(footings, (footing) => {
        differences(footing).forEach((difference, index) => {
          expect(difference > -footing.denominator && difference < footing.denominator).toBe(true);
          const isExact = ((footing.parts[index] ?? 0n) * footing.unitsPerOne) % footing.denominator === 0n;
          if (isExact) expect(difference).toBe(0n);
        });
      }),
    );
  });

  it("rounds up none that was nearer to the unit below than one that it rounds down", () => {
    fc.assert(
      fc.property(footings, (footing) => {
        const all = differences(footing);
        const [up, down] = [all.filter((difference) => difference > 0n), all.filter((difference) => difference < 0n)];
        // What was added to those rounded up, and what would have been added to those rounded down.
        for (const added of up) for (const taken of down) expect(added <= footing.denominator + taken).toBe(true);
      }),
    );
  });

  it("rounds what is zero to zero and takes no other decision for it", () => {
    fc.assert(
      fc.property(footings, fc.nat(), (footing, at) => {
        const index = at % (footing.parts.length + 1);
        const parts = footing.parts.toSpliced(index, 0, 0n);
        expect(roundToFoot({ ...footing, parts })).toEqual(roundToFoot(footing).toSpliced(index, 0, 0n));
      }),
    );
  });

  it("fails for a whole that the parts cannot be rounded to", () => {
    fc.assert(
      fc.property(footings, fc.bigInt({ min: 1n, max: 1000n }), fc.boolean(), (footing, by, isAbove) => {
        const units = footing.parts.map((part) => part * footing.unitsPerOne);
        const belows = units.map(
          (unit) =>
            (unit - (((unit % footing.denominator) + footing.denominator) % footing.denominator)) / footing.denominator,
        );
        const lowest = belows.reduce((sum, below) => sum + below, 0n);
        const highest = lowest + BigInt(units.filter((unit) => unit % footing.denominator !== 0n).length);
        const total = isAbove ? highest + by : lowest - by;
        expect(() => roundToFoot({ ...footing, total })).toThrow("The parts of a total do not add up to it");
      }),
    );
  });
});

describe("roundToFoot with a part that takes what is over, for all parts of any whole,", () => {
  const offs = fc.bigInt({ min: -1000n, max: 1000n });

  it("adds up, and rounds every other part to within one unit", () => {
    fc.assert(
      fc.property(footings, offs, fc.nat(), (footing, off, at) => {
        fc.pre(footing.parts.length > 0);
        const surplusTo = at % footing.parts.length;
        const given = { ...footing, total: footing.total + off, surplusTo };
        expect(roundToFoot(given).reduce((sum, part) => sum + part, 0n)).toBe(given.total);
        const others = differences(given).filter((_difference, index) => index !== surplusTo);
        expect(others.filter((other) => other <= -footing.denominator || other >= footing.denominator)).toEqual([]);
      }),
    );
  });

  it("changes nothing where rounding is enough", () => {
    fc.assert(
      fc.property(footings, fc.nat(), (footing, at) => {
        fc.pre(footing.parts.length > 0);
        const surplusTo = at % footing.parts.length;
        expect(roundToFoot({ ...footing, surplusTo })).toEqual(roundToFoot(footing));
      }),
    );
  });
});

describe("footFractions, for all fractions,", () => {
  it("shows what roundToFoot shows of the same parts over one denominator", () => {
    const places = fc.integer({ min: 0, max: 3 });
    const times = fc.array(fc.bigInt({ min: 1n, max: 50n }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(footings, places, times, ({ parts, denominator }, shownPlaces, expanded) => {
        const unitsPerOne = 10n ** BigInt(shownPlaces);
        const exact = parts.reduce((sum, part) => sum + part, 0n) * unitsPerOne;
        const total = (exact - (((exact % denominator) + denominator) % denominator)) / denominator;
        const fractions = parts.map((part, index) => {
          const by = expanded[index] ?? 1n;
          return fraction(part * by, denominator * by);
        });
        const shown = footFractions(fractions, total, { places: shownPlaces });
        expect(shown).toEqual(roundToFoot({ parts, denominator, unitsPerOne, total }));
      }),
    );
  });
});
