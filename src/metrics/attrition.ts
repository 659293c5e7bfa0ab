import type { TotalsConvention } from "../conventions/types.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../number/decimal.ts";
import { parseFraction } from "../number/fraction.ts";
import { unknownChoice } from "./choice.ts";

/**
 * Of so many customers, so many leave in a period: a churn rate, or a lifetime, that is not divided yet,
 * so that what is made of it is rounded once. A lifetime is `of ÷ leaving`, and unknown where nobody leaves.
 */
export interface Attrition {
  readonly of: Decimal;
  readonly leaving: Decimal;
}

/** What a churn rate says of those who leave, and where it is zero, what the choice supposes instead. */
export function attritionAt(churnRate: Decimal, zeroChurn: TotalsConvention["zeroChurn"] = "null"): Attrition {
  const supposed = supposedAttrition(zeroChurn); // what no convention means is refused, needed or not
  return churnRate.isZero() ? supposed : attrition(1, churnRate);
}

function supposedAttrition(zeroChurn: TotalsConvention["zeroChurn"]): Attrition {
  if (zeroChurn === "null") return attrition(1, 0);
  if (zeroChurn === "zero") return attrition(0, 1); // a lifetime of no periods
  const rate: unknown = (zeroChurn as unknown) instanceof Object ? zeroChurn.churnRate : undefined;
  // A float is no exact number, and a convention refuses it too.
  const { numerator, denominator } = parseFraction(typeof rate === "string" ? rate : "0", "zeroChurn.churnRate");
  if (numerator > 0n && numerator <= denominator) return attrition(denominator.toString(), numerator.toString());
  throw unknownChoice("zeroChurn", zeroChurn, ['"null"', '"zero"', '{ churnRate: a share like "0.02" }']);
}

function attrition(of: DecimalInput, leaving: DecimalInput): Attrition {
  return { of: new MetricDecimal(of), leaving: new MetricDecimal(leaving) };
}
