import { MetricInputError, quote } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";
import { parseMargin } from "../earnings.ts";

/** How fast a company grew in a year, and what it kept of its revenue. */
export interface RuleOf40Input {
  /** Growth of revenue over a year, as a ratio: `0.3` is 30 %; below zero where it fell. */
  readonly growthRate: DecimalInput;
  /** Profit over revenue of the same year, as a ratio: at most 1; below zero for a loss. */
  readonly profitMargin: DecimalInput;
}

/**
 * Rule of 40: growth and profitability added up, as one can be bought with the other.
 *
 * `growth rate + profit margin`
 *
 * @param input - Yearly growth and profit margin, both as ratios.
 * @returns Their sum as a ratio: the rule is met from `0.4` on.
 * @throws {@link MetricInputError} when a value is not a number, growth is below −1 or the margin above 1.
 *
 * @example Fast growth at a loss
 * ```ts
 * import { ruleOf40 } from "customer-metrics";
 *
 * ruleOf40({ growthRate: "0.55", profitMargin: "-0.1" }).toString(); // => "0.45"
 * ```
 */
export function ruleOf40(input: RuleOf40Input): Decimal {
  const growth = parseDecimal(input.growthRate, "growthRate");
  const margin = parseMargin(input.profitMargin, "profitMargin");
  if (growth.greaterThanOrEqualTo(-1)) return growth.plus(margin);
  throw new MetricInputError(
    `Cannot use growthRate below -1, as no more can be lost than there was: received ${quote(input.growthRate)}`,
    { code: "out-of-range", field: "growthRate", received: input.growthRate },
  );
}
