import { MetricInputError, quote } from "../../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseDecimal, parseMagnitude } from "../../number/parse.ts";

/** A number at both ends of a stretch of time, and how long that was. */
export interface CompoundGrowthRateInput {
  /** What it was at first. */
  readonly first: DecimalInput;
  /** What it was in the end. */
  readonly last: DecimalInput;
  /** Periods from the first to the last, which is one less than there are values; a fraction will do. */
  readonly periods: DecimalInput;
}

const DIGITS = 40;

/**
 * A root is computed to many more digits than are kept, so that one that ends is exact: the cube root of 1.331 is 1.1.
 */
const Precise: typeof MetricDecimal = /* @__PURE__ */ MetricDecimal.clone({ precision: 100 });

/**
 * Compound growth rate (CAGR by the year, CMGR by the month): the steady growth per period that leads from the first
 * number to the last.
 *
 * `(last ÷ first) ^ (1 ÷ periods) − 1`
 *
 * @param input - Both ends, and the periods between them.
 * @returns The ratio per period to 40 digits, and exact where it has no more; or `null` when no steady growth leads
 * from one to the other: from 0 or below, to below 0, or in no time.
 * @throws {@link MetricInputError} when a value is not a number, and `negative` for periods below 0.
 *
 * @example From 1 to 1.331 million in three years
 * ```ts
 * import { compoundGrowthRate } from "customer-metrics";
 *
 * compoundGrowthRate({ first: 1_000_000, last: 1_331_000, periods: 3 })?.toString(); // => "0.1"
 * compoundGrowthRate({ first: 10_000, last: 20_000, periods: 12 })?.toFixed(4); // => "0.0595"
 * ```
 *
 * @see {@link growthRate} for one period.
 */
export function compoundGrowthRate(input: CompoundGrowthRateInput): Decimal | null {
  const first = parseDecimal(input.first, "first");
  const last = parseDecimal(input.last, "last");
  const periods = parseMagnitude(input.periods, "periods");
  if (first.lessThanOrEqualTo(0) || last.lessThan(0) || periods.isZero()) return null;
  const factor = new Precise(last).dividedBy(first).pow(new Precise(1).dividedBy(periods));
  if (factor.isFinite()) return new MetricDecimal(factor.minus(1).toSignificantDigits(DIGITS));
  throw new MetricInputError(
    `Cannot write the growth of a whole period as periods is too short: received ${quote(input.periods)}`,
    { code: "out-of-range", field: "periods", received: input.periods },
  );
}
