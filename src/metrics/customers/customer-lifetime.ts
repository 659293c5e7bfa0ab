import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseShare } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { attritionAt } from "../attrition.ts";
import { checkKeys, type Choices } from "../choice.ts";

/** The churn that a lifetime follows from. */
export interface CustomerLifetimeInput {
  /** Customer churn over one period: a share from 0 to 1. */
  readonly churnRate: DecimalInput;
}

/**
 * Customer lifetime (average lifetime, time to churn): how many periods a customer stays on average,
 * if churn stays as it is.
 *
 * `1 ÷ churn rate`
 *
 * @param input - Customer churn over one period. The answer counts the same periods.
 * @param choices - `zeroChurn`: what the answer is when nobody churned.
 * @returns Periods; or `null` when nobody churned, because how long they stay is then unknown.
 * @throws {@link MetricInputError} when the churn rate is not a share from 0 to 1.
 *
 * @example Five per cent a month
 * ```ts
 * import { customerLifetime } from "customer-metrics";
 *
 * customerLifetime({ churnRate: "0.05" })?.toString(); // => "20"
 * customerLifetime({ churnRate: 0 }); // => null
 * customerLifetime({ churnRate: 0 }, { zeroChurn: { churnRate: "0.02" } })?.toString(); // => "50"
 * ```
 */
export function customerLifetime(input: CustomerLifetimeInput, choices: Choices = {}): Decimal | null {
  checkKeys(choices);
  const { of, leaving } = attritionAt(parseShare(input.churnRate, "churnRate"), choices.zeroChurn);
  return ratio(of, leaving);
}
