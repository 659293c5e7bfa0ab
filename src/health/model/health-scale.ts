import type { DecimalInput } from "../../number/decimal.ts";

/** A straight line between two values; what lies beyond either is as good, or as bad, as it gets. */
export interface LinearScale {
  /** The ends of the line. Which of them is the larger number says which way is better. */
  readonly linear: {
    /** What is worth 0 points, and everything that is worse. */
    readonly worst: DecimalInput;
    /** What is worth 100 points, and everything that is better. */
    readonly best: DecimalInput;
  };
}

/** One step: from a value on, or above it, so many points. The first may have neither, for all that is below the second. */
export interface HealthStep {
  /** The step holds from this value on, the value itself included. */
  readonly from?: DecimalInput | undefined;
  /** The step holds above this value, the value itself left to the step before. */
  readonly above?: DecimalInput | undefined;
  /** What it is worth, from 0 to 100. */
  readonly score: DecimalInput;
}

/** Points by steps, which need not rise: of a size that fits best, the middle is worth the most. */
export interface StepScale {
  /** The steps, from the lowest value up. A value is worth what the last step that it reaches is worth. */
  readonly steps: readonly HealthStep[];
}

/** An S-shaped curve: most points are won and lost around its middle. */
export interface LogisticScale {
  /** `100 ÷ (1 + e^(−steepness × (value − midpoint)))`, to 10 decimals. */
  readonly logistic: {
    /** What is worth 50 points. */
    readonly midpoint: DecimalInput;
    /** How steep it is: at its middle a value of 1 more brings about 25 times this in points. Below 0 where less is better. */
    readonly steepness: DecimalInput;
  };
}

/** The place among others, told by cut points that stand in the model: a score does not change because others did. */
export interface PercentileScale {
  /** The cut points and which way is better. */
  readonly percentile: {
    /** Values that part the book in equal portions, rising: four of them part it in fifths. */
    readonly cutPoints: readonly DecimalInput[];
    /** Which way is better: `"higher"` unless told. */
    readonly better?: "higher" | "lower" | undefined;
  };
}

/** How a measured value becomes points from 0 to 100. `"points"` is for what is measured in points already. */
export type HealthScale = LinearScale | StepScale | LogisticScale | PercentileScale | "points";
