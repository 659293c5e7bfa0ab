import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { needed } from "../choice.ts";
import { checkOption } from "../../statistics/options.ts";

/** What became of sales opportunities, in deals or in money. */
export interface WinRateInput {
  /** Opportunities that were won. */
  readonly won: DecimalInput;
  /** Opportunities that were lost. */
  readonly lost: DecimalInput;
  /** Opportunities that are not decided. Asked for by `form: "won-over-all"`. */
  readonly open?: DecimalInput;
}

/** Which of the two published win rates is meant. */
export interface WinRateOptions {
  /** `"won-over-closed"` is the standard; the other counts what is open as not won. */
  readonly form?: "won-over-closed" | "won-over-all";
}

/**
 * Win rate (close rate): the share of decided opportunities that were won.
 *
 * `won ÷ (won + lost)`
 *
 * @param input - Opportunities won, lost and open, all in deals or all in money.
 * @param options - `form: "won-over-all"` divides by the open ones too.
 * @returns The ratio, where `0.6` means 60 %; or `null` when nothing was decided.
 * @throws {@link MetricInputError} when a value is not a number or is negative, and `missing-field` when
 * `form: "won-over-all"` lacks `open`.
 *
 * @example Twelve of twenty
 * ```ts
 * import { winRate } from "customer-metrics";
 *
 * winRate({ won: 12, lost: 8 })?.toString(); // => "0.6"
 * winRate({ won: 12, lost: 8, open: 10 }, { form: "won-over-all" })?.toString(); // => "0.4"
 * ```
 *
 * @see {@link winLossRatio} for how many wins stand against one loss.
 */
export function winRate(input: WinRateInput, { form = "won-over-closed" }: WinRateOptions = {}): Decimal | null {
  checkOption("form", form, ["won-over-closed", "won-over-all"]);
  const won = parseMagnitude(input.won, "won");
  const closed = won.plus(parseMagnitude(input.lost, "lost"));
  const open = parseMagnitude(input.open ?? 0, "open");
  if (form === "won-over-closed") return ratio(won, closed);
  needed(input.open, "open", 'form: "won-over-all"');
  return ratio(won, closed.plus(open));
}
