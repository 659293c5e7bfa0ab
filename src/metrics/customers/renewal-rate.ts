import { MetricInputError } from "../../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseCount, parseDecimal, parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkOption } from "../../statistics/options.ts";

/** What came up for renewal in a period, in customers, contracts or money. */
export interface RenewalRateInput {
  /** Everything whose term ended in the period. */
  readonly dueForRenewal: DecimalInput;
  /** The part of it that was renewed. */
  readonly renewed: DecimalInput;
}

/** Customers at both ends of a period, new ones left out: what one published form divides. */
export interface EndingOverStartingInput {
  /** Customers at the start of the period. */
  readonly startingCustomers: DecimalInput;
  /** How many there were at its end. */
  readonly endingCustomers: DecimalInput;
}

/** A churn rate, which another published form takes from 1; net churn may be below 0. */
export interface OneMinusChurnInput {
  /** Churn over the period. */
  readonly churnRate: DecimalInput;
}

/** Which of the published renewal rates is meant, and what may be counted. */
export interface RenewalRateOptions {
  /** `"renewed-over-due"` is the standard; the two others are not about renewals, but go by the name. */
  readonly form?: "renewed-over-due" | "ending-over-starting" | "one-minus-churn";
  /** Whether money renewed at a higher price may pass what was due: refused (the default), counted, or cut off at 1. */
  readonly uplift?: "refused" | "counted" | "capped";
}

/**
 * Renewal rate: the share of what came up for renewal that was renewed.
 *
 * `renewed ÷ due for renewal`
 *
 * Only those whose term ended could decide, so only they are counted: customers in the middle of a term raise
 * retention without having renewed.
 *
 * @param input - What was due and what was renewed, both in customers, in contracts or in money.
 * @param options - `uplift` for money renewed at a higher price, and `form` for what others call renewal rate.
 * @returns The ratio, where `0.9` means 90 %; or `null` when nothing was due.
 * @throws {@link MetricInputError} when a value is not a number or is negative, and `parts-exceed-whole` when more
 * was renewed than was due.
 *
 * @example Contracts, and money with a price rise
 * ```ts
 * import { renewalRate } from "customer-metrics";
 *
 * renewalRate({ dueForRenewal: 200, renewed: 180 })?.toString(); // => "0.9"
 * renewalRate({ dueForRenewal: 50_000, renewed: 52_000 }, { uplift: "counted" })?.toString(); // => "1.04"
 * ```
 */
export function renewalRate(
  input: RenewalRateInput,
  options?: RenewalRateOptions & { form?: "renewed-over-due" },
): Decimal | null;
/**
 * Renewal rate as some tools print it: customers at the end over customers at the start.
 *
 * @param input - Customers at both ends.
 * @param options - The form.
 * @returns The ratio, or `null`.
 */
export function renewalRate(
  input: EndingOverStartingInput,
  options: RenewalRateOptions & { form: "ending-over-starting" },
): Decimal | null;
/**
 * Renewal rate as some tools print it: what churn leaves of 1.
 *
 * @param input - A churn rate; below 0 when it is net.
 * @param options - The form.
 * @returns The ratio.
 */
export function renewalRate(
  input: OneMinusChurnInput,
  options: RenewalRateOptions & { form: "one-minus-churn" },
): Decimal | null;
export function renewalRate(
  input: RenewalRateInput | EndingOverStartingInput | OneMinusChurnInput,
  { form = "renewed-over-due", uplift = "refused" }: RenewalRateOptions = {},
): Decimal | null {
  checkOption("form", form, ["renewed-over-due", "ending-over-starting", "one-minus-churn"]);
  checkOption("uplift", uplift, ["refused", "counted", "capped"]);
  if (form === "renewed-over-due") return renewedOverDue(input as RenewalRateInput, uplift);
  // Customers do not renew at a higher price.
  if (uplift !== "refused") checkOption(`uplift of the form "${form}"`, uplift, ["refused"]);
  if (form === "one-minus-churn") {
    return new MetricDecimal(1).minus(parseDecimal((input as OneMinusChurnInput).churnRate, "churnRate"));
  }
  const { startingCustomers, endingCustomers } = input as EndingOverStartingInput;
  const ending = parseCount(endingCustomers, "endingCustomers");
  return ratio(ending, parseCount(startingCustomers, "startingCustomers"));
}

function renewedOverDue(input: RenewalRateInput, uplift: "refused" | "counted" | "capped"): Decimal | null {
  const due = parseMagnitude(input.dueForRenewal, "dueForRenewal");
  const renewed = parseMagnitude(input.renewed, "renewed");
  if (uplift === "refused" && renewed.greaterThan(due)) {
    throw new MetricInputError(
      `Cannot compute renewal rate as no more can be renewed than was due: ${renewed.toString()} renewed of ${due.toString()} dueForRenewal; for money renewed at a higher price choose uplift "counted" or "capped"`,
      { code: "parts-exceed-whole", field: "renewed", received: input.renewed },
    );
  }
  return ratio(uplift === "capped" ? MetricDecimal.min(renewed, due) : renewed, due);
}
