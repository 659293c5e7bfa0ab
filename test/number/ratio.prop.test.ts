import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MetricDecimal } from "../../src/number/decimal.ts";
import { ratio } from "../../src/number/ratio.ts";
import { exactRatio } from "../support/exact.ts";

const parts = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const wholes = fc.bigInt({ min: 1n, max: 10n ** 18n });

function quotient(part: bigint, whole: bigint, unit = "1"): string | undefined {
  const [a, b] = [part, whole].map((value) => new MetricDecimal(value.toString()).times(unit));
  return a && b ? ratio(a, b)?.toFixed() : undefined;
}

describe("ratio, for every part and whole,", () => {
  it("agrees with long division", () => {
    fc.assert(
      fc.property(parts, wholes, (part, whole) => {
        expect(quotient(part, whole)).toBe(exactRatio(part, whole));
      }),
    );
  });

  it("does not depend on the unit in which both are counted", () => {
    fc.assert(
      fc.property(parts, wholes, fc.constantFrom("0.01", "0.001", "7", "1000"), (part, whole, unit) => {
        expect(quotient(part, whole, unit)).toBe(quotient(part, whole));
      }),
    );
  });

  it("has the sign of the part over the sign of the whole", () => {
    fc.assert(
      fc.property(parts, wholes, (part, whole) => {
        expect(quotient(-part, -whole)).toBe(quotient(part, whole));
      }),
    );
  });
});
