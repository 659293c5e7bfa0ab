import type { Fraction } from "../../../number/fraction.ts";
import type { HealthCombination, MissingPolicy } from "../health-model.ts";

/** One step of a scale. The first may have no beginning. */
export interface ReadStep {
  readonly from: Fraction | null;
  readonly isInclusive: boolean;
  readonly score: Fraction;
}

/** A scale with its numbers read. */
export type ReadScale =
  | { readonly kind: "linear"; readonly worst: Fraction; readonly best: Fraction }
  | { readonly kind: "steps"; readonly steps: readonly ReadStep[] }
  | { readonly kind: "logistic"; readonly midpoint: Fraction; readonly steepness: Fraction }
  | { readonly kind: "percentile"; readonly cutPoints: readonly Fraction[]; readonly better: "higher" | "lower" }
  | { readonly kind: "points" };

/** A component with its numbers read and its defaults filled in. */
export interface ReadComponent {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  readonly weight: Fraction;
  readonly scale: ReadScale;
  readonly missing: MissingPolicy;
}

/** A group with its weight read. */
export interface ReadGroup {
  readonly id: string;
  readonly weight: Fraction;
}

/** A bound with its number read. */
export interface ReadBound {
  readonly side: "atLeast" | "above" | "atMost" | "below";
  readonly than: Fraction;
}

/** What a cap waits for. */
export type ReadCondition =
  | { readonly kind: "flag"; readonly flag: string }
  | { readonly kind: "missing"; readonly component: string }
  | { readonly kind: "value" | "points"; readonly component: string; readonly bound: ReadBound };

/** A cap with its numbers read. */
export interface ReadCap {
  readonly when: ReadCondition;
  readonly max: Fraction;
  readonly because: string;
}

/** A band with its beginning read. */
export interface ReadBand {
  readonly name: string;
  readonly from: Fraction;
}

/** A model that is as it should be, with every number read and every default filled in. */
export interface ReadModel {
  readonly name: string | null;
  readonly components: readonly ReadComponent[];
  /** Groups with a weight of their own; none where groups are but names. */
  readonly groups: readonly ReadGroup[];
  readonly combine: HealthCombination;
  readonly startAt: Fraction;
  readonly classes: { readonly good: Fraction; readonly average: Fraction };
  readonly bands: readonly ReadBand[];
  readonly caps: readonly ReadCap[];
  readonly rounding: { readonly stage: "components" | "groups" | "score"; readonly decimals: number } | null;
}
