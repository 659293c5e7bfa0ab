import type { Convention } from "../conventions/types.ts";
import type { Decimal } from "../number/decimal.ts";
import type { RowIssue } from "../rows/types/row-issue.ts";
import type { ReconciledMetric } from "./figures/figure.ts";

/** A number that somebody was given. */
export interface ExpectedValue {
  /** The period's label. */
  readonly period: string;
  /** The number as it was written. */
  readonly written: string;
  /** What it says. */
  readonly value: Decimal;
  /** The least that is written so. */
  readonly least: Decimal;
  /** The most that is written so. */
  readonly most: Decimal;
}

/** A number that a convention counts. */
export interface CountedValue {
  /** The period's label. */
  readonly period: string;
  /** The number, exact or to 20 decimals; `null` where there is none. */
  readonly value: Decimal | null;
}

/** A convention, and what it counts. */
export interface TriedConvention {
  /** The preset, where it is one. */
  readonly name: string | null;
  /** The choices that are not the standard's: `{ ...conventions.standard, ...changes }` is the whole. */
  readonly changes: Partial<Convention>;
  /** What it counts, period by period. */
  readonly values: readonly CountedValue[];
  /** The same for people. */
  readonly sentence: string;
}

/** A choice that could not be tried. */
export interface UntriedConvention {
  /** The preset, where it is one. */
  readonly name: string | null;
  /** The choices that are not the standard's. */
  readonly changes: Partial<Convention>;
  /** Why not. */
  readonly because: string;
}

/** Which conventions are consistent with numbers that somebody was given. */
export interface ConsistentConventions {
  /** Says what this is. */
  readonly kind: "consistent-conventions";
  /** The metric's id. */
  readonly metric: ReconciledMetric;
  /** The last day that is known; `null` where there are no rows. */
  readonly asOf: string | null;
  /** The currency that amounts are in, where any row or the caller says. */
  readonly currency: string | null;
  /** The numbers. */
  readonly expected: readonly ExpectedValue[];
  /** Every preset, and every change of up to two choices of the standard, that is consistent with all the numbers. */
  readonly consistent: readonly TriedConvention[];
  /** Where none is, the one that comes nearest. */
  readonly nearest: TriedConvention | null;
  /** How many conventions were tried. */
  readonly tried: number;
  /** How many changes are consistent, too, but move none of the numbers, or none that one of their two does not move. */
  readonly idle: number;
  /** Those that could not be tried: rows lack what they ask for. */
  readonly untried: readonly UntriedConvention[];
  /** What was wrong with the rows, taken together. */
  readonly issues: readonly RowIssue[];
  /** The whole of it for people. */
  readonly sentence: string;
}
