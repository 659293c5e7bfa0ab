import { type Fraction, fraction, multiply } from "../../number/fraction.ts";
import { compareRationals, dividedBy, minus, sumOf } from "../../number/rationals.ts";
import type { ReadModel } from "../model/reading/read-types.ts";
import { held } from "../scales/points.ts";
import type { Measured } from "./measure.ts";
import type { HealthLine } from "./score-types.ts";
import { weigh } from "./weigh.ts";

/** A line of a score, exact. */
export interface ExactLine {
  readonly kind: HealthLine["kind"];
  readonly amount: Fraction;
  readonly because: string;
}

/** Components made one score, before rounding and caps. */
export interface Combined {
  /** By how much the score moves with a point of each. */
  readonly weights: readonly Fraction[];
  readonly contributions: readonly Fraction[];
  /** What beside contributions is in the score. */
  readonly lines: readonly ExactLine[];
  /** `null` where nothing that counts was measured. */
  readonly score: Fraction | null;
}

const ZERO: Fraction = { numerator: 0n, denominator: 1n };
const NEUTRAL: Fraction = { numerator: 50n, denominator: 1n };

/** Makes components one score, as the model says. */
export function combine(model: ReadModel, measured: readonly Measured[]): Combined {
  const { shares, mean } = weigh(model, measured);
  const isStarted = model.combine === "start-at-and-clamp";
  const weights = isStarted ? impacts(measured) : shares;
  const contributions = measured.map(({ points }, index) =>
    points === null ? ZERO : multiply(weights[index]!, isStarted ? minus(points, NEUTRAL) : points),
  );
  if (mean === null) return { weights, contributions: contributions.map(() => ZERO), lines: [], score: null };
  if (isStarted) return { weights, contributions, ...started(model.startAt, contributions) };
  if (model.combine !== "good-average-poor") return { weights, contributions, lines: [], score: mean };
  return { weights, contributions, ...ruled(model, measured, sumOf(contributions)) };
}

/** A component of weight 20 adds 20 with 100 points and takes 20 away with none. */
function impacts(measured: readonly Measured[]): readonly Fraction[] {
  return measured.map(({ component, points }) => (points === null ? ZERO : dividedBy(component.weight, NEUTRAL)));
}

function started(startAt: Fraction, contributions: readonly Fraction[]): Pick<Combined, "lines" | "score"> {
  const sum = sumOf([startAt, ...contributions]);
  const score = held(sum);
  const start: ExactLine = { kind: "start", amount: startAt, because: "where every account starts" };
  const amount = minus(score, sum);
  if (amount.numerator === 0n) return { lines: [start], score };
  const because = amount.numerator < 0n ? "no score passes 100" : "no score falls below 0";
  return { lines: [start, { kind: "clamp", amount, because }], score };
}

/** Good when all are good, poor when any is poor: what parts that from the mean is a line of its own. */
function ruled(
  { classes }: ReadModel,
  measured: readonly Measured[],
  mean: Fraction,
): Pick<Combined, "lines" | "score"> {
  const counted = measured.filter(({ component, points }) => component.weight.numerator > 0n && points !== null);
  const reach = (least: Fraction): boolean =>
    counted.every(({ points }) => points !== null && compareRationals(points, least) >= 0);
  const [score, because] = reach(classes.good)
    ? [fraction(100n), "good, as every component is good"]
    : reach(classes.average)
      ? [NEUTRAL, "average, as none is poor and not all are good"]
      : [ZERO, "poor, as at least one component is poor"];
  const amount = minus(score, mean);
  return { lines: amount.numerator === 0n ? [] : [{ kind: "rule", amount, because }], score };
}
