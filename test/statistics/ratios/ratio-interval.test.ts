import { describe, expect, it } from "vitest";
import { ratioInterval, type RatioTerm, toPlain } from "customer-metrics";

/** Customers with what they paid at the end and at the start. */
function customers(...terms: readonly (readonly [number | string, number | string])[]): readonly RatioTerm[] {
  return terms.map(([numerator, denominator]) => ({ numerator, denominator }));
}

describe("ratioInterval", () => {
  it("is worked out by hand for three customers", () => {
    // Σy = 9, Σx = 6, R = 1.5; residuals 2 - 1.5, 3 - 3, 4 - 4.5 and their squares' sum 0.5; √(3/2 × 0.5) ÷ 6 = 0.1443376.
    // Student's t with two degrees of freedom is 4.302653, so the reach is 0.621034.
    const answer = ratioInterval(customers([2, 1], [3, 2], [4, 3]));
    expect(toPlain(answer)).toEqual({
      kind: "ratio-interval",
      ratio: "1.5",
      numerator: "9",
      denominator: "6",
      customers: 3,
      standardError: expect.closeTo(0.1443376, 7) as number,
      interval: {
        lower: expect.closeTo(0.878966, 6) as number,
        upper: expect.closeTo(2.121034, 6) as number,
        confidence: 0.95,
        method: "student-t",
      },
    });
    expect(Object.isFrozen(answer) && Object.isFrozen(answer.interval)).toBe(true);
  });

  it("is the interval of a mean where every denominator is 1: ARPA of ten accounts", () => {
    // Gosset's own data ("The probable error of a mean", 1908): hours of sleep gained by ten patients with drug 2.
    // Mean 2.33; R's t.test(extra[11:20]) gives 0.8976775 to 3.7623225.
    const sleep = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const { ratio, interval } = ratioInterval(sleep.map((numerator) => ({ numerator, denominator: 1 })));
    expect(ratio?.toString()).toBe("2.33");
    expect(interval?.lower).toBeCloseTo(0.8976775, 7);
    expect(interval?.upper).toBeCloseTo(3.7623225, 7);
  });

  it("adds up what was written, not what doubles hold", () => {
    const { ratio, numerator, denominator } = ratioInterval(customers([0.1, "0.3"], ["0.2", 0.1], [0.3, 0.2]));
    expect([ratio, numerator, denominator].map(String)).toEqual(["1", "0.6", "0.6"]);
  });

  it("sees a spread of a billionth of what customers share", () => {
    // Both pay 10^12 and one a cent more. R = 1 + 5e-15, residuals ± half a cent, √(2 × 2 × 0.005²) ÷ 2 × 10^12 = 5e-15.
    const pair = customers(["1000000000000.01", 1_000_000_000_000], [1_000_000_000_000, "1000000000000.00"]);
    expect(Number(ratioInterval(pair).standardError) / 5e-15).toBeCloseTo(1, 12);
  });

  it("may be of a numerator below 0, and passes 1 and 0", () => {
    const { ratio, interval } = ratioInterval(customers([-5, 10], [20, 10]));
    expect(ratio?.toString()).toBe("0.75");
    // Residuals ± 12.5, √(2 × 312.5) ÷ 20 = 1.25, times 12.7062.
    expect(interval?.lower).toBeCloseTo(0.75 - 15.88276, 5);
    expect(interval?.upper).toBeCloseTo(0.75 + 15.88276, 5);
  });

  it("takes anything that can be gone through, once", () => {
    function* book(): Generator<RatioTerm> {
      yield { numerator: 9n, denominator: "10" };
      yield { numerator: 12, denominator: 10n };
    }
    expect(ratioInterval(book()).ratio?.toString()).toBe("1.05");
  });

  it("has no interval where the customers do not tell", () => {
    expect(toPlain(ratioInterval([]))).toEqual({
      kind: "ratio-interval",
      ratio: null,
      numerator: "0",
      denominator: "0",
      customers: 0,
      standardError: null,
      interval: null,
    });
    expect(toPlain(ratioInterval(customers([90, 100])))).toMatchObject({
      ratio: "0.9",
      standardError: null,
      interval: null,
    });
    // All paid nothing at the start.
    const nothing = { ratio: null, customers: 2, standardError: null, interval: null };
    expect(ratioInterval(customers([5, 0], [7, "0.00"]))).toMatchObject(nothing);
    // All kept a third, which no double is: the spread is none, not 1e-17.
    const alike = ratioInterval(customers([1, 3], [2, 6], ["0.1", "0.3"]));
    expect(alike).toMatchObject({ standardError: 0, interval: null });
  });

  it("counts who paid nothing at both ends", () => {
    // They add nothing to the residuals, but are customers: n/(n - 1) and the degrees of freedom know them.
    const three = ratioInterval(customers([2, 1], [3, 2], [4, 3], [0, 0]));
    expect(three.customers).toBe(4);
    expect(three.standardError).toBeCloseTo(Math.sqrt((4 / 3) * 0.5) / 6, 15);
  });

  it.each<[string, () => unknown, string, string, string]>([
    [
      "a denominator below 0",
      () => ratioInterval(customers([1, 1], [1, -0.5])),
      "negative",
      "customers[1].denominator",
      "Cannot use a negative customers[1].denominator: received -0.5",
    ],
    [
      "a numerator that is none",
      () => ratioInterval(customers(["1,000", 1])),
      "not-a-number",
      "customers[0].numerator",
      'Cannot read customers[0].numerator as a number: received "1,000"',
    ],
    [
      "a customer without a start",
      () => ratioInterval([{ numerator: 1 } as RatioTerm]),
      "missing-field",
      "customers[0].denominator",
      "Cannot do without customers[0].denominator: received undefined",
    ],
    [
      "NaN",
      () => ratioInterval(customers([1, Number.NaN])),
      "not-a-number",
      "customers[0].denominator",
      "Cannot read customers[0].denominator as a number: received NaN",
    ],
    [
      "a confidence in percent",
      () => ratioInterval([], { confidence: 95 }),
      "out-of-range",
      "confidence",
      "Cannot use 95 as confidence: choose a share between 0 and 1",
    ],
  ])("refuses %s", (_case, call, code, field, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });
});
