import { MetricInputError, quote } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkOption } from "../../statistics/options.ts";

/** What a goal asks for and what was reached. */
export interface GoalAttainmentInput {
  /** The number that was aimed at. */
  readonly target: DecimalInput;
  /** The number that was reached. */
  readonly actual: DecimalInput;
  /** Which way is better: `"higher"` for revenue, `"lower"` for churn. */
  readonly direction: "higher" | "lower";
  /** Where it started. With it the answer is the part of the way that is done. */
  readonly baseline?: DecimalInput | undefined;
}

/**
 * Goal attainment (target attainment, KPI achievement, key-result progress): how much of a goal was reached.
 *
 * With a baseline `(actual − baseline) ÷ (target − baseline)`, which way ever is better; without one
 * `actual ÷ target` where higher is better and `target ÷ actual` where lower is.
 *
 * @param input - Target, actual, the direction, and where it started.
 * @returns The ratio: `1` at the target, more beyond it, below 0 on the wrong side of the start; or `null` where there
 * is no way to go, and without a baseline of a target of 0 or of a 0 where lower is better.
 * @throws {@link MetricInputError} when a value is not a number, `negative` for numbers below 0 that need a baseline,
 * and `not-allowed` when the direction is unknown or leads away from the target.
 *
 * @example Churn of 8 % that is to be 5 %, and is 6 %
 * ```ts
 * import { goalAttainment } from "customer-metrics";
 *
 * const churn = { target: "0.05", actual: "0.06", direction: "lower" } as const;
 *
 * goalAttainment({ ...churn, baseline: "0.08" })?.toFixed(3); // => "0.667"
 * goalAttainment(churn)?.toFixed(3); // => "0.833"
 * goalAttainment({ target: 50, actual: 45, direction: "higher" })?.toString(); // => "0.9"
 * ```
 */
export function goalAttainment(input: GoalAttainmentInput): Decimal | null {
  checkOption("direction", input.direction, ["higher", "lower"]);
  return input.baseline === undefined ? share(input) : progress(input, input.baseline);
}

function progress(input: GoalAttainmentInput, from: DecimalInput): Decimal | null {
  const target = parseDecimal(input.target, "target");
  const baseline = parseDecimal(from, "baseline");
  const distance = target.minus(baseline);
  if (input.direction === "higher" ? distance.lessThan(0) : distance.greaterThan(0)) {
    const side = input.direction === "higher" ? "below" : "above";
    throw new MetricInputError(
      `Cannot reach a target ${side} the baseline when ${input.direction} is better: from ${baseline.toString()} to ${target.toString()}`,
      { code: "not-allowed", field: "direction", received: input.direction },
    );
  }
  return ratio(parseDecimal(input.actual, "actual").minus(baseline), distance);
}

function share(input: GoalAttainmentInput): Decimal | null {
  const target = positive(input.target, "target");
  if (input.direction === "higher") return ratio(parseDecimal(input.actual, "actual"), target);
  const actual = positive(input.actual, "actual");
  return target.isZero() ? null : ratio(target, actual);
}

/** Below 0 a ratio turns round: 3 against a target of −2 would be −150 %. From a baseline any number can be reached. */
function positive(value: DecimalInput, field: "target" | "actual"): Decimal {
  const number = parseDecimal(value, field);
  if (number.greaterThanOrEqualTo(0)) return number;
  throw new MetricInputError(`Cannot use a negative ${field} without a baseline: received ${quote(value)}`, {
    code: "negative",
    field,
    received: value,
  });
}
