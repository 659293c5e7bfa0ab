import type { Decimal } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import type { WinRateInput } from "./win-rate.ts";

/**
 * Win/loss ratio: how many opportunities were won for each one that was lost.
 *
 * `won ÷ lost`
 *
 * @param input - Opportunities won and lost, in deals or in money. Open ones are passed over.
 * @returns The ratio, where `1.5` means three won for two lost; or `null` when nothing was lost.
 * @throws {@link MetricInputError} when a value is not a number or is negative.
 *
 * @example Three for two
 * ```ts
 * import { winLossRatio } from "customer-metrics";
 *
 * winLossRatio({ won: 12, lost: 8 })?.toString(); // => "1.5"
 * ```
 *
 * @see {@link winRate} for the share of both that was won.
 */
export function winLossRatio(input: WinRateInput): Decimal | null {
  parseMagnitude(input.open ?? 0, "open");
  return ratio(parseMagnitude(input.won, "won"), parseMagnitude(input.lost, "lost"));
}
