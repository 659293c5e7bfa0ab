import type { Convention } from "../../conventions/types.ts";
import { type Fraction, multiply, parseFraction, plus } from "../../number/fraction.ts";
import { below, exactly, minus, ONE, over, ZERO } from "./exactly.ts";
import type { LifetimeTerms } from "./figure.ts";

/** What a lifetime value is made of: what a customer brings in a month, and the share of customers who leave in it. */
interface Terms {
  readonly revenue: Fraction;
  readonly earned: Fraction;
  readonly discount: Fraction;
  readonly churn: Fraction;
}

const FORMS: Readonly<Record<Convention["lifetimeValueForm"], (terms: Terms) => Fraction | null>> = {
  "margin-over-churn": ({ earned, churn }) => over(earned, churn),
  "revenue-over-churn": ({ revenue, churn }) => over(revenue, churn),
  discounted: ({ earned, discount, churn }) => over(multiply(earned, plus(ONE, discount)), plus(discount, churn)),
  "retention-discounted": ({ earned, discount, churn }) =>
    over(multiply(earned, minus(ONE, churn)), plus(discount, churn)),
};

/** Lifetime value as `customerLifetimeValue` has it, exactly. */
export function lifetimeValue(
  { revenue, churn }: { revenue: Fraction | null; churn: Fraction | null },
  { lifetimeValueForm, zeroChurn }: Convention,
  terms: LifetimeTerms,
): Fraction | null {
  if (revenue === null || churn === null || below(ONE, churn) || below(revenue, ZERO)) return null;
  // A lifetime of no periods is worth nothing, whatever the form.
  if (churn.numerator === 0n && zeroChurn === "zero") return ZERO;
  const left = churn.numerator === 0n ? supposedChurn(zeroChurn) : churn;
  return FORMS[lifetimeValueForm]({ revenue, churn: left, ...earnings(revenue, terms) });
}

function earnings(
  revenue: Fraction,
  { grossMargin, costToServe, discountRate }: LifetimeTerms,
): Pick<Terms, "earned" | "discount"> {
  const kept = multiply(revenue, exactly(grossMargin ?? 1, "grossMargin"));
  const earned = minus(kept, exactly(costToServe ?? 0, "costToServe"));
  return { earned, discount: exactly(discountRate ?? 0, "discountRate") };
}

function supposedChurn(zeroChurn: Convention["zeroChurn"]): Fraction {
  return typeof zeroChurn === "object" ? parseFraction(zeroChurn.churnRate, "churnRate") : ZERO;
}
