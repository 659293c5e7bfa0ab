import type { TotalsConvention } from "../../conventions/types.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseFraction } from "../../number/fraction.ts";
import { parseShare } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkKeys, type Choices, unknownChoice } from "../choice.ts";

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
  const churnRate = parseShare(input.churnRate, "churnRate");
  const { zeroChurn = "null" } = choices;
  const assumed = assumedLifetime(zeroChurn);
  return churnRate.isZero() ? assumed : ratio(new MetricDecimal(1), churnRate);
}

/** What a choice takes a lifetime for when nobody churned. */
function assumedLifetime(zeroChurn: TotalsConvention["zeroChurn"]): Decimal | null {
  if (zeroChurn === "null") return null;
  if (zeroChurn === "zero") return new MetricDecimal(0);
  const rate = (zeroChurn as unknown) instanceof Object ? zeroChurn.churnRate : undefined;
  const { numerator, denominator } = parseFraction(rate ?? "0", "zeroChurn.churnRate");
  if (numerator > 0n && numerator <= denominator) {
    return ratio(new MetricDecimal(denominator.toString()), new MetricDecimal(numerator.toString()));
  }
  throw unknownChoice("zeroChurn", zeroChurn, ['"null"', '"zero"', '{ churnRate: a share like "0.02" }']);
}
