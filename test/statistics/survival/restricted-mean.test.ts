import { describe, expect, it } from "vitest";
import { restrictedMean, survivalCurve } from "customer-metrics";
import { maintained, mercaptopurine, nonmaintained, placebo, written } from "./freireich.ts";

describe("restrictedMean", () => {
  it.each([
    // R's print(survfit(…), rmean = "individual"): 52.6 (19.83) and 22.7 (4.18), up to the last time of each.
    ["with maintenance", maintained, 161, "52.6", "19.83"],
    ["without", nonmaintained, 45, "22.7", "4.18"],
    // The mean of 21 times that are all known, 182/21, and its plain error, √(Σ(t − mean)²)/21.
    ["on placebo", placebo, 23, "8.7", "1.38"],
  ])("%s is what is printed of it", (_, group, until, mean, error) => {
    const restricted = restrictedMean(survivalCurve(group), { until });
    expect([restricted.mean?.toFixed(1), restricted.standardError?.toFixed(2)]).toEqual([mean, error]);
  });

  it("is the area of rectangles, with the error that they give by hand", () => {
    // S: 1 to 10, 3/4 to 40, 1/2 to 60. Areas from 10: 32.5, from 40: 10. Variance 32.5²/12 + 10²/6 = 104.6875.
    const curve = survivalCurve(written("10,40,90+,100"));
    const { mean, standardError, interval, until } = restrictedMean(curve, { until: 60 });
    expect([until, mean, standardError]).toEqual([60, 42.5, Math.sqrt(104.6875)]);
    // ± 1.959964 × 10.231691, of which the upper end would pass the limit.
    expect([interval?.lower.toFixed(4), interval?.upper, interval?.method]).toEqual(["22.4463", 60, "normal"]);
  });

  it("is null beyond what anybody saw, and known where none was left", () => {
    const none = { mean: null, standardError: null, interval: null };
    expect(restrictedMean(survivalCurve(mercaptopurine), { until: 36 })).toEqual({
      kind: "restricted-mean",
      until: 36,
      ...none,
    });
    expect(restrictedMean(survivalCurve([]), { until: 1 })).toMatchObject(none);
    expect(restrictedMean(survivalCurve(placebo), { until: 1000 }).mean).toBeCloseTo(182 / 21, 12);
  });

  it("has no interval where nothing happened before the limit", () => {
    const restricted = restrictedMean(survivalCurve(mercaptopurine), { until: 6 });
    expect(restricted).toMatchObject({ mean: 6, standardError: 0, interval: null });
  });

  it("refuses a limit that is none", () => {
    const curve = survivalCurve(placebo);
    expect(() => restrictedMean(curve, { until: -3 })).toThrow("Cannot use a negative until: received -3");
    expect(() => restrictedMean(curve, {} as { until: number })).toThrow("Cannot do without until: received undefined");
  });
});
