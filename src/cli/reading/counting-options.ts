import type { MovementsOptions } from "../../movements/range.ts";
import { type Values, wholeNumber } from "../arguments.ts";
import { currencyOf, ratesOf } from "../report/rates-argument.ts";

/** The options of how rows are counted, whatever is asked of them. */
export const COUNTING_OPTIONS = {
  "as-of": { type: "string" },
  "fiscal-year-start": { type: "string" },
  currency: { type: "string" },
  rates: { type: "string", multiple: true },
  "gap-days": { type: "string" },
} as const;

/** What was given for them, and for the options of reading that they go by. */
type CountingValues = Values<typeof COUNTING_OPTIONS> & {
  readonly credits?: boolean | undefined;
  readonly "time-zone"?: string | undefined;
};

/** How rows are counted. */
export type Counting = Pick<
  MovementsOptions,
  "asOf" | "fiscalYearStart" | "gapDays" | "credits" | "timeZone" | "currency" | "rates"
>;

/** Reads how rows are counted, or ends the command with what is wrong with that. */
export async function countingOf(values: CountingValues): Promise<Counting> {
  const currency = currencyOf(values.currency);
  return {
    asOf: values["as-of"],
    fiscalYearStart: wholeNumber(values["fiscal-year-start"], "--fiscal-year-start"),
    gapDays: wholeNumber(values["gap-days"], "--gap-days"),
    credits: values.credits === true ? "allow" : "refuse",
    timeZone: values["time-zone"],
    currency,
    rates: await ratesOf(values.rates ?? [], currency),
  };
}
