import { describe, expect, it } from "vitest";
import { logRankTest } from "customer-metrics";
import { maintained, mercaptopurine, nonmaintained, placebo, written } from "./freireich.ts";

describe("logRankTest", () => {
  it("of 6-MP against placebo is the 16.79 of the textbooks", () => {
    const test = logRankTest([
      { group: "6-MP", observations: mercaptopurine },
      { group: "placebo", observations: placebo },
    ]);
    // R's survdiff: expected 19.25 and 10.75, chi-square 16.8 on 1 degree of freedom, p 4e-05.
    expect([test.chiSquare?.toFixed(2), test.degreesOfFreedom]).toEqual(["16.79", 1]);
    expect(test.groups.map(({ group, observed, expected }) => [group, observed, expected.toFixed(2)])).toEqual([
      ["6-MP", 9, "19.25"],
      ["placebo", 21, "10.75"],
    ]);
    expect(test.pValue?.toExponential(1)).toBe("4.2e-5");
  });

  it("of maintenance is what R's survdiff prints: 3.4, p 0.07", () => {
    const test = logRankTest([
      { group: "maintained", observations: maintained },
      { group: "nonmaintained", observations: nonmaintained },
    ]);
    expect([test.chiSquare?.toFixed(1), test.pValue?.toFixed(4)]).toEqual(["3.4", "0.0653"]);
    expect(test.groups.map(({ expected }) => expected.toFixed(2))).toEqual(["10.69", "7.31"]);
  });

  it("of three groups is what two of them tell, by hand", () => {
    // At 1: one of three, a third each: excess (2/3, -1/3, -1/3), variance 1/3 × (1 − 1/3) = 2/9, covariance -1/9.
    // At 2: one of two, b and c: excess (1/2, -1/2), variance 1/4. At 3 c is alone. So u = (2/3, 1/6), and
    // V = (2/9, -1/9; -1/9, 17/36), determinant 5/54 + ... = 34/324 − 1/81 = 5/54.
    // u'V⁻¹u = (17/36 × 4/9 + 2 × 1/9 × 2/3 × 1/6 + 2/9 × 1/36) ÷ 5/54 = 13/54 × 54/5 = 2.6.
    const test = logRankTest([
      { group: "a", observations: written("1") },
      { group: "b", observations: written("2") },
      { group: "c", observations: written("3") },
    ]);
    expect(test.chiSquare).toBeCloseTo(2.6, 12);
    expect(test.degreesOfFreedom).toBe(2);
    expect(test.pValue).toBeCloseTo(Math.exp(-1.3), 12);
  });

  it.each([
    ["no groups", []],
    ["one group", [placebo]],
    ["a group and nobody", [placebo, []]],
    ["two groups to whom nothing happened", [written("3+,5+"), written("4+")]],
    ["two groups of which one was gone before anything happened", [written("1+,2+"), written("3,4,5")]],
  ])("of %s tells nothing", (_, groups) => {
    const test = logRankTest(groups.map((observations, place) => ({ group: String(place), observations })));
    expect(test).toMatchObject({ chiSquare: null, degreesOfFreedom: 0, pValue: null });
  });

  it("counts no degree of freedom for a group that was never there when anything happened", () => {
    const test = logRankTest([
      { group: "6-MP", observations: mercaptopurine },
      { group: "placebo", observations: placebo },
      { group: "new", observations: written("0+,0.5+") },
    ]);
    expect([test.chiSquare?.toFixed(2), test.degreesOfFreedom]).toEqual(["16.79", 1]);
  });

  it("counts no degree of freedom across groups that were never there together", () => {
    const late = (times: string) => written(times).map((one) => ({ ...one, entry: 50 }));
    const apart = logRankTest([
      { group: "6-MP", observations: mercaptopurine },
      { group: "placebo", observations: placebo },
      { group: "old", observations: late("60,61,70+") },
      { group: "older", observations: late("62,80,81") },
    ]);
    expect(apart.degreesOfFreedom).toBe(2);
  });

  it("refuses two groups of one name, and says whose observation cannot be used", () => {
    const twice = [
      { group: "a", observations: placebo },
      { group: "a", observations: [] },
    ];
    expect(() => logRankTest(twice)).toThrow(
      expect.objectContaining({
        message: 'Cannot compare two groups of one name: received "a" twice',
        code: "not-allowed",
        field: "groups[1].group",
      }),
    );
    const wrong = [{ group: "a", observations: [{ time: -1, event: true }] }];
    expect(() => logRankTest(wrong)).toThrow("Cannot use a negative groups[0].observations[0].time: received -1");
  });
});
