import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkKeys, type Choices, choose, needed } from "../choice.ts";
import { lostMrr } from "../losses.ts";

/** What came in and what was lost over one period. */
export interface QuickRatioInput {
  /** MRR of customers who joined. */
  readonly newMrr: DecimalInput;
  /** MRR added by customers who were there already. */
  readonly expansionMrr: DecimalInput;
  /** MRR given up by customers who stayed. */
  readonly contractionMrr: DecimalInput;
  /** MRR of the customers who left. */
  readonly churnedMrr: DecimalInput;
  /** MRR of customers who came back. Left out, it counts as none, unless `quickRatioReactivation` asks for it. */
  readonly reactivationMrr?: DecimalInput;
}

/**
 * SaaS quick ratio: how many times over the MRR that was lost was replaced.
 *
 * `(new + expansion + reactivation) ÷ (contraction + churned)`
 *
 * @param input - MRR movements of one period. Losses are magnitudes.
 * @param choices - `quickRatioReactivation`: whether reactivated MRR counts with the new, or is left out.
 * @returns The ratio, where `4` means four gained for one lost; or `null` when nothing was lost.
 * @throws {@link MetricInputError} when a value is not a number or is negative, and `missing-field` when
 * `quickRatioReactivation` asks for `reactivationMrr`.
 *
 * @example Four gained for one lost
 * ```ts
 * import { quickRatio } from "customer-metrics";
 *
 * quickRatio({ newMrr: 4_000, expansionMrr: 1_000, churnedMrr: 900, contractionMrr: 350 })?.toString(); // => "4"
 * ```
 */
export function quickRatio(input: QuickRatioInput, choices: Choices = {}): Decimal | null {
  checkKeys(choices);
  const gained = parseMagnitude(input.newMrr, "newMrr").plus(parseMagnitude(input.expansionMrr, "expansionMrr"));
  const field = "reactivationMrr";
  const reactivation = parseMagnitude(input[field] ?? 0, field);
  const counted = choose(choices, "quickRatioReactivation", ["with-new", "left-out"]) === "with-new";
  if (choices.quickRatioReactivation === "with-new") needed(input[field], field, 'quickRatioReactivation: "with-new"');
  return ratio(counted ? gained.plus(reactivation) : gained, lostMrr(input));
}
