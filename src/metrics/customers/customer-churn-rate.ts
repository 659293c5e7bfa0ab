import { MetricInputError } from "../../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseCount } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkKeys, type Choices, choose, needed } from "../choice.ts";

/** The customers of one period, and how many of them left. */
export interface CustomerChurnRateInput {
  /** Customers at the start of the period. */
  readonly startingCustomers: DecimalInput;
  /** Customers who left in the period, each time one did. */
  readonly churnedCustomers: DecimalInput;
  /** Customers who joined in the period. Asked for by `churnDenominator: "starting-plus-new"`. */
  readonly newCustomers?: DecimalInput;
  /** Customers at the end of the period. Asked for by `churnDenominator: "average"`. */
  readonly endingCustomers?: DecimalInput;
  /** Customers whose term ended in the period. Asked for by `churnDenominator: "due-for-renewal"`. */
  readonly dueForRenewal?: DecimalInput;
  /** Of the churned: those who had joined in the same period. */
  readonly churnedNewCustomers?: DecimalInput;
  /** Of the churned: those who were away at its start, came back in the period, and left again. */
  readonly churnedReturnedCustomers?: DecimalInput;
  /** Of the churned: those who came back in the same period. */
  readonly recoveredCustomers?: DecimalInput;
}

/** The parts of the churned that a choice can leave out, and the field that counts each. */
const PARTS = [
  ["joinedAndChurned", "churnedNewCustomers"],
  ["churnedAndRecovered", "recoveredCustomers"],
  ["returnedAndChurned", "churnedReturnedCustomers"],
] as const;

/**
 * Customer churn rate (logo churn, attrition): the share of customers who left over a period.
 *
 * `(churned − those who joined in the period − those who came back in it) ÷ starting`
 *
 * The optional fields are parts of `churnedCustomers`. Left out, they count as none, unless a choice asks for them.
 *
 * @param input - Customer counts of one period.
 * @param choices - `churnDenominator`, `joinedAndChurned`, `churnedAndRecovered`, `returnedAndChurned`.
 * @returns The ratio, where `0.05` means 5 %; or `null` when there was nobody to lose.
 * @throws {@link MetricInputError} when a count is not a whole number or is negative, when the parts exceed the
 * churned or the churned exceed those who could leave, and `missing-field` when a choice lacks its field.
 *
 * @example Fifty of a thousand
 * ```ts
 * import { customerChurnRate } from "customer-metrics";
 *
 * customerChurnRate({ startingCustomers: 1000, churnedCustomers: 50 })?.toString(); // => "0.05"
 * ```
 *
 * @example One of the eleven had joined in the same month
 * ```ts
 * import { customerChurnRate } from "customer-metrics";
 *
 * const may = { startingCustomers: 100, newCustomers: 10, churnedCustomers: 11, churnedNewCustomers: 1 };
 *
 * customerChurnRate(may)?.toString(); // => "0.1"
 * customerChurnRate(may, { joinedAndChurned: "counted" })?.toString(); // => "0.11"
 * customerChurnRate(may, { joinedAndChurned: "counted", churnDenominator: "starting-plus-new" })?.toString(); // => "0.1"
 * ```
 *
 * @see {@link customerRetentionRate} for the share that stayed.
 */
export function customerChurnRate(input: CustomerChurnRateInput, choices: Choices = {}): Decimal | null {
  checkKeys(choices);
  const starting = parseCount(input.startingCustomers, "startingCustomers");
  const churned = parseCount(input.churnedCustomers, "churnedCustomers");
  let counted = churned;
  let explained = new MetricDecimal(0);
  for (const [choice, field] of PARTS) {
    const excluded = choose(choices, choice, ["excluded", "counted"]) === "excluded";
    if (excluded && choices[choice] !== undefined) needed(input[field], field, `${choice}: "excluded"`);
    const part = parseCount(input[field] ?? 0, field);
    explained = explained.plus(part);
    if (excluded) counted = counted.minus(part);
  }
  checkParts(input, churned, explained);
  checkBase(input, churned.minus(explained), starting);
  return ratio(counted, denominator(input, choices));
}

function denominator(input: CustomerChurnRateInput, choices: Choices): Decimal {
  const starting = parseCount(input.startingCustomers, "startingCustomers");
  const of = (field: "newCustomers" | "endingCustomers" | "dueForRenewal"): Decimal =>
    parseCount(needed(input[field], field, `churnDenominator: "${String(choices.churnDenominator)}"`), field);
  switch (choose(choices, "churnDenominator", ["starting", "starting-plus-new", "average", "due-for-renewal"])) {
    case "starting-plus-new":
      return starting.plus(of("newCustomers"));
    case "average":
      return starting.plus(of("endingCustomers")).dividedBy(2);
    case "due-for-renewal":
      return of("dueForRenewal");
    case "starting":
      return starting;
  }
}

function checkParts(input: CustomerChurnRateInput, churned: Decimal, explained: Decimal): void {
  if (explained.lessThanOrEqualTo(churned)) return;
  throw new MetricInputError(
    `Cannot compute customer churn rate as the parts of the churned must not exceed them: ${explained.toString()} of ${churned.toString()} churnedCustomers`,
    { code: "parts-exceed-whole", field: "churnedCustomers", received: input.churnedCustomers },
  );
}

/** Whoever churned and neither joined nor came back in the period was there at its start, once. */
function checkBase(input: CustomerChurnRateInput, plain: Decimal, starting: Decimal): void {
  const untold = input.churnedNewCustomers === undefined ? parseCount(input.newCustomers ?? 0, "newCustomers") : 0;
  if (plain.lessThanOrEqualTo(starting.plus(untold))) return;
  throw new MetricInputError(
    `Cannot compute customer churn rate as no more can churn than there were: ${plain.toString()} churnedCustomers of ${starting.toString()} startingCustomers; tell in churnedNewCustomers how many of them joined in the period`,
    { code: "losses-exceed-base", field: "churnedCustomers", received: input.churnedCustomers },
  );
}
