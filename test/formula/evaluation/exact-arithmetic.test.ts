import { describe, expect, it } from "vitest";
import { bounded, newWork } from "../../../src/formula/evaluation/exact-arithmetic.ts";

describe("a number on the way", () => {
  it("may have 4000 digits on either side of the line, and no more", () => {
    const longest = 10n ** 4000n - 1n;
    for (const denominator of [1n, 7n]) {
      const number = { numerator: -longest, denominator };
      expect(bounded(number, newWork())).toBe(number);
    }
    const message = "Cannot compute the formula exactly: a number on the way has more than 4000 digits";
    expect(() => bounded({ numerator: -longest - 1n, denominator: 7n }, newWork())).toThrow(message);
    expect(() => bounded({ numerator: 1n, denominator: longest + 1n }, newWork())).toThrow(message);
  });

  it("costs nothing while it is short, and as much as its digits above times those below when it is long", () => {
    const work = newWork();
    bounded({ numerator: 10n ** 99n, denominator: 10n ** 99n + 1n }, work);
    expect(work.left).toBe(newWork().left);
    // 332 and 665 hexadecimal digits, of 1.2 decimal digits each.
    bounded({ numerator: 10n ** 400n, denominator: 10n ** 800n + 1n }, work);
    expect(newWork().left - work.left).toBeGreaterThan(400 * 800);
    expect(newWork().left - work.left).toBeLessThan(402 * 802);
  });

  it("ends the evaluation when too much has been done with long ones", () => {
    const work = { ...newWork(), left: 400 * 800 };
    const message =
      "Cannot compute the formula exactly: it takes too long with numbers on the way that have so many digits";
    expect(() => bounded({ numerator: 10n ** 400n, denominator: 10n ** 800n + 1n }, work)).toThrow(message);
  });
});
