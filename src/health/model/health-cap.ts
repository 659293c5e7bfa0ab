import type { DecimalInput } from "../../number/decimal.ts";

/** A bound that a number is held against. One of the four. */
export interface HealthBound {
  /** The number is this or more. */
  readonly atLeast?: DecimalInput | undefined;
  /** The number is more. */
  readonly above?: DecimalInput | undefined;
  /** The number is this or less. */
  readonly atMost?: DecimalInput | undefined;
  /** The number is less. */
  readonly below?: DecimalInput | undefined;
}

/** Something that is so or is not, and is measured beside the components: an open escalation. */
export interface FlagCondition {
  /** What its measurement goes by: `true`, or any number but 0. What was not measured is not so. */
  readonly flag: string;
}

/** Something about a component. One of value, points and missing. */
export interface ComponentCondition {
  /** The component's id. */
  readonly component: string;
  /** What was measured is within this bound. What was not measured is within none. */
  readonly value?: HealthBound | undefined;
  /** The points that were measured are within this bound. */
  readonly points?: HealthBound | undefined;
  /** It was not measured. */
  readonly missing?: true | undefined;
}

/** What holds a score down, and how far. */
export interface HealthCap {
  /** When it does. */
  readonly when: FlagCondition | ComponentCondition;
  /** The highest score that is left. */
  readonly max: DecimalInput;
  /** Why, as the explanation is to say it. */
  readonly because: string;
}
