import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MetricDecimal } from "../../src/number/decimal.ts";
import { exactRatio } from "../support/exact.ts";

const TWENTY_DIGITS = 10n ** 20n - 1n;
const integers = fc.bigInt({ min: -TWENTY_DIGITS, max: TWENTY_DIGITS });

function decimal(value: bigint): InstanceType<typeof MetricDecimal> {
  return new MetricDecimal(value.toString());
}

describe("MetricDecimal, for integers of up to twenty digits,", () => {
  it("adds, subtracts and multiplies without loss", () => {
    fc.assert(
      fc.property(integers, integers, (a, b) => {
        expect(decimal(a).plus(decimal(b)).toFixed()).toBe(String(a + b));
        expect(decimal(a).minus(decimal(b)).toFixed()).toBe(String(a - b));
        expect(decimal(a).times(decimal(b)).toFixed()).toBe(String(a * b));
      }),
    );
  });

  it("divides to forty digits, as long division does", () => {
    fc.assert(
      fc.property(integers, fc.bigInt({ min: 1n, max: TWENTY_DIGITS }), (part, whole) => {
        expect(decimal(part).dividedBy(decimal(whole)).toFixed()).toBe(exactRatio(part, whole));
      }),
    );
  });
});
