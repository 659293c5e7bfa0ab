import { describe, expect, it } from "vitest";
import { survivalAt, survivalCurve, type SurvivalObservation } from "customer-metrics";
import { present } from "../../support/present.ts";
import { maintained, mercaptopurine, nonmaintained, placebo, written } from "./freireich.ts";

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

describe("survivalCurve of relapses with and without maintenance", () => {
  it("is what R's survfit prints of each", () => {
    const falls = (group: readonly SurvivalObservation[]) =>
      survivalCurve(group)
        .points.filter(({ events, survival }) => events > 0 && survival > 0)
        .map(({ time, survival, standardError }) => [time, survival.toFixed(3), standardError.toFixed(4)].join(" "));
    expect(falls(maintained)).toEqual([
      ...["9 0.909 0.0867", "13 0.818 0.1163", "18 0.716 0.1397", "23 0.614 0.1526"],
      ...["31 0.491 0.1642", "34 0.368 0.1627", "48 0.184 0.1535"],
    ]);
    expect(falls(nonmaintained)).toEqual([
      ...["5 0.833 0.1076", "8 0.667 0.1361", "12 0.583 0.1423", "23 0.486 0.1481"],
      ...["27 0.389 0.1470", "30 0.292 0.1387", "33 0.194 0.1219", "43 0.097 0.0919"],
    ]);
  });

  it("has the medians that it prints: 31 from 18, and 23 from 8, to no end", () => {
    const medians = [maintained, nonmaintained].map((group) => survivalCurve(group, { method: "log" }).median);
    expect(medians.map(({ time, interval }) => [time, interval.lower, interval.upper])).toEqual([
      [31, 18, null],
      [23, 8, null],
    ]);
  });
});

describe("survivalCurve, where data are few,", () => {
  const noTime = { time: null, interval: { lower: null, upper: null, confidence: 0.95, method: "log-log" } };

  it.each([
    ["nobody at all", [], [0, 0, 0]],
    ["four of whom nobody has gone", written("3+,5+,5+,9+"), [4, 0, 4]],
  ])("of %s says no time", (_, observations, counts) => {
    const curve = survivalCurve(observations);
    expect([curve.observations, curve.events, curve.censored]).toEqual(counts);
    expect(curve.points.every(({ survival, interval }) => survival === 1 && interval === null)).toBe(true);
    expect([curve.median, curve.quartiles.first, curve.quartiles.third]).toEqual([noTime, noTime, noTime]);
  });

  it("of one who is gone says when, and that nothing is known of others", () => {
    const curve = survivalCurve([{ time: "4.5", event: true }]);
    const point = { time: 4.5, atRisk: 1, entered: 0, events: 1, censored: 0 };
    expect(curve.points).toEqual([{ ...point, survival: 0, standardError: 0, interval: null }]);
    expect(curve.median).toEqual({ ...noTime, time: 4.5 });
  });

  it("counts what happens at the start, and who is lost there", () => {
    const { points } = survivalCurve(written("0,0+,1,2+"));
    expect(points.map(({ time, atRisk, survival }) => [time, atRisk, survival])).toEqual([
      [0, 4, 0.75],
      [1, 2, 0.375],
      [2, 1, 0.375],
    ]);
  });

  it("takes those who are lost at the time of an event for still there at it", () => {
    const { points } = survivalCurve(written("5,5+,5+,5+"));
    expect(points.map(({ atRisk, events, censored, survival }) => [atRisk, events, censored, survival])).toEqual([
      [4, 1, 3, 0.75],
    ]);
  });

  it("has as its median the first time with a half left, also where it stays a half for long", () => {
    // R and SAS give 5.5 here, the middle of the flat stretch from 2 to 9.
    expect(survivalCurve(written("1,2,9,10")).median.time).toBe(2);
  });
});

