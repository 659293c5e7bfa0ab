import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import { decimalFromUnits } from "../../number/fraction.ts";
import { ratio } from "../../number/ratio.ts";
import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../confidence.ts";
import { studentInterval } from "../student-interval.ts";
import { exactMoments, type Moments, type RatioTerm } from "./exact-moments.ts";

/** A ratio of sums over customers, and the ratios that the same customers leave possible. */
export interface RatioInterval {
  /** What this is, for tables and charts. */
  readonly kind: "ratio-interval";
  /** The numerators' sum over the denominators', or `null` when those are 0. */
  readonly ratio: Decimal | null;
  /** The numerators' sum. */
  readonly numerator: Decimal;
  /** The denominators' sum. */
  readonly denominator: Decimal;
  /** How many customers were added up. */
  readonly customers: number;
  /** How far the ratio would stray with other customers like these; `null` for fewer than two. */
  readonly standardError: number | null;
  /** `null` where the customers do not tell: there are fewer than two, or all of them have the same ratio. */
  readonly interval: ConfidenceInterval<"student-t"> | null;
}

/**
 * Confidence interval of a ratio of sums over customers: for net and gross revenue retention, ARPA, and any money ratio.
 *
 * `R = Σy ÷ Σx`, `standard error = √(n ÷ (n − 1) × Σ(y − R x)²) ÷ Σx`, `interval = R ± t × standard error`
 *
 * A count of customers tells how sure it is; an amount does not, as one customer may be half of it. So this takes
 * the customers one by one, and asks how the ratio would move if some of them had not been there.
 *
 * @param customers - One `{ numerator, denominator }` each, such as MRR at the end and at the start.
 * @param options - `confidence`, `0.95` unless told.
 * @returns The exact ratio, its standard error, and the interval by Student's t with one degree of freedom less than
 * there are customers. It is not cut off: gross retention cannot pass 1, but a ratio as such can.
 * @throws {@link MetricInputError} when a value is not a number, when a denominator is negative, and `out-of-range`
 * when the confidence is not between 0 and 1.
 *
 * @example Net revenue retention of six customers, one of which doubled
 * ```ts
 * import { ratioInterval } from "customer-metrics";
 *
 * const customers = [
 *   { numerator: 100, denominator: 100 },
 *   { numerator: 0, denominator: 50 },
 *   { numerator: 400, denominator: 200 },
 *   { numerator: 90, denominator: 100 },
 *   { numerator: 150, denominator: 150 },
 *   { numerator: 60, denominator: 80 },
 * ];
 * const retention = ratioInterval(customers);
 *
 * retention.ratio?.toFixed(4); // => "1.1765"
 * retention.standardError?.toFixed(4); // => "0.2950"
 * [retention.interval?.lower.toFixed(2), retention.interval?.upper.toFixed(2)]; // => ["0.42", "1.93"]
 * ```
 *
 * @see {@link proportionInterval} for ratios of counts.
 */
export function ratioInterval(customers: Iterable<RatioTerm>, { confidence }: ConfidenceOptions = {}): RatioInterval {
  const level = readConfidence(confidence);
  const moments = exactMoments(customers);
  const numerator = decimalFromUnits(moments.numerator, moments.places);
  const denominator = decimalFromUnits(moments.denominator, moments.places);
  const value = ratio(numerator, denominator);
  const standardError = standardErrorOf(moments);
  return Object.freeze({
    kind: "ratio-interval",
    ratio: value,
    numerator,
    denominator,
    customers: moments.customers,
    standardError,
    interval:
      value === null || standardError === null
        ? null
        : studentInterval({ estimate: value.toNumber(), standardError, observations: moments.customers }, level),
  });
}

function standardErrorOf({ customers, denominator, residuals }: Moments): number | null {
  if (customers < 2 || denominator === 0n) return null;
  const variance = new MetricDecimal((BigInt(customers) * residuals).toString()).dividedBy(
    (BigInt(customers - 1) * denominator ** 4n).toString(),
  );
  return variance.sqrt().toNumber();
}
