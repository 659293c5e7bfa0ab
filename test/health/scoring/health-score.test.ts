import { describe, expect, it } from "vitest";
import {
  type HealthMeasurements,
  type HealthModel,
  healthScore,
  healthScores,
  type MissingPolicy,
} from "customer-metrics";
import { present } from "../../support/present.ts";
import { without } from "../../support/without.ts";

const BANDS = [
  { name: "at risk", from: 0 },
  { name: "watch", from: 40 },
  { name: "healthy", from: 70 },
];

/** Seats at 3 of 4, NPS at 1 of 4. */
function model(more: Partial<HealthModel> = {}): HealthModel {
  return {
    components: [
      { id: "seats", name: "Seats active", weight: 3, scale: { linear: { worst: 0, best: 1 } } },
      { id: "nps", name: "NPS", weight: 1, scale: { linear: { worst: -100, best: 100 } } },
    ],
    bands: BANDS,
    ...more,
  };
}

function told(score: ReturnType<typeof healthScore>): readonly string[] {
  const parts = score.contributions.map(({ component, contribution }) => `${component} ${contribution.toString()}`);
  return [...parts, ...score.lines.map(({ kind, amount }) => `${kind} ${amount.toString()}`)];
}

describe("healthScore", () => {
  it("explains itself: what each brings, and the rest", () => {
    // 0.75 × 3/4 = 56.25; NPS 20 is 60 points, × 1/4 = 15.
    const health = healthScore({ model: model({ name: "Ours" }), measurements: { seats: "0.75", nps: 20 } });
    expect(health).toMatchObject({ kind: "health-score", model: "Ours", band: "healthy" });
    expect([health.score?.toString(), health.coverage.toString()]).toEqual(["71.25", "1"]);
    expect(told(health)).toEqual(["seats 56.25", "nps 15"]);
    const [seats] = health.contributions;
    expect([seats?.value?.toString(), seats?.points?.toString(), seats?.weight.toString(), seats?.missing]).toEqual([
      "0.75",
      "75",
      "0.75",
      null,
    ]);
    // To a tenth, downwards: 18.75 and 10 are lost.
    expect(health.sentence).toBe("Health is 71.2 of 100 (healthy). Points are lost by Seats active (18.7), NPS (10).");
  });

  it("rounds, and then caps: a cap is not rounded up", () => {
    const caps = [
      { when: { flag: "escalation" }, max: "40.4", because: "an escalation is open" },
      { when: { component: "nps", value: { below: 0 } }, max: 60, because: "they would not recommend us" },
    ];
    const own = model({ caps, rounding: { stage: "score", decimals: 0 } });
    const health = healthScore({ model: own, measurements: { seats: "0.75", nps: -10, escalation: true } });
    // 56.25 + 45 ÷ 4 = 67.5 → 68, held at 40.4.
    expect(told(health)).toEqual(["seats 56.25", "nps 11.25", "rounding 0.5", "cap -27.6"]);
    expect([health.score?.toString(), health.band]).toEqual(["40.4", "watch"]);
    expect(health.caps.map(({ max, lowers }) => [max.toString(), lowers])).toEqual([
      ["40.4", true],
      ["60", false],
    ]);
    expect(health.sentence).toBe(
      "Health is 40.4 of 100 (watch). It is held at 40.4, down from 68: an escalation is open. Points are lost by Seats active (18.7), NPS (13.7).",
    );
  });

  it.each<[string, HealthMeasurements, boolean]>([
    ["a flag that is true", { seats: 1, nps: 0, escalation: true }, true],
    ["a flag that is 2", { seats: 1, nps: 0, escalation: 2 }, true],
    ["a flag that is false", { seats: 1, nps: 0, escalation: false }, false],
    ["a flag that is 0", { seats: 1, nps: 0, escalation: 0 }, false],
    ["a flag of which nothing is known", { seats: 1, nps: 0 }, false],
  ])("is capped, or not, by %s", (_case, measurements, isCapped) => {
    const own = model({ caps: [{ when: { flag: "escalation" }, max: 40, because: "an escalation is open" }] });
    expect(healthScore({ model: own, measurements }).score?.toString()).toBe(isCapped ? "40" : "87.5");
  });

  it.each<[string, object, HealthMeasurements, boolean]>([
    ["at least, at it", { value: { atLeast: 0 } }, { nps: 0 }, true],
    ["above, at it", { value: { above: 0 } }, { nps: 0 }, false],
    ["at most, at it", { value: { atMost: 0 } }, { nps: 0 }, true],
    ["below, at it", { value: { below: 0 } }, { nps: 0 }, false],
    ["points, not the value", { points: { below: 50 } }, { nps: -1 }, true],
    ["a value that is missing is within no bound", { value: { below: 100 } }, { nps: null }, false],
    ["missing", { missing: true }, { nps: null }, true],
    ["missing, and it is not", { missing: true }, { nps: 0 }, false],
  ])("knows the conditions of caps: %s", (_case, condition, measurements, isCapped) => {
    const caps = [{ when: { component: "nps", ...condition }, max: 10, because: "it is so" }];
    const { score } = healthScore({ model: model({ caps }), measurements: { seats: 1, ...measurements } });
    expect(score?.toString() === "10").toBe(isCapped);
  });

  it.each<[MissingPolicy, string, readonly string[], string]>([
    ["reweight", "80", ["seats 80", "nps 0"], "left out"],
    ["worst", "60", ["seats 60", "nps 0"], "counted as the worst"],
    ["neutral", "72.5", ["seats 60", "nps 12.5"], "counted as neutral"],
  ])("does with a missing component as the model says: %s", (missing, score, parts, said) => {
    const health = healthScore({ model: model({ missing }), measurements: { seats: "0.8" } });
    expect(health.score?.toString()).toBe(score);
    expect(told(health)).toEqual(parts);
    expect(health.contributions[1]?.missing).toBe(missing);
    expect(health.coverage.toString()).toBe("0.75");
    expect(health.sentence).toContain(`Not measured: NPS (${said}).`);
  });

  it("fails for a missing component where the model says so", () => {
    expect(() => healthScore({ model: model({ missing: "fail" }), measurements: { seats: 1 } })).toThrow(
      expect.objectContaining({
        code: "missing-field",
        field: "measurements.nps",
        message: 'Cannot do without measurements.nps as the choice is missing: "fail": received no value',
      }),
    );
  });

  it("takes the lowest step for the worst, which need not be 0", () => {
    const components = [
      { id: "a", weight: 1, scale: "points" as const },
      { id: "b", weight: 1, scale: { steps: [{ score: 80 }, { from: 1, score: 30 }] }, missing: "worst" as const },
    ];
    expect(healthScore({ model: { components }, measurements: { a: 50 } }).score?.toString()).toBe("40");
  });

  it("is null where nothing that counts was measured, and says so", () => {
    const health = healthScore({ model: model(), measurements: { nps: null } });
    expect([health.score, health.band, health.lines, health.coverage.toString()]).toEqual([null, null, [], "0"]);
    expect(told(health)).toEqual(["seats 0", "nps 0"]);
    expect(health.sentence).toBe("Health cannot be told: nothing that counts for it was measured.");
    const weightless = model().components.map((one) => (one.id === "nps" ? { ...one, weight: 0 } : one));
    expect(healthScore({ model: { components: weightless }, measurements: { nps: 50 } }).score).toBeNull();
  });

  it("says so where nothing is lost, and names three components at most", () => {
    expect(healthScore({ model: model(), measurements: { seats: 1, nps: 100 } }).sentence).toBe(
      "Health is 100 of 100 (healthy). No component takes anything from it.",
    );
    const components = ["a", "b", "c", "d"].map((id, index) => ({ id, weight: index + 1, scale: "points" as const }));
    const { sentence } = healthScore({ model: { components }, measurements: { a: 0, b: 0, c: 0, d: 0 } });
    expect(sentence).toBe("Health is 0 of 100. Points are lost by d (40), c (30), b (20) and 1 more.");
  });

  it("shows a third with parts that still add up to it", () => {
    const components = ["a", "b", "c"].map((id) => ({ id, weight: 1, scale: "points" as const }));
    const health = healthScore({ model: { components }, measurements: { a: 100, b: 100, c: 0 } });
    expect(health.score?.toString()).toBe("66.66666666666666666667");
    // The units that are left go to the largest remainders; of equal ones to the first.
    expect(told(health)).toEqual(["a 33.33333333333333333334", "b 33.33333333333333333333", "c 0"]);
  });

  it.each<[string, number | string, string]>([
    // 100 ÷ (1 + e^−x) with the logistic function of 1, 0.731058578630004…, from tables.
    ["its midpoint", 12, "50"],
    ["one over it, steepness 1", 13, "73.105857863"],
    ["one under it", 11, "26.894142137"],
    ["far above", "1000000", "100"],
    ["far below", -1_000_000, "0"],
  ])("has a logistic scale: %s", (_case, value, points) => {
    const components = [{ id: "a", weight: 1, scale: { logistic: { midpoint: 12, steepness: 1 } } }];
    expect(healthScore({ model: { components }, measurements: { a: value } }).score?.toString()).toBe(points);
  });

  it.each<[number, string, string]>([
    [0, "0", "100"],
    [1, "25", "75"],
    [2, "25", "75"],
    [8, "75", "25"],
    [50, "100", "0"],
  ])("has a percentile scale: %s of cut points 1, 3, 8 and 20", (value, higher, lower) => {
    const score = (better: "higher" | "lower"): string | undefined => {
      const components = [{ id: "a", weight: 1, scale: { percentile: { cutPoints: [1, 3, 8, 20], better } } }];
      return healthScore({ model: { components }, measurements: { a: value } }).score?.toString();
    };
    expect([score("higher"), score("lower")]).toEqual([higher, lower]);
  });

  it.each<[HealthMeasurements, string, string, string]>([
    [
      { seat: 1 },
      "unknown-choice",
      "measurements.seat",
      'Cannot find a component or flag named "seat" in the model: did you mean seats?',
    ],
    [
      { tickets: 1 },
      "unknown-choice",
      "measurements.tickets",
      'Cannot find a component or flag named "tickets" in the model: it measures seats or nps',
    ],
    [
      { seats: "all" },
      "not-a-number",
      "measurements.seats",
      'Cannot read measurements.seats as a number: received "all"',
    ],
    [
      { seats: Number.NaN },
      "not-a-number",
      "measurements.seats",
      "Cannot read measurements.seats as a number: received NaN",
    ],
  ])("refuses measurements %j", (measurements, code, field, message) => {
    expect(() => healthScore({ model: model(), measurements })).toThrow(
      expect.objectContaining({ code, field, message }),
    );
  });

  it("refuses what a scale says nothing of", () => {
    const of = (scale: HealthModel["components"][number]["scale"], value: number): unknown =>
      healthScore({
        model: { components: [{ id: "use-days", weight: 1, scale }] },
        measurements: { "use-days": value },
      });
    expect(() => of("points", 101)).toThrow(
      'Cannot use "101" as measurements["use-days"], which is measured in points: choose a number from 0 to 100',
    );
    expect(() =>
      of(
        {
          steps: [
            { from: 5, score: 50 },
            { from: 10, score: 100 },
          ],
        },
        1,
      ),
    ).toThrow('Cannot score measurements["use-days"], whose steps begin from 5: received 1');
  });
});

describe("healthScores", () => {
  it("scores many accounts by a model that is read once", () => {
    const accounts = [
      { accountId: 1, measurements: { seats: 1, nps: 0 } },
      { accountId: "b", measurements: {} },
    ];
    const scores = healthScores({ model: model(), accounts });
    expect(scores.map(({ accountId, score }) => [accountId, score?.toString() ?? null])).toEqual([
      [1, "87.5"],
      ["b", null],
    ]);
    const first = healthScore({ model: model(), measurements: { seats: 1, nps: 0 } });
    expect(without(present(scores[0]), "accountId")).toEqual(first);
  });
});
