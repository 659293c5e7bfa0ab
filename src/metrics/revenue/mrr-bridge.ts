import { MetricInputError } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { lostMrr } from "../losses.ts";

/** The MRR of one period's start, and every movement over the period. */
export interface MrrBridgeInput {
  /** MRR at the start of the period. */
  readonly startingMrr: DecimalInput;
  /** MRR of customers who joined. */
  readonly newMrr: DecimalInput;
  /** MRR added by customers who were there already. */
  readonly expansionMrr: DecimalInput;
  /** MRR given up by customers who stayed. */
  readonly contractionMrr: DecimalInput;
  /** MRR of the customers who left. */
  readonly churnedMrr: DecimalInput;
  /** MRR of customers who came back. Left out, it counts as none. */
  readonly reactivationMrr?: DecimalInput;
}

/** Where a period's movements lead. */
export interface MrrBridge {
  /** Says what this is. */
  readonly kind: "mrr-bridge";
  /** What the movements add up to; below 0 when more was lost than gained. */
  readonly netNewMrr: Decimal;
  /** MRR at the end of the period. */
  readonly endingMrr: Decimal;
}

/**
 * MRR bridge (MRR roll-forward, net new MRR): from the MRR at the start of a period to that at its end.
 *
 * `net new = new + expansion + reactivation − contraction − churned`; `ending = starting + net new`
 *
 * @param input - MRR movements of one period. Losses are magnitudes.
 * @returns Net new MRR and the MRR at the end.
 * @throws {@link MetricInputError} when a value is not a number or is negative, and `losses-exceed-base` when the
 * end would be below zero.
 *
 * @example From one month to the next
 * ```ts
 * import { mrrBridge } from "customer-metrics";
 *
 * const may = { startingMrr: 100_000, newMrr: 15_000, expansionMrr: 3_000, contractionMrr: 2_000, churnedMrr: 5_000 };
 * const { netNewMrr, endingMrr } = mrrBridge(may);
 *
 * netNewMrr.toString(); // => "11000"
 * endingMrr.toString(); // => "111000"
 * ```
 */
export function mrrBridge(input: MrrBridgeInput): MrrBridge {
  const starting = parseMagnitude(input.startingMrr, "startingMrr");
  const gained = parseMagnitude(input.newMrr, "newMrr")
    .plus(parseMagnitude(input.expansionMrr, "expansionMrr"))
    .plus(parseMagnitude(input.reactivationMrr ?? 0, "reactivationMrr"));
  const lost = lostMrr(input);
  const netNewMrr = gained.minus(lost);
  const endingMrr = starting.plus(netNewMrr);
  if (endingMrr.lessThan(0)) {
    throw new MetricInputError(
      `Cannot compute the MRR bridge as no more can be lost than was there: lost ${lost.toString()} of ${starting.plus(gained).toString()}`,
      { code: "losses-exceed-base", field: "churnedMrr", received: input.churnedMrr },
    );
  }
  return Object.freeze({ kind: "mrr-bridge", netNewMrr, endingMrr });
}
