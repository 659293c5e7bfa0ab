import { MetricInputError, quote } from "../errors.ts";
import { type DecimalInput, MetricDecimal } from "../number/decimal.ts";
import { parseDecimal } from "../number/parse.ts";

/** How sure an interval is to be. */
export interface ConfidenceOptions {
  /** The share of such intervals that hold what they are about: above 0 and below 1, `0.95` unless told. */
  readonly confidence?: DecimalInput;
}

/** What the data leave possible, by a named method. */
export interface ConfidenceInterval<Method extends string = string> {
  /** The lowest value that the data leave possible. */
  readonly lower: number;
  /** The highest. */
  readonly upper: number;
  /** The share of such intervals that hold what they are about. */
  readonly confidence: number;
  /** How the ends were computed. */
  readonly method: Method;
}

/** A level of confidence. */
export interface Confidence {
  /** As a share of 1: what answers show. */
  readonly confidence: number;
  /** What it leaves out, both sides together. */
  readonly outside: number;
}

/** Reads a level of confidence. What it leaves out is taken from its decimals: of 0.95 that is 0.05, and no digit less. */
export function readConfidence(value: DecimalInput = 0.95): Confidence {
  const decimal = parseDecimal(value, "confidence");
  const confidence = decimal.toNumber();
  if (confidence > 0 && confidence < 1) return { confidence, outside: new MetricDecimal(1).minus(decimal).toNumber() };
  const details = { code: "out-of-range", field: "confidence", received: value } as const;
  throw new MetricInputError(`Cannot use ${quote(value)} as confidence: choose a share between 0 and 1`, details);
}
