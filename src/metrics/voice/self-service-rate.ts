import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseCount } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkOption } from "../../statistics/options.ts";

/** Who helped themselves in a period, and who asked. */
export interface SelfServiceRateInput {
  /** Questions, or customers, that were served by articles, a community or a bot, and wrote no ticket. */
  readonly selfServed: DecimalInput;
  /** Tickets, or customers who wrote one: in the same unit. */
  readonly tickets: DecimalInput;
}

/** Which of the published numbers is meant. */
export interface SelfServiceRateOptions {
  /** `"share"` of all that was asked is the standard; `"ratio"` is self-served per ticket, such as 4 for 4:1. */
  readonly form?: "share" | "ratio";
}

/**
 * Self-service rate (deflection rate, self-service score): the share of questions that customers answered themselves.
 *
 * `self-served ÷ (self-served + tickets)`
 *
 * @param input - Both counts of one period, in one unit: questions, or customers.
 * @param options - `form: "ratio"` for self-served per ticket, which is printed as 4:1.
 * @returns The share, where `0.8` means 80 %, or the ratio; or `null` where there is nothing to divide by: no question
 * at all, or for the ratio no ticket.
 * @throws {@link MetricInputError} when a count is negative or no whole number, and `not-allowed` for another form.
 *
 * @example Four who helped themselves for each who wrote
 * ```ts
 * import { selfServiceRate } from "customer-metrics";
 *
 * selfServiceRate({ selfServed: 4000, tickets: 1000 })?.toString(); // => "0.8"
 * selfServiceRate({ selfServed: 4000, tickets: 1000 }, { form: "ratio" })?.toString(); // => "4"
 * ```
 */
export function selfServiceRate(
  input: SelfServiceRateInput,
  { form = "share" }: SelfServiceRateOptions = {},
): Decimal | null {
  checkOption("form", form, ["share", "ratio"]);
  const selfServed = parseCount(input.selfServed, "selfServed");
  const tickets = parseCount(input.tickets, "tickets");
  return ratio(selfServed, form === "share" ? selfServed.plus(tickets) : tickets);
}
