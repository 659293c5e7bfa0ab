import type { HealthPreset } from "./preset.ts";

/** The presets, by tool. */
export interface HealthPresets {
  /** Gainsight: a mean weighted by any numbers, shown as a whole. */
  readonly gainsight: HealthPreset;
  /** Natero: groups of components, and every stage rounded to whole points. */
  readonly natero: HealthPreset;
  /** ChurnZero: points that add up to 100. */
  readonly churnzero: HealthPreset;
  /** Quivly: weights that must add up to exactly 100. */
  readonly quivly: HealthPreset;
  /** Vitally: metrics of 0, 5 and 10, their mean by category, and the categories weighted. */
  readonly vitally: HealthPreset;
  /** Planhat: 5 of 10 to start with, factors that add and subtract, and no score beyond 0 and 10. */
  readonly planhat: HealthPreset;
  /** Totango's account health: good when all is good, poor when anything is poor. */
  readonly totango: HealthPreset;
  /** Totango's multidimensional health: 100, 60 and 0 points, weighted in dimensions and by them, each stage rounded. */
  readonly totangoMultidimensional: HealthPreset;
  /** Catalyst: what was not measured is neutral, unless excluded. */
  readonly catalyst: HealthPreset;
  /** Zudo: weights in per cent; the weight of what is missing goes to the others. */
  readonly zudo: HealthPreset;
  /** Custify: scores from 0 to 100, clustered by weights in per cent. */
  readonly custify: HealthPreset;
}

/**
 * How known tools combine components, for a model that is to score as one of them does: spread it, and add what you
 * measure. Scales of 0 to 10 are scales of 0 to 100 here. {@link healthPresetSources} has the pages.
 *
 * @example One account by two tools
 * ```ts
 * import { healthPresets, healthScore } from "customer-metrics";
 *
 * const components = [
 *   { id: "usage", weight: 60, scale: "points" },
 *   { id: "support", weight: 40, scale: "points" },
 * ] as const;
 * const measurements = { usage: 91, support: 20 };
 *
 * healthScore({ model: { ...healthPresets.gainsight, components }, measurements }).score?.toString(); // => "63"
 * healthScore({ model: { ...healthPresets.totango, components }, measurements }).band; // => "poor"
 * ```
 */
export const healthPresets: HealthPresets = {
  gainsight: {
    name: "Gainsight",
    combine: "weighted-mean",
    missing: "reweight",
    rounding: { stage: "score", decimals: 0 },
  },
  natero: {
    name: "Natero",
    combine: "weighted-mean",
    missing: "reweight",
    rounding: { stage: "components", decimals: 0 },
    bands: [
      { name: "red", from: 0 },
      { name: "yellow", from: 31 },
      { name: "green", from: 71 },
    ],
  },
  churnzero: { name: "ChurnZero", combine: "points", missing: "worst" },
  quivly: { name: "Quivly", combine: "points", missing: "reweight" },
  vitally: { name: "Vitally", combine: "weighted-mean", missing: "reweight" },
  planhat: {
    name: "Planhat",
    combine: "start-at-and-clamp",
    startAt: 50,
    missing: "neutral",
  },
  totango: {
    name: "Totango account health",
    combine: "good-average-poor",
    missing: "reweight",
    bands: [
      { name: "poor", from: 0 },
      { name: "average", from: 50 },
      { name: "good", from: 100 },
    ],
  },
  totangoMultidimensional: {
    name: "Totango multidimensional health",
    combine: "weighted-mean",
    missing: "reweight",
    rounding: { stage: "groups", decimals: 0 },
  },
  catalyst: { name: "Catalyst", combine: "weighted-mean", missing: "neutral" },
  zudo: { name: "Zudo", combine: "weighted-mean", missing: "reweight" },
  custify: { name: "Custify", combine: "weighted-mean", missing: "reweight" },
};
