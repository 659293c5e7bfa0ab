import { describe, expect, it } from "vitest";
import { type HealthModel, healthScore } from "customer-metrics";
import { readModel } from "../../../src/health/model/reading/read-model.ts";

const nps = { id: "nps", weight: 1, scale: { linear: { worst: -100, best: 100 } } };
const seats = { id: "seats", weight: 3, scale: "points" };

function withScale(scale: unknown): unknown {
  return { components: [{ id: "nps", weight: 1, scale }] };
}

describe("a health model is refused:", () => {
  it.each<[unknown, string, string, string]>([
    [
      null,
      "not-allowed",
      "model",
      "Cannot read model as an object with name, components, groups, missing, combine, startAt, classes, bands, caps or rounding: received null",
    ],
    [{}, "missing-field", "components", "Cannot read components as a list of components: received undefined"],
    [{ components: [] }, "not-allowed", "components", "Cannot read components as a list of components: received []"],
    [
      { components: [nps], component: [] },
      "unknown-choice",
      "component",
      'Cannot find a field named "component" in model: did you mean components?',
    ],
    [
      { components: [7] },
      "not-allowed",
      "components[0]",
      "Cannot read components[0] as an object with id, name, weight, scale, missing, group or measure: received 7",
    ],
    [
      { components: [{ ...nps, wieght: 2 }] },
      "unknown-choice",
      "components[0].wieght",
      'Cannot find a field named "wieght" in components[0]: did you mean weight?',
    ],
    [
      { components: [nps, { ...seats, id: "nps" }] },
      "not-allowed",
      "components[1].id",
      'Cannot use "nps" as components[1].id: components[0] has it already',
    ],
    [
      { components: [{ ...nps, id: " " }] },
      "not-allowed",
      "components[0].id",
      'Cannot read components[0].id as a text: received " "',
    ],
    [
      { components: [{ ...nps, weight: -1 }] },
      "negative",
      "components[0].weight",
      "Cannot use a negative components[0].weight: received -1",
    ],
    [
      { components: [{ ...nps, weight: "heavy" }] },
      "not-a-number",
      "components[0].weight",
      'Cannot read components[0].weight as a number: received "heavy"',
    ],
    [
      { components: [{ id: "nps", scale: "points" }] },
      "missing-field",
      "components[0].weight",
      "Cannot do without components[0].weight: received undefined",
    ],
    [
      {
        components: [
          { ...nps, weight: 0 },
          { ...seats, weight: "0.0" },
        ],
      },
      "out-of-range",
      "components",
      "Cannot score by weights that are all 0: give one component a weight above it",
    ],
    [
      { components: [{ ...nps, missing: "ignore" }] },
      "not-allowed",
      "components[0].missing",
      'Cannot use "ignore" as components[0].missing: choose "reweight", "worst", "neutral" or "fail"',
    ],
    [
      { components: [nps], combine: "weighted" },
      "not-allowed",
      "combine",
      'Cannot use "weighted" as combine: choose "weighted-mean", "points", "good-average-poor" or "start-at-and-clamp"',
    ],
    [
      { components: [nps], combine: "point" },
      "not-allowed",
      "combine",
      'Cannot use "point" as combine: choose "weighted-mean", "points", "good-average-poor" or "start-at-and-clamp"; did you mean points?',
    ],
    [
      { components: [nps, seats], combine: "points" },
      "out-of-range",
      "components",
      "Cannot score by points that do not add up to 100: the weights of components add up to 4",
    ],
    [
      { components: [nps], startAt: 50 },
      "not-allowed",
      "startAt",
      'Cannot use startAt as the choice is combine: "weighted-mean": it belongs to "start-at-and-clamp"',
    ],
    [
      { components: [nps], combine: "good-average-poor", classes: { good: 50, average: 50 } },
      "not-allowed",
      "classes.average",
      "Cannot use 50 as classes.average: fewer points are average than good, which begins at 50",
    ],
    [
      { components: [{ ...nps, group: "voices" }], groups: [{ id: "voice", weight: 1 }] },
      "unknown-choice",
      "components[0].group",
      'Cannot find the group "voices" of components[0].group in groups: did you mean voice?',
    ],
    [
      {
        components: [{ ...nps, group: "voice" }],
        groups: [
          { id: "voice", weight: 1 },
          { id: "use", weight: 1 },
        ],
      },
      "missing-field",
      "groups[1]",
      'Cannot weigh groups[1]: no component with a weight belongs to "use"',
    ],
    [
      { components: [nps], bands: [{ name: "poor", from: 10 }] },
      "out-of-range",
      "bands[0].from",
      "Cannot begin bands above 0, where lower scores would have none: received 10 as bands[0].from",
    ],
    [
      {
        components: [nps],
        bands: [
          { name: "poor", from: 0 },
          { name: "good", from: 70 },
          { name: "fair", from: 40 },
        ],
      },
      "not-allowed",
      "bands[2].from",
      "Cannot use 40 as bands[2].from: bands go from the lowest score up, and the one before begins at 70",
    ],
    [
      {
        components: [nps],
        bands: [
          { name: "poor", from: 0 },
          { name: "poor", from: 70 },
        ],
      },
      "not-allowed",
      "bands[1].name",
      'Cannot use "poor" as bands[1].name: bands[0] has it already',
    ],
    [
      {
        components: [nps],
        bands: [
          { name: "poor", from: 0 },
          { name: "good", from: 170 },
        ],
      },
      "out-of-range",
      "bands[1].from",
      "Cannot use 170 as bands[1].from: choose a number from 0 to 100",
    ],
    [
      { components: [nps], rounding: { decimals: 1.5 } },
      "out-of-range",
      "rounding.decimals",
      "Cannot use 1.5 as rounding.decimals: choose a whole number from 0 to 10",
    ],
    [
      { components: [nps], rounding: { stage: "band", decimals: 0 } },
      "not-allowed",
      "rounding.stage",
      'Cannot use "band" as rounding.stage: choose "score", "groups" or "components"',
    ],
    [
      withScale(undefined),
      "missing-field",
      "components[0].scale",
      'Cannot use undefined as components[0].scale: choose "points" or an object of one of linear, steps, logistic or percentile',
    ],
    [
      withScale({ lineal: { worst: 0, best: 1 } }),
      "not-allowed",
      "components[0].scale",
      'Cannot use {"lineal":{"worst":0,"best":1}} as components[0].scale: choose "points" or an object of one of linear, steps, logistic or percentile; did you mean linear?',
    ],
    [
      withScale({ linear: { worst: 5, best: "5.0" } }),
      "not-allowed",
      "components[0].scale.linear",
      'Cannot draw a line in components[0].scale.linear where worst and best are one: received {"worst":5,"best":"5.0"}',
    ],
    [
      withScale({ logistic: { midpoint: 5, steepness: 0 } }),
      "out-of-range",
      "components[0].scale.logistic.steepness",
      "Cannot use 0 as components[0].scale.logistic.steepness: every value would be worth as much",
    ],
    [
      withScale({ percentile: { cutPoints: [1, 3, 3] } }),
      "not-allowed",
      "components[0].scale.percentile.cutPoints[2]",
      "Cannot use 3 as components[0].scale.percentile.cutPoints[2]: cut points rise, and the one before is 3",
    ],
    [
      withScale({
        steps: [
          { from: 5, score: 50 },
          { from: 3, score: 0 },
        ],
      }),
      "not-allowed",
      "components[0].scale.steps[1]",
      'Cannot use components[0].scale.steps[1] where it is: steps go from the lowest value up: received {"from":3,"score":0}',
    ],
    [
      withScale({ steps: [{ score: 0 }, { score: 50 }] }),
      "missing-field",
      "components[0].scale.steps[1]",
      'Cannot tell where components[0].scale.steps[1] begins: give either from or above: received {"score":50}',
    ],
    [
      withScale({ steps: [{ score: 0 }, { from: 1, above: 1, score: 50 }] }),
      "not-allowed",
      "components[0].scale.steps[1]",
      'Cannot tell where components[0].scale.steps[1] begins: give either from or above: received {"from":1,"above":1,"score":50}',
    ],
    [
      withScale({ steps: [{ score: 101 }] }),
      "out-of-range",
      "components[0].scale.steps[0].score",
      "Cannot use 101 as components[0].scale.steps[0].score: choose a number from 0 to 100",
    ],
    [
      { components: [nps], caps: [{ when: { component: "npss", missing: true }, max: 40, because: "x" }] },
      "unknown-choice",
      "caps[0].when.component",
      'Cannot find the component "npss" of caps[0].when.component: did you mean nps?',
    ],
    [
      { components: [nps], caps: [{ when: { component: "nps" }, max: 40, because: "x" }] },
      "missing-field",
      "caps[0].when",
      'Cannot tell what caps[0].when waits for: give one of value, points or missing: received {"component":"nps"}',
    ],
    [
      { components: [nps], caps: [{ when: { flag: "nps" }, max: 40, because: "x" }] },
      "not-allowed",
      "caps[0].when.flag",
      'Cannot use "nps" as caps[0].when.flag: it is a component, whose value or points a cap can be held against',
    ],
    [
      { components: [nps], caps: [{ when: { flag: "late", value: { below: 1 } }, max: 40, because: "x" }] },
      "not-allowed",
      "caps[0].when",
      "Cannot have value beside flag in caps[0].when: a flag is so or is not",
    ],
    [
      { components: [nps], caps: [{ when: { component: "nps", value: {} }, max: 40, because: "x" }] },
      "missing-field",
      "caps[0].when.value",
      "Cannot use {} as caps[0].when.value: give one of atLeast, above, atMost or below",
    ],
    [
      { components: [nps], caps: [{ when: { flag: "late" }, max: 400, because: "x" }] },
      "out-of-range",
      "caps[0].max",
      "Cannot use 400 as caps[0].max: choose a number from 0 to 100",
    ],
    [
      { components: [nps], caps: [{ when: { flag: "late" }, max: 40 }] },
      "missing-field",
      "caps[0].because",
      "Cannot read caps[0].because as a text: received undefined",
    ],
  ])("%j", (model, code, field, message) => {
    const score = (): unknown => healthScore({ model: model as HealthModel, measurements: {} });
    expect(score).toThrow(expect.objectContaining({ code, field, message }));
  });
});

it("everything that is wrong with a model is found, in its order, and nothing twice", () => {
  const { read, faults } = readModel({
    components: [{ id: "nps", weight: -1, scale: { linear: { worst: "x", best: 1 } }, missing: "fial" }],
    bands: [{ name: "", from: 0 }],
  });
  expect(read).toBeNull();
  expect(faults.map(({ path }) => path.join("."))).toEqual([
    "components.0.weight",
    "components.0.scale.linear.worst",
    "components.0.missing",
    "bands.0.name",
  ]);
});

it("what is no object lacks nothing else, and an empty one lacks everything", () => {
  const paths = (model: unknown): readonly string[] => readModel(model).faults.map(({ path }) => path.join("."));
  expect(paths({ components: [7], bands: [7], caps: [{ when: 7, max: 1, because: "x" }], rounding: 7 })).toEqual([
    "components.0",
    "bands.0",
    "caps.0.when",
    "rounding",
  ]);
  expect(paths({ components: [{}] })).toEqual(["components.0.id", "components.0.weight", "components.0.scale"]);
});
