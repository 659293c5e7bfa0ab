import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addScaled, multiplyScaled, parseScaled, placesOf } from "../../src/number/scaled.ts";
import { ALL_PLACES, exactFloats, unitsIn, writtenNumbers, writtenWith } from "../support/written.ts";

/** The doubles next to one, by their bits. */
function neighbours(value: number): readonly number[] {
  if (value === 0) return [5e-324, -5e-324];
  const bits = new BigInt64Array(new Float64Array([value]).buffer)[0] ?? 0n;
  return [...new Float64Array(new BigInt64Array([bits + 1n, bits - 1n]).buffer)];
}

/** The decimal that a float is read as, in units of eight places, or nothing where none is. */
function readAs(value: number): bigint | undefined {
  const places = placesOf(value);
  return places === -1 ? undefined : BigInt(Math.round(value * 10 ** places)) * 10n ** BigInt(8 - places);
}

describe("placesOf, for every decimal of up to eight places and 10^15 units,", () => {
  it("reads the float it is written as back as that decimal, in as few places as will do", () => {
    fc.assert(
      fc.property(exactFloats(), ({ mantissa, places, value }) => {
        expect(readAs(value)).toBe(mantissa * 10n ** BigInt(8 - places));
        const needed =
          writtenWith(mantissa, places)
            .replace(/\.?0+$/u, "")
            .split(".")[1]?.length ?? 0;
        expect(placesOf(value)).toBe(places === 0 ? 0 : needed);
      }),
      { numRuns: 5000 },
    );
  });

  it("takes neither neighbour of that float for it", () => {
    fc.assert(
      fc.property(exactFloats(), ({ mantissa, places, value }) => {
        const decimal = mantissa * 10n ** BigInt(8 - places);
        for (const neighbour of neighbours(value)) expect(readAs(neighbour)).not.toBe(decimal);
      }),
      { numRuns: 5000 },
    );
  });

  it("answers the same from any number of places that is not too many", () => {
    fc.assert(
      fc.property(exactFloats(), fc.integer({ min: 0, max: 8 }), ({ value }, atLeast) => {
        const [fewest, answered] = [placesOf(value), placesOf(value, atLeast)];
        // With more places there are more units, and beyond 10^15 of them it answers none.
        if (answered !== -1) expect(answered).toBe(Math.max(fewest, atLeast));
        else expect(Math.abs(value) * 10 ** Math.max(fewest, atLeast) > 1e15).toBe(true);
      }),
    );
  });
});

describe("placesOf, for every float at all,", () => {
  it("answers only places whose decimal is read as that very float", () => {
    const floats = fc.oneof(
      fc.double(),
      fc.double({ min: -1e7, max: 1e7, noNaN: true }),
      exactFloats().map(({ value }) => value),
    );
    fc.assert(
      fc.property(floats, (value) => {
        const decimal = readAs(value);
        if (decimal !== undefined) expect(Number(writtenWith(decimal, 8))).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("parseScaled, for every number in every form,", () => {
  it("reads the digits that were written, without zeros at the end", () => {
    fc.assert(
      fc.property(writtenNumbers(), ({ value, text }) => {
        const { mantissa, scale } = parseScaled(value, "x");
        expect(mantissa * 10n ** BigInt(ALL_PLACES - scale)).toBe(unitsIn(text, ALL_PLACES));
        expect(scale === 0 || mantissa % 10n !== 0n).toBe(true);
      }),
    );
  });

  it("adds and multiplies as BigInts over one power of ten do", () => {
    fc.assert(
      fc.property(writtenNumbers(), writtenNumbers(), (a, b) => {
        const [left, right] = [parseScaled(a.value, "a"), parseScaled(b.value, "b")];
        const [x, y] = [unitsIn(a.text, ALL_PLACES), unitsIn(b.text, ALL_PLACES)];
        const [sum, product] = [addScaled(left, right), multiplyScaled(left, right)];
        expect(sum.mantissa * 10n ** BigInt(ALL_PLACES - sum.scale)).toBe(x + y);
        expect(product.mantissa * 10n ** BigInt(2 * ALL_PLACES - product.scale)).toBe(x * y);
      }),
    );
  });
});