describe("survivalCurve, where some come late,", () => {
  it("counts them from their entry on, and not at it", () => {
    // At 3 only the first two are there: the third comes at 3, after what happens at 3.
    const { points, gaps } = survivalCurve([
      { time: 3, event: true },
      { time: 8, event: false },
      { time: 6, event: true, entry: 3 },
      { time: 7, event: true, entry: 4 },
    ]);
    expect(points.map(({ time, atRisk, entered, survival }) => [time, atRisk, entered, survival.toFixed(4)])).toEqual([
      [3, 2, 0, "0.5000"],
      [6, 3, 2, "0.3333"],
      [7, 2, 0, "0.1667"],
      [8, 1, 0, "0.1667"],
    ]);
    expect(gaps).toEqual([]);
  });

  it("goes on flat where nobody is watched, and says so", () => {
    const { points, gaps } = survivalCurve([
      { time: 4, event: true, entry: 1 },
      { time: 5, event: false, entry: 1 },
      { time: 9, event: true, entry: 7 },
      { time: 9, event: false, entry: 8 },
    ]);
    expect(points.map(({ time, survival }) => [time, survival])).toEqual([
      ...[
        [4, 0.5],
        [5, 0.5],
        [9, 0.25],
      ],
    ]);
    expect(gaps).toEqual([
      { from: 0, to: 1 },
      { from: 5, to: 7 },
    ]);
  });

  it("stays at 0 once everybody who was there had gone, as R does, and says that what follows is of others", () => {
    const { points, gaps } = survivalCurve([
      { time: 2, event: true },
      { time: 9, event: false, entry: 2 },
      { time: 12, event: true, entry: 5 },
    ]);
    expect(points.map(({ time, atRisk, survival, standardError }) => [time, atRisk, survival, standardError])).toEqual([
      ...[
        [2, 1, 0, 0],
        [9, 2, 0, 0],
        [12, 1, 0, 0],
      ],
    ]);
    expect(gaps).toEqual([{ from: 2, to: 2 }]);
  });
});

describe("survivalCurve refuses", () => {
  it.each([
    [{ time: -1, event: true }, "Cannot use a negative observations[0].time: received -1", "negative"],
    [{ time: "soon", event: true }, 'Cannot read observations[0].time as a number: received "soon"', "not-a-number"],
    [
      { time: Infinity, event: true },
      "Cannot read observations[0].time as a number: received Infinity",
      "not-a-number",
    ],
    [{ time: 1, event: 1 }, "Cannot use 1 as observations[0].event: choose true or false", "not-allowed"],
    [{ time: 1 }, "Cannot use undefined as observations[0].event: choose true or false", "missing-field"],
    [
      { time: 3, event: true, entry: 3 },
      "Cannot watch from observations[0].entry on, which is not before its time 3: received 3",
      "out-of-range",
    ],
  ])("%o", (observation, message, code) => {
    const given = [observation] as unknown as readonly SurvivalObservation[];
    expect(() => survivalCurve(given)).toThrow(expect.objectContaining({ message, code }));
  });

  it("an interval that there is not, and a confidence that is none", () => {
    const curve = (options: object) => () => survivalCurve(mercaptopurine, options);
    expect(curve({ method: "wilson" })).toThrow('Cannot use "wilson" as method: choose "log-log", "log" or "plain"');
    expect(curve({ confidence: 95 })).toThrow("Cannot use 95 as confidence: choose a share between 0 and 1");
  });
});

describe("survivalCurve", () => {
  it("is frozen throughout", () => {
    const curve = survivalCurve(mercaptopurine);
    const parts = [
      curve,
      curve.points,
      curve.points[0],
      curve.points[0]?.interval,
      curve.median,
      curve.median.interval,
    ];
    expect([...parts, curve.quartiles, curve.gaps].every((part) => Object.isFrozen(part))).toBe(true);
  });
});

describe("survivalAt", () => {
  const curve = survivalCurve(mercaptopurine);

  it.each([
    [0, "1.000"],
    [5.9, "1.000"],
    [6, "0.857"],
    ["9.99", "0.807"],
    [35, "0.448"],
  ])("%s is %s", (time, survival) => {
    expect(survivalAt(curve, time)?.survival.toFixed(3)).toBe(survival);
  });

  it("after the last patient was seen is null, unless none is left", () => {
    expect(survivalAt(curve, 35.01)).toBeNull();
    expect(survivalAt(survivalCurve(placebo), 100)).toEqual({
      time: 100,
      survival: 0,
      standardError: 0,
      interval: null,
    });
    expect(survivalAt(survivalCurve([]), 0)).toBeNull();
  });

  it("refuses a time that is none", () => {
    expect(() => survivalAt(curve, -1)).toThrow("Cannot use a negative time: received -1");
  });
});
