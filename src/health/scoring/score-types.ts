import type { Decimal } from "../../number/decimal.ts";
import type { MissingPolicy } from "../model/health-model.ts";

/** What one component brings to a score. */
export interface HealthContribution {
  /** Its id. */
  readonly component: string;
  /** What people call it. */
  readonly name: string;
  /** The group that it belongs to; `null` where it belongs to none. */
  readonly group: string | null;
  /** What was measured; `null` where nothing was. */
  readonly value: Decimal | null;
  /** What that is worth, from 0 to 100; `null` where the component is left out. */
  readonly points: Decimal | null;
  /**
   * By how much the score moves with one of these points: its share of all weights that count here. 0 where the
   * component is left out.
   */
  readonly weight: Decimal;
  /** Its part of the score: `weight × points`, or `weight × (points − 50)` where there is a neutral start. */
  readonly contribution: Decimal;
  /** What was done because it was not measured; `null` where it was. */
  readonly missing: Exclude<MissingPolicy, "fail"> | null;
}

/** What beside the components is in a score. */
export interface HealthLine {
  /**
   * `"start"`: where the score starts; `"rule"`: what the rule of good, average and poor adds to the mean or takes from
   * it; `"clamp"`: what passes 0 or 100; `"rounding"`; `"cap"`.
   */
  readonly kind: "start" | "rule" | "clamp" | "rounding" | "cap";
  /** Points that it adds, below 0 where it takes them away. */
  readonly amount: Decimal;
  /** Why. */
  readonly because: string;
}

/** A cap whose condition holds. */
export interface HealthCapInForce {
  /** The highest score that it leaves. */
  readonly max: Decimal;
  /** Why, as the model says. */
  readonly because: string;
  /** Whether the score would be higher without it: of several caps that is the lowest alone. */
  readonly lowers: boolean;
}

/** A health score that explains itself: contributions and lines add up to it, to the last digit. */
export interface HealthScore {
  /** What this is, for tables and charts. */
  readonly kind: "health-score";
  /** The name of the model, where it has one. */
  readonly model: string | null;
  /** From 0 to 100; `null` where nothing that counts was measured. */
  readonly score: Decimal | null;
  /** The name of the band it is in; `null` without a score, or where the model has no bands. */
  readonly band: string | null;
  /** What each component brings, in the order of the model. */
  readonly contributions: readonly HealthContribution[];
  /** What else is in the score. */
  readonly lines: readonly HealthLine[];
  /** The caps whose conditions hold, whether or not they lower this score. */
  readonly caps: readonly HealthCapInForce[];
  /** The share of all weights whose components were measured, from 0 to 1. */
  readonly coverage: Decimal;
  /** All of it in words. */
  readonly sentence: string;
}
