import { describe, expect, it } from "vitest";
import { survivalAt, survivalCurve, type SurvivalObservation } from "customer-metrics";
import { present } from "../../support/present.ts";
import { mercaptopurine, placebo, written } from "./freireich.ts";

describe("survivalCurve of 21 patients on 6-MP", () => {
  const curve = survivalCurve(mercaptopurine);

  it("is the table of the textbooks, with Greenwood's standard errors", () => {
    // Cox and Oakes, table 4.1; J. P. Klein and M. L. Moeschberger, "Survival analysis", table 4.1.
    const falls = curve.points.filter(({ events }) => events > 0);
    const row = falls.map(({ time, atRisk, events, survival, standardError }) => [
      ...[time, atRisk, events],
      ...[survival.toFixed(3), standardError.toFixed(3)],
    ]);
    expect(row).toEqual([
      [6, 21, 3, "0.857", "0.076"],
      [7, 17, 1, "0.807", "0.087"],
      [10, 15, 1, "0.753", "0.096"],
      [13, 12, 1, "0.690", "0.107"],
      [16, 11, 1, "0.627", "0.114"],
      [22, 7, 1, "0.538", "0.128"],
      [23, 6, 1, "0.448", "0.135"],
    ]);
    expect([curve.observations, curve.events, curve.censored]).toEqual([21, 9, 12]);
  });

  it("has its median at 23, which the log interval leaves open from 16 on and the log-log interval from 13 on", () => {
    const median = (method: "log-log" | "log") => survivalCurve(mercaptopurine, { method }).median;
    expect(median("log")).toEqual({ time: 23, interval: { lower: 16, upper: null, confidence: 0.95, method: "log" } });
    expect(median("log-log")).toEqual(curve.median);
    expect(curve.median).toEqual({
      time: 23,
      interval: { lower: 13, upper: null, confidence: 0.95, method: "log-log" },
    });
  });

  it("has the intervals that every program prints at ten weeks", () => {
    const ends = (method: "log-log" | "log" | "plain") => {
      const { interval } = present(survivalAt(survivalCurve(mercaptopurine, { method }), 10));
      return [present(interval).lower.toFixed(3), present(interval).upper.toFixed(3)];
    };
    // By hand from S = 64/85 and σ² = 3/378 + 1/272 + 1/210: S e^±1.96σ, S ± 1.96 S σ, S^exp(±1.96 σ / ln S).
    expect(ends("log")).toEqual(["0.586", "0.968"]);
    expect(ends("plain")).toEqual(["0.564", "0.942"]);
    expect(ends("log-log")).toEqual(["0.503", "0.889"]);
  });
});

describe("survivalCurve of 21 patients on placebo", () => {
  const curve = survivalCurve(placebo);

  it("is the share that was left, as nobody was lost from sight", () => {
    expect(curve.points.map(({ time, survival }) => [time, survival])).toEqual([
      ...[
        [1, 19 / 21],
        [2, 17 / 21],
        [3, 16 / 21],
        [4, 14 / 21],
        [5, 12 / 21],
        [8, 8 / 21],
      ],
      ...[
        [11, 6 / 21],
        [12, 4 / 21],
        [15, 3 / 21],
        [17, 2 / 21],
        [22, 1 / 21],
        [23, 0],
      ],
    ]);
  });

  it("has its median at 8, from 4 to 12", () => {
    // As R's survfit prints it: 0.95LCL 4, 0.95UCL 12.
    const { median } = survivalCurve(placebo, { method: "log" });
    expect([median.time, median.interval.lower, median.interval.upper]).toEqual([8, 4, 12]);
    expect(curve.median.time).toBe(8);
  });
});

describe("survivalCurve", () => {
  const censored: readonly SurvivalObservation[] = written("3+,5+,5+,9+");
  it.each([
    ["nobody at all", [], [0, 0, 0]],
    ["four of whom nobody has gone", censored, [4, 0, 4]],
  ])("of %s says no time", (_, observations, counts) => {
    const curve = survivalCurve(observations);
    expect([curve.observations, curve.events, curve.censored]).toEqual(counts);
    expect(curve.points.every(({ survival, interval }) => survival === 1 && interval === null)).toBe(true);
    expect([curve.median, curve.quartiles.first, curve.quartiles.third].map(({ time }) => time)).toEqual([
      ...[null, null, null],
    ]);
  });
});
