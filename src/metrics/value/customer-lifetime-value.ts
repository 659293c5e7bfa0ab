import type { TotalsConvention } from "../../conventions/types.ts";
import { MetricInputError, quote } from "../../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseMagnitude, parseShare } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { type Attrition, attritionAt } from "../attrition.ts";
import { checkKeys, type Choices, choose, needed } from "../choice.ts";
import { type CustomerEarnings, earnedPerPeriod } from "../earnings.ts";

/** What the discounted forms of lifetime value ask for besides; the others pass it over. */
export interface Discounting {
  /** What money is worth less a period later, as a share: `0.01` a month. Asked for by both discounted forms. */
  readonly discountRate?: DecimalInput;
  /** What becomes of a period's revenue in the next, `1.02` say. Left out, what churn leaves of 1. */
  readonly netRevenueRetention?: DecimalInput;
}

/** Customer churn over one period, from which the lifetime follows. */
export interface ByChurnRate {
  /** A share from 0 to 1, of the same period as the revenue. */
  readonly churnRate: DecimalInput;
  /** Follows from the churn rate: give one of the two. */
  readonly lifetime?: undefined;
}

/** How long a customer stays, from which the churn follows. */
export interface ByLifetime {
  /** Periods that a customer stays on average. */
  readonly lifetime: DecimalInput;
  /** Follows from the lifetime: give one of the two. */
  readonly churnRate?: undefined;
}

/** What a customer brings and costs in a period, and how long it stays: a churn rate or a lifetime. */
export type CustomerLifetimeValueInput = CustomerEarnings & Discounting & (ByChurnRate | ByLifetime);

type Form = TotalsConvention["lifetimeValueForm"];

/** The input, read. Of `of` customers, `leaving` leave in a period. */
interface Terms extends Attrition {
  readonly revenue: Decimal;
  readonly earned: Decimal;
  readonly discount: Decimal;
  readonly revenueKept: Decimal | undefined;
}

const FORMULAS: Readonly<Record<Form, (terms: Terms) => Decimal | null>> = {
  "margin-over-churn": ({ earned, of, leaving }) => ratio(earned.times(of), leaving),
  "revenue-over-churn": ({ revenue, of, leaving }) => ratio(revenue.times(of), leaving),
  discounted: ({ earned, of, leaving, discount }) =>
    ratio(earned.times(discount.plus(1)).times(of), discount.times(of).plus(leaving)),
  "retention-discounted": retentionDiscounted,
};

/**
 * Customer lifetime value (LTV, CLV, CLTV): what a customer is worth over all the time it stays.
 *
 * `(revenue × gross margin − cost to serve) × lifetime`, where a lifetime is `1 ÷ churn rate`
 *
 * With neither margin nor cost it is lifetime revenue. Another form is a choice: `revenue ÷ churn`;
 * `discounted`, `earned × (1 + d) ÷ (d + churn)`; or `retention-discounted`, `earned × (1 − churn) ÷ (1 + d − NRR)`.
 *
 * @param input - Revenue, margin and cost of one customer in one period, and `churnRate` or `lifetime`.
 * @param choices - `lifetimeValueForm`, and `zeroChurn`: what a lifetime is when nobody churned.
 * @returns Money, below zero where a customer costs more than it brings; or `null` where the form gives no end to
 * the sum, as when nobody churned.
 * @throws {@link MetricInputError} when a value is not a number, out of its range or negative, when `churnRate` and
 * `lifetime` are both given or both missing, and `missing-field` when a form that was asked for lacks a field.
 *
 * @example By lifetime, by churn, with a margin
 * ```ts
 * import { customerLifetimeValue } from "customer-metrics";
 *
 * customerLifetimeValue({ revenuePerPeriod: 100, lifetime: 36 })?.toString(); // => "3600"
 * customerLifetimeValue({ revenuePerPeriod: 80, churnRate: "0.04", grossMargin: "0.8" })?.toString(); // => "1600"
 * customerLifetimeValue({ revenuePerPeriod: 80, churnRate: 0 }); // => null
 * ```
 *
 * @see {@link customerLifetime} for the periods alone.
 */
export function customerLifetimeValue(input: CustomerLifetimeValueInput, choices: Choices = {}): Decimal | null {
  checkKeys(choices);
  const form = choose(choices, "lifetimeValueForm", Object.keys(FORMULAS) as Form[]);
  if (choices.lifetimeValueForm !== undefined) checkFields(input, form);
  const terms = termsOf(input, choices);
  if (isDiscounted(form)) checkLifetime(input, terms);
  return FORMULAS[form](terms);
}

function isDiscounted(form: Form): boolean {
  return form === "discounted" || form === "retention-discounted";
}

/** A margin is asked for as a share of revenue or as what it leaves to pay: either way somebody thought of the cost. */
function checkFields({ grossMargin, costToServe, discountRate }: CustomerLifetimeValueInput, form: Form): void {
  const choice = `lifetimeValueForm: "${form}"`;
  const hasMargin = form === "margin-over-churn" || form === "retention-discounted";
  if (hasMargin) needed(grossMargin ?? costToServe, "grossMargin", choice);
  if (isDiscounted(form)) needed(discountRate, "discountRate", choice);
}

/** Reads every field, those too that the form passes over: a misspelt margin is no margin under any of them. */
function termsOf(input: CustomerLifetimeValueInput, choices: Choices): Terms {
  const { netRevenueRetention: kept } = input;
  return {
    ...attritionOf(input, choices),
    revenue: parseMagnitude(input.revenuePerPeriod, "revenuePerPeriod"),
    earned: earnedPerPeriod(input),
    discount: parseShare(input.discountRate ?? 0, "discountRate"),
    revenueKept: kept === undefined ? undefined : parseMagnitude(kept, "netRevenueRetention"),
  };
}

function attritionOf({ churnRate, lifetime }: CustomerLifetimeValueInput, { zeroChurn }: Choices): Attrition {
  if (lifetime === undefined) return attritionAt(parseShare(churnRate, "churnRate"), zeroChurn);
  if ((churnRate as unknown) === undefined) {
    // Of as many customers as a lifetime has periods, one leaves in each.
    return { ...attritionAt(new MetricDecimal(1), zeroChurn), of: parseMagnitude(lifetime, "lifetime") };
  }
  throw new MetricInputError("Cannot use both lifetime and churnRate, as each follows from the other: give one", {
    code: "not-allowed",
    field: "lifetime",
    received: lifetime,
  });
}

/** Whoever leaves does so at the end of a period, so a lifetime is one of them at least, or nothing at all. */
function checkLifetime({ lifetime }: CustomerLifetimeValueInput, { of, leaving }: Attrition): void {
  if (of.isZero() || of.greaterThanOrEqualTo(leaving)) return;
  throw new MetricInputError(
    `Cannot discount a lifetime below 1 period, so count it in shorter periods: received ${quote(lifetime)}`,
    { code: "out-of-range", field: "lifetime", received: lifetime },
  );
}

function retentionDiscounted({ earned, of, leaving, discount, revenueKept }: Terms): Decimal | null {
  if (of.isZero()) return new MetricDecimal(0); // nobody stays for any of it
  const kept = of.minus(leaving);
  const lost = of.times(discount.plus(1)).minus(revenueKept === undefined ? kept : of.times(revenueKept));
  // Where revenue grows faster than it is discounted, the sum has no end.
  return lost.greaterThan(0) ? ratio(earned.times(kept), lost) : null;
}
