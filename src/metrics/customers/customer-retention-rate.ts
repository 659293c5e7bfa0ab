import { MetricInputError } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseCount } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";

/** The customers at both ends of one period, and those who came in between. */
export interface CustomerRetentionRateInput {
  /** Customers at the start of the period. */
  readonly startingCustomers: DecimalInput;
  /** Customers at the end of the period. */
  readonly endingCustomers: DecimalInput;
  /** Customers who joined in the period. */
  readonly newCustomers: DecimalInput;
  /** Churns of those who had joined in the same period. */
  readonly churnedNewCustomers?: DecimalInput;
  /** Customers who came back in the period, each time one did. */
  readonly reactivatedCustomers?: DecimalInput;
  /** Of the churned: those who came back in the same period. They were there at both ends, so they are retained. */
  readonly recoveredCustomers?: DecimalInput;
}

/**
 * Customer retention rate (CRR, logo retention): the share of the customers at the start of a period who are
 * still customers at its end.
 *
 * `(ending − new + new who churned − reactivated + recovered) ÷ starting`
 *
 * With every field of the same period, retention and {@link customerChurnRate} add up to 1: also where churn passes 1,
 * because customers who were not there at the start came back and left in one period.
 *
 * @param input - Customer counts of one period. Optional fields that are left out count as none.
 * @returns The ratio, where `0.95` means 95 %; or `null` when there was nobody to retain.
 * @throws {@link MetricInputError} when a count is not a whole number or is negative, and `parts-exceed-whole` when the
 * counts leave more retained customers than there were, or fewer than none while a field is missing that could say why.
 *
 * @example New customers do not hide the losses
 * ```ts
 * import { customerRetentionRate } from "customer-metrics";
 *
 * const retention = customerRetentionRate({ startingCustomers: 200, endingCustomers: 210, newCustomers: 30 });
 *
 * retention?.toString(); // => "0.9"
 * ```
 *
 * @see {@link customerChurnRate} for the share that left.
 */
export function customerRetentionRate(input: CustomerRetentionRateInput): Decimal | null {
  const starting = parseCount(input.startingCustomers, "startingCustomers");
  const ending = parseCount(input.endingCustomers, "endingCustomers");
  const joined = parseCount(input.newCustomers, "newCustomers");
  const joinedAndLeft = parseCount(input.churnedNewCustomers ?? 0, "churnedNewCustomers");
  const returned = parseCount(input.reactivatedCustomers ?? 0, "reactivatedCustomers");
  const recovered = parseCount(input.recoveredCustomers ?? 0, "recoveredCustomers");

  const retained = ending.minus(joined).plus(joinedAndLeft).minus(returned).plus(recovered);
  if (retained.lessThan(0) && isUntold(input)) throw impossible(input, retained, "newCustomers");
  if (retained.greaterThan(starting)) throw impossible(input, retained, "endingCustomers");
  return ratio(retained, starting);
}

/** Whether a field is missing that could explain why fewer than none are retained. */
function isUntold({ churnedNewCustomers, reactivatedCustomers }: CustomerRetentionRateInput): boolean {
  return churnedNewCustomers === undefined || reactivatedCustomers === undefined;
}

function impossible(
  input: CustomerRetentionRateInput,
  retained: Decimal,
  field: "newCustomers" | "endingCustomers",
): MetricInputError {
  const missing = field === "newCustomers" ? "churnedNewCustomers" : "reactivatedCustomers";
  return new MetricInputError(
    `Cannot compute customer retention rate as the counts leave ${retained.toString()} retained of ${String(input.startingCustomers)} startingCustomers: check ${field}, or tell ${missing}`,
    { code: "parts-exceed-whole", field, received: input[field] },
  );
}
