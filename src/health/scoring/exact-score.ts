import type { Fraction } from "../../number/fraction.ts";
import { compareRationals, minus, sumOf } from "../../number/rationals.ts";
import type { ReadBand, ReadCap, ReadModel } from "../model/reading/read-types.ts";
import { capsInForce, lowestBelow } from "./cap.ts";
import { combine, type ExactLine } from "./combine.ts";
import { type HealthMeasurements, measure, type Measured } from "./measure.ts";
import { roundedTo } from "./round.ts";
import { sharesOf } from "./weigh.ts";

/** A score before it is shown: contributions and lines add up to it exactly. */
export interface ExactScore {
  readonly measured: readonly Measured[];
  readonly weights: readonly Fraction[];
  readonly contributions: readonly Fraction[];
  readonly lines: readonly ExactLine[];
  readonly caps: readonly ReadCap[];
  /** The cap that lowers the score, if any does. */
  readonly cap: ReadCap | null;
  /** What the score would be without caps. */
  readonly uncapped: Fraction | null;
  readonly score: Fraction | null;
  readonly band: string | null;
  readonly coverage: Fraction;
}

/** Scores an account by a model: combines, rounds, and last of all caps, so that rounding cannot lift a score over one. */
export function exactScore(model: ReadModel, measurements: HealthMeasurements): ExactScore {
  const measured = measure(model, measurements);
  const { weights, contributions, lines, score: combined } = combine(model, measured);
  const caps = capsInForce(model, measured, measurements);
  const coverage = coverageOf(model, measured);
  const all = { measured, weights, contributions, caps, coverage };
  if (combined === null) return { ...all, lines, cap: null, uncapped: null, score: null, band: null };
  const uncapped = model.rounding === null ? combined : roundedTo(combined, model.rounding.decimals);
  const sum = sumOf([...contributions, ...lines.map(({ amount }) => amount)]);
  const cap = lowestBelow(uncapped, caps);
  const score = cap === null ? uncapped : cap.max;
  const later = [
    ...line("rounding", minus(uncapped, sum), roundingOf(model)),
    ...line("cap", minus(score, uncapped), cap?.because ?? ""),
  ];
  return { ...all, lines: [...lines, ...later], cap, uncapped, score, band: bandOf(score, model.bands) };
}

/** The name of the band that a score is in. */
export function bandOf(score: Fraction, bands: readonly ReadBand[]): string | null {
  return bands.findLast(({ from }) => compareRationals(from, score) <= 0)?.name ?? null;
}

function line(kind: ExactLine["kind"], amount: Fraction, because: string): readonly ExactLine[] {
  return amount.numerator === 0n ? [] : [{ kind, amount, because }];
}

function roundingOf({ rounding }: ReadModel): string {
  if (rounding === null) return "";
  const decimals = rounding.decimals === 0 ? "whole points" : `${String(rounding.decimals)} decimals`;
  return rounding.stage === "score" ? `rounded to ${decimals}` : `rounded to ${decimals} from ${rounding.stage} on`;
}

function coverageOf(model: ReadModel, measured: readonly Measured[]): Fraction {
  const whole = sharesOf(model, () => true);
  return sumOf(whole.filter((_, index) => measured[index]!.value !== null));
}
