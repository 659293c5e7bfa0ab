import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDecimalInput, parseCount, parseDecimal, parseMagnitude, parseShare } from "../../src/number/parse.ts";
import { ALL_PLACES, unitsIn, writtenNumbers, writtenWith } from "../support/written.ts";

const ZEROS = fc.nat({ max: 5 }).map((count) => "0".repeat(count));

describe("parseDecimal, for every number in every form,", () => {
  it("reads the decimal that was written, to the last digit", () => {
    fc.assert(
      fc.property(writtenNumbers(), ({ value, text }) => {
        expect(unitsIn(parseDecimal(value, "x").toFixed(), ALL_PLACES)).toBe(unitsIn(text, ALL_PLACES));
      }),
    );
  });

  it("reads zeros at either end and a plus as nothing", () => {
    const numbers = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(numbers, ZEROS, ZEROS, ([mantissa, places], before, after) => {
        const text = writtenWith(mantissa, places);
        expect(parseDecimal(`+${before}${text}${after}`, "x").equals(parseDecimal(text, "x"))).toBe(true);
      }),
    );
  });
});

describe("isDecimalInput, for every text,", () => {
  it("takes none that is not digits with at most one point and one sign", () => {
    const almostNumbers = fc.string({
      unit: fc.constantFrom("0", "1", "9", ".", "-", "+", ",", "e", " "),
      maxLength: 6,
    });
    fc.assert(
      fc.property(almostNumbers, (text) => {
        const unsigned = text.startsWith("-") || text.startsWith("+") ? text.slice(1) : text;
        const sides = unsigned.split(".");
        const isPlain = sides.length <= 2 && sides.every((side) => side !== "" && /^[0-9]*$/u.test(side));
        expect(isDecimalInput(text)).toBe(isPlain);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the readers of magnitudes, counts and shares, for every number,", () => {
  it("refuse what is below zero, has a fraction or is above one, and change nothing else", () => {
    fc.assert(
      fc.property(writtenNumbers(), ({ value, text }) => {
        const units = unitsIn(text, ALL_PLACES);
        const one = 10n ** BigInt(ALL_PLACES);
        const accepts: readonly [typeof parseDecimal, boolean][] = [
          [parseMagnitude, units >= 0n],
          [parseCount, units >= 0n && units % one === 0n],
          [parseShare, units >= 0n && units <= one],
        ];
        for (const [parse, isAccepted] of accepts) {
          if (isAccepted) expect(parse(value, "x").equals(parseDecimal(value, "x"))).toBe(true);
          else expect(() => parse(value, "x")).toThrow(expect.objectContaining({ field: "x", received: value }));
        }
      }),
    );
  });
});
