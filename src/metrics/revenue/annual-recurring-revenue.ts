import { MetricInputError } from "../../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { checkKeys, type Choices, choose } from "../choice.ts";

/** The MRR of today, or of each of the last twelve months. */
export type AnnualRecurringRevenueInput =
  | {
      /** MRR on the day that ARR is asked for. */
      readonly mrr: DecimalInput;
      /** MRR of each of the last twelve months, oldest first. Asked for by `annualForm: "trailing"`. */
      readonly mrrByMonth?: readonly DecimalInput[];
    }
  | {
      /** MRR on the day that ARR is asked for; left out, the last month's. */
      readonly mrr?: DecimalInput;
      /** MRR of each of the last twelve months, oldest first. */
      readonly mrrByMonth: readonly DecimalInput[];
    };

/**
 * Annual recurring revenue (ARR, annualised run rate): what a year would bring if the present MRR went on.
 *
 * `MRR × 12`; by choice the sum of the last twelve months' MRR, which is what the past year did bring.
 *
 * @param input - `mrr`, or `mrrByMonth`: twelve values, oldest first.
 * @param choices - `annualForm`: `"run-rate"`, or `"trailing"` for the sum.
 * @returns Money per year.
 * @throws {@link MetricInputError} when a value is not a number or is negative, `wrong-length` when there are not
 * twelve months, and `missing-field` when `annualForm: "trailing"` lacks them.
 *
 * @example Twelve times the present MRR
 * ```ts
 * import { annualRecurringRevenue } from "customer-metrics";
 *
 * annualRecurringRevenue({ mrr: "8333.33" }).toString(); // => "99999.96"
 *
 * const mrrByMonth = [10, 10, 10, 10, 10, 10, 20, 20, 20, 20, 20, 30];
 * annualRecurringRevenue({ mrrByMonth }).toString(); // => "360"
 * annualRecurringRevenue({ mrrByMonth }, { annualForm: "trailing" }).toString(); // => "190"
 * ```
 */
export function annualRecurringRevenue(input: AnnualRecurringRevenueInput, choices: Choices = {}): Decimal {
  checkKeys(choices);
  const months = monthsOf(input.mrrByMonth);
  if (choose(choices, "annualForm", ["run-rate", "trailing"]) === "trailing") return trailing(months);
  const last = input.mrr === undefined ? months?.at(-1) : undefined;
  return (last ?? parseMagnitude(input.mrr!, "mrr")).times(12);
}

function monthsOf(given: readonly DecimalInput[] | undefined): readonly Decimal[] | undefined {
  if (given === undefined) return undefined;
  if (Array.isArray(given) && given.length === 12) {
    return (given as readonly DecimalInput[]).map((value, index) =>
      parseMagnitude(value, `mrrByMonth[${String(index)}]`),
    );
  }
  const count = Array.isArray(given) ? ` of ${String(given.length)} values` : "";
  throw new MetricInputError(`Cannot use mrrByMonth${count}: give one for each of the last twelve months`, {
    code: "wrong-length",
    field: "mrrByMonth",
    received: given,
  });
}

function trailing(months: readonly Decimal[] | undefined): Decimal {
  if (months !== undefined) return MetricDecimal.sum(...months);
  throw new MetricInputError(
    'Cannot do without mrrByMonth as the choice is annualForm: "trailing": received undefined',
    { code: "missing-field", field: "mrrByMonth", received: undefined },
  );
}
