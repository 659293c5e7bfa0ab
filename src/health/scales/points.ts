import { MetricInputError, quote } from "../../errors.ts";
import { type Fraction, fraction, multiply } from "../../number/fraction.ts";
import { compareRationals, decimalOf, dividedBy, minus } from "../../number/rationals.ts";
import type { ReadScale, ReadStep } from "../model/reading/read-types.ts";
import { logisticPoints } from "./logistic.ts";

const ZERO: Fraction = { numerator: 0n, denominator: 1n };
const HUNDRED: Fraction = { numerator: 100n, denominator: 1n };

/** What a measured value is worth, from 0 to 100; or an error naming the measurement where the scale says nothing of it. */
export function pointsOf(scale: ReadScale, value: Fraction, field: string): Fraction {
  switch (scale.kind) {
    case "linear":
      return held(multiply(HUNDRED, dividedBy(minus(value, scale.worst), minus(scale.best, scale.worst))));
    case "steps":
      return stepPoints(scale.steps, value, field);
    case "logistic":
      return logisticPoints(multiply(scale.steepness, minus(value, scale.midpoint)));
    case "percentile":
      return percentilePoints(scale, value);
    case "points":
      return checkedPoints(value, field);
  }
}

/** A number held to what there is between 0 and 100. */
export function held(points: Fraction): Fraction {
  if (points.numerator < 0n) return ZERO;
  return compareRationals(points, HUNDRED) > 0 ? HUNDRED : points;
}

/** The fewest points that a scale can give. */
export function worstOf(scale: ReadScale): Fraction {
  if (scale.kind !== "steps") return ZERO;
  const scores = scale.steps.map(({ score }) => score);
  return scores.reduce((least, score) => (compareRationals(score, least) < 0 ? score : least));
}

function stepPoints(steps: readonly ReadStep[], value: Fraction, field: string): Fraction {
  const step = steps.findLast(({ from, isInclusive }) => {
    if (from === null) return true;
    const order = compareRationals(value, from);
    return order > 0 || (order === 0 && isInclusive);
  });
  if (step !== undefined) return step.score;
  const received = decimalOf(value).toString();
  const first = decimalOf(steps[0]!.from ?? ZERO).toString();
  const side = steps[0]!.isInclusive ? "from" : "above";
  throw new MetricInputError(`Cannot score ${field}, whose steps begin ${side} ${first}: received ${received}`, {
    code: "out-of-range",
    field,
    received,
  });
}

/** How many of a hundred are not better: of four cut points, who has passed three is at 75. */
function percentilePoints(
  { cutPoints, better }: ReadScale & { readonly kind: "percentile" },
  value: Fraction,
): Fraction {
  const passed = cutPoints.filter((point) => compareRationals(point, value) <= 0).length;
  const share = better === "higher" ? passed : cutPoints.length - passed;
  return fraction(100n * BigInt(share), BigInt(cutPoints.length));
}

function checkedPoints(value: Fraction, field: string): Fraction {
  if (value.numerator >= 0n && compareRationals(value, HUNDRED) <= 0) return value;
  const received = decimalOf(value).toString();
  const message = `Cannot use ${quote(received)} as ${field}, which is measured in points: choose a number from 0 to 100`;
  throw new MetricInputError(message, { code: "out-of-range", field, received });
}
