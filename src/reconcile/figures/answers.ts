import type { Convention } from "../../conventions/types.ts";
import { customerChurnRate } from "../../metrics/customers/customer-churn-rate.ts";
import { averageRevenuePerAccount } from "../../metrics/revenue/average-revenue-per-account.ts";
import { grossRevenueChurnRate } from "../../metrics/revenue/gross-revenue-churn-rate.ts";
import { grossRevenueRetention } from "../../metrics/revenue/gross-revenue-retention.ts";
import { netRevenueChurnRate } from "../../metrics/revenue/net-revenue-churn-rate.ts";
import { netRevenueRetention } from "../../metrics/revenue/net-revenue-retention.ts";
import { customerLifetimeValue } from "../../metrics/value/customer-lifetime-value.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { decimalFromUnits, type Fraction, unitsOfFraction } from "../../number/fraction.ts";
import type { LifetimeTerms, ReconciledMetric } from "./figure.ts";
import type { CohortField, Told } from "./told.ts";

/** What a formula is given: amounts to so many places, choices as they were made, and what rows do not tell. */
export interface AnswerInput {
  readonly told: Told;
  readonly places: number;
  readonly choices: Partial<Convention>;
  readonly terms: LifetimeTerms;
}

type Answer = (input: AnswerInput) => Decimal | null;

/** The same numbers by the public formulas, which also say why there is none. */
const ANSWERS: Readonly<Record<ReconciledMetric, Answer>> = {
  "monthly-recurring-revenue": (input) => closingMrr(input),
  "customer-count": ({ told }) => new MetricDecimal(told.calendar.count("closing")),
  "customer-churn-rate": ({ told, choices }) => customerChurnRate(heads(told), choices),
  "gross-revenue-churn-rate": (input) => grossRevenueChurnRate(ratesMoney(input), input.choices),
  "net-revenue-churn-rate": (input) => netRevenueChurnRate(ratesMoney(input), input.choices),
  "net-revenue-retention": (input) => netRevenueRetention(cohortMoney(input)),
  "gross-revenue-retention": (input) => grossRevenueRetention(cohortMoney(input)),
  "customer-lifetime-value": lifetimeValue,
  "average-revenue-per-account": revenuePerAccount,
};

/** What the formula of a metric answers, or throws. */
export function answerOf(metric: ReconciledMetric, input: AnswerInput): Decimal | null {
  return ANSWERS[metric](input);
}

type Money = Record<`${CohortField}Mrr`, Decimal>;

function cohortMoney({ told, places }: AnswerInput): Money {
  return moneyOf((field) => shown(told.cohort(field), places));
}

function ratesMoney({ told: { rates }, places }: AnswerInput): Money & { readonly reactivationMrr: Decimal } {
  const money = moneyOf((field) => shown(rates.money(field), places));
  return { ...money, reactivationMrr: shown(rates.money("returned"), places) };
}

function moneyOf(of: (field: CohortField) => Decimal): Money {
  return {
    startingMrr: of("starting"),
    expansionMrr: of("expansion"),
    contractionMrr: of("contraction"),
    churnedMrr: of("churned"),
  };
}

function shown(value: Fraction, places: number): Decimal {
  return decimalFromUnits(unitsOfFraction(value, places), places);
}

function heads({ rates }: Told): Parameters<typeof customerChurnRate>[0] {
  return {
    startingCustomers: rates.count("starting"),
    newCustomers: rates.count("joined"),
    endingCustomers: rates.count("closing"),
    churnedCustomers: rates.count("churned"),
    churnedNewCustomers: rates.count("churnedNew"),
    churnedReturnedCustomers: rates.count("churnedReturned"),
    recoveredCustomers: rates.count("recovered"),
  };
}

function closingMrr({ told: { calendar }, places }: AnswerInput): Decimal {
  return shown(calendar.money("closing"), places);
}

function revenuePerAccount(input: AnswerInput): Decimal | null {
  return averageRevenuePerAccount({ revenue: closingMrr(input), accounts: input.told.calendar.count("closing") });
}

function lifetimeValue(input: AnswerInput): Decimal | null {
  const { grossMargin, discountRate, costToServe } = input.terms;
  const [revenue, churn] = [revenuePerAccount(input), customerChurnRate(heads(input.told), input.choices)];
  const told = Object.entries({ grossMargin, discountRate, costToServe }).filter(([, value]) => value !== undefined);
  const terms = Object.fromEntries(told) as Readonly<Record<string, DecimalInput>>;
  // Where one is missing, the choices are checked all the same.
  const known = { revenuePerPeriod: revenue ?? 0, churnRate: churn ?? 1, ...terms };
  const value = customerLifetimeValue(known, input.choices);
  return revenue === null || churn === null ? null : value;
}
