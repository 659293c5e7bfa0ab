import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkKeys, type Choices, choose, needed } from "../choice.ts";
import { lostMrr } from "../losses.ts";

/** The MRR of one period's start, what was lost over the period, and what made up for it. */
export interface NetRevenueChurnRateInput {
  /** MRR at the start of the period. */
  readonly startingMrr: DecimalInput;
  /** MRR added by customers who were there already. */
  readonly expansionMrr: DecimalInput;
  /** MRR given up by customers who stayed. */
  readonly contractionMrr: DecimalInput;
  /** MRR of the customers who left. */
  readonly churnedMrr: DecimalInput;
  /** MRR of customers who came back. Asked for by `netChurnOffsets: "expansion-and-reactivation"`. */
  readonly reactivationMrr?: DecimalInput;
}

/**
 * Net revenue churn rate (net MRR churn, net dollar churn): the share of starting MRR that was lost over a period,
 * after upgrades have made up for it. Below 0 it is negative churn: upgrades outran the losses.
 *
 * `(contraction + churned − expansion) ÷ starting`
 *
 * @param input - MRR movements of one period. Losses are magnitudes.
 * @param choices - `netChurnOffsets`: whether reactivated MRR makes up for losses too; `revenueChurnCap` on
 * the net loss.
 * @returns The ratio, where `-0.01` means negative churn of 1 %; or `null` when there was no MRR to lose.
 * @throws {@link MetricInputError} when a value is not a number or is negative, and `missing-field` when
 * `netChurnOffsets` asks for `reactivationMrr`.
 *
 * @example Upgrades that outrun the losses
 * ```ts
 * import { netRevenueChurnRate } from "customer-metrics";
 *
 * const may = { startingMrr: 200_000, expansionMrr: 15_000, contractionMrr: 3_000, churnedMrr: 10_000 };
 *
 * netRevenueChurnRate(may)?.toString(); // => "-0.01"
 * ```
 *
 * @see {@link isNegativeChurn} for the question behind the sign.
 */
export function netRevenueChurnRate(input: NetRevenueChurnRateInput, choices: Choices = {}): Decimal | null {
  checkKeys(choices);
  const starting = parseMagnitude(input.startingMrr, "startingMrr");
  // The net loss is capped, not the losses: against all upgrades, but not all losses, everyone leaving could look like growth.
  const net = lostMrr(input).minus(offsets(input, choices));
  const capped = choose(choices, "revenueChurnCap", ["none", "starting-mrr"]) === "starting-mrr";
  return ratio(capped ? MetricDecimal.min(net, starting) : net, starting);
}

function offsets(input: NetRevenueChurnRateInput, choices: Choices): Decimal {
  const expansion = parseMagnitude(input.expansionMrr, "expansionMrr");
  const field = "reactivationMrr";
  const reactivation = parseMagnitude(input[field] ?? 0, field);
  const chosen = choose(choices, "netChurnOffsets", ["expansion", "expansion-and-reactivation"]);
  if (chosen === "expansion") return expansion;
  needed(input[field], field, `netChurnOffsets: "${chosen}"`);
  return expansion.plus(reactivation);
}
