import type { DecimalInput } from "../../number/decimal.ts";
import type { HealthCap } from "./health-cap.ts";
import type { HealthScale } from "./health-scale.ts";

/**
 * What becomes of a component that was not measured. `"reweight"` leaves it out, and the others share its weight;
 * `"worst"` takes the fewest points that its scale can give; `"neutral"` takes 50; `"fail"` refuses to score.
 */
export type MissingPolicy = "reweight" | "worst" | "neutral" | "fail";

/**
 * How components become one score. `"weighted-mean"` of their points; `"points"`, where the weights are the most points
 * that each can bring and add up to 100; `"good-average-poor"`: good when all are good, poor when any is poor;
 * `"start-at-and-clamp"`: from a neutral start each adds or takes away up to its weight, and the sum is held to 0 to 100.
 */
export type HealthCombination = "weighted-mean" | "points" | "good-average-poor" | "start-at-and-clamp";

/** One thing that health is made of. */
export interface HealthComponent {
  /** What its measurement goes by. */
  readonly id: string;
  /** What people call it. The id, unless told. */
  readonly name?: string | undefined;
  /** How much it counts beside the others. Any scale: 1 and 3 are as good as 25 and 75. */
  readonly weight: DecimalInput;
  /** How its values become points. */
  readonly scale: HealthScale;
  /** What becomes of it when it was not measured. As the model says, unless told. */
  readonly missing?: MissingPolicy | undefined;
  /** The group that it belongs to. A name to sort by; where the model has `groups`, a group's components share its weight. */
  readonly group?: string | undefined;
  /** What is measured, and where that comes from. For people. */
  readonly measure?: string | undefined;
}

/** Components that are one before they meet the others. */
export interface HealthGroup {
  /** What components name it by. */
  readonly id: string;
  /** What people call it. The id, unless told. */
  readonly name?: string | undefined;
  /** How much it counts beside other groups and beside components that are in none. */
  readonly weight: DecimalInput;
}

/** A name for the scores from some point on. */
export interface HealthBand {
  /** What people call it: healthy, at risk. */
  readonly name: string;
  /** The lowest score in it. It ends where the next begins. */
  readonly from: DecimalInput;
}

/** Where scores are rounded. */
export interface HealthRounding {
  /**
   * The first stage at which there is rounding; all later ones round too. `"components"` rounds the points of each,
   * then of groups, then the score; `"groups"` those and the score; `"score"` the score alone.
   */
  readonly stage?: "components" | "groups" | "score" | undefined;
  /** Decimals that are kept. A half is rounded up. */
  readonly decimals: number;
}

/** When points count as good, average and poor, for `"good-average-poor"`. */
export interface HealthClasses {
  /** The fewest points that are good. */
  readonly good: DecimalInput;
  /** The fewest points that are average; fewer are poor. */
  readonly average: DecimalInput;
}

/** What health is made of, as data: nothing in it but text, numbers, lists and objects. */
export interface HealthModel {
  /** What people call it. */
  readonly name?: string | undefined;
  /** What is measured. */
  readonly components: readonly HealthComponent[];
  /** Groups that have a weight of their own. Components of a group share it. */
  readonly groups?: readonly HealthGroup[] | undefined;
  /** What becomes of components that were not measured and say nothing themselves: `"reweight"` unless told. */
  readonly missing?: MissingPolicy | undefined;
  /** How components become one score: their weighted mean, unless told. */
  readonly combine?: HealthCombination | undefined;
  /** Where `"start-at-and-clamp"` starts: 50 unless told. */
  readonly startAt?: DecimalInput | undefined;
  /** When points are good, average and poor, for `"good-average-poor"`: from 67 and from 33, unless told. */
  readonly classes?: HealthClasses | undefined;
  /** Names for scores, from the lowest up. The first is from 0. */
  readonly bands?: readonly HealthBand[] | undefined;
  /** What holds a score down, whatever else is well. */
  readonly caps?: readonly HealthCap[] | undefined;
  /** Where scores are rounded. Nowhere, unless told. */
  readonly rounding?: HealthRounding | undefined;
}
