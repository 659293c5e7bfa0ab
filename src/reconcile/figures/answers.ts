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
import type { Told, ToldMoney } from "./told.ts";

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
  "monthly-recurring-revenue": ({ told, places }) => shown(told.closing, places),
  "customer-count": ({ told }) => new MetricDecimal(told.customers.toString()),
  "customer-churn-rate": ({ told, choices }) => customerChurnRate(heads(told), choices),
  "gross-revenue-churn-rate": ({ told, places, choices }) => grossRevenueChurnRate(money(told.money, places), choices),
  "net-revenue-churn-rate": ({ told, places, choices }) => netRevenueChurnRate(money(told.money, places), choices),
  "net-revenue-retention": ({ told, places }) => netRevenueRetention(money(told.cohort, places)),
  "gross-revenue-retention": ({ told, places }) => grossRevenueRetention(money(told.cohort, places)),
  "customer-lifetime-value": lifetimeValue,
  "average-revenue-per-account": revenuePerAccount,
};

/** What the formula of a metric answers, or throws. */
export function answerOf(metric: ReconciledMetric, input: AnswerInput): Decimal | null {
  return ANSWERS[metric](input);
}

function shown(value: Fraction, places: number): Decimal {
  return decimalFromUnits(unitsOfFraction(value, places), places);
}

type Money = Record<`${"starting" | "expansion" | "contraction" | "churned" | "reactivation"}Mrr`, Decimal>;

function money({ starting, expansion, contraction, churned, returned }: ToldMoney, places: number): Money {
  return {
    startingMrr: shown(starting, places),
    expansionMrr: shown(expansion, places),
    contractionMrr: shown(contraction, places),
    churnedMrr: shown(churned, places),
    reactivationMrr: shown(returned, places),
  };
}

function heads({ heads: of }: Told): Parameters<typeof customerChurnRate>[0] {
  return {
    startingCustomers: of.starting,
    newCustomers: of.joined,
    endingCustomers: of.closing,
    churnedCustomers: of.churned,
    churnedNewCustomers: of.churnedNew,
    churnedReturnedCustomers: of.churnedReturned,
    recoveredCustomers: of.recovered,
  };
}

function revenuePerAccount({ told, places }: AnswerInput): Decimal | null {
  return averageRevenuePerAccount({ revenue: shown(told.closing, places), accounts: told.customers });
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
