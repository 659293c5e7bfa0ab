import type { Convention } from "../../conventions/types.ts";
import { type Fraction, plus } from "../../number/fraction.ts";
import type { Key } from "../book/row-keys.ts";
import { below, minus, over, whole, ZERO } from "./exactly.ts";
import type { Figure } from "./figure.ts";
import { lifetimeValue } from "./lifetime-value.ts";
import type { Told, ToldMoney } from "./told.ts";

type Parts = readonly Fraction[];

/** What is of movements has no use for the choice about cohorts. */
const NOT_GROSS: readonly Key[] = ["grossRetention"];

/** Choices that decide which movement something is reach nothing that is there at the end of a period. */
const OF_MOVEMENTS: readonly Key[] = ["reactivation", "movementBasis", "grossRetention"];
/** The choices of customer churn. */
const CHURN_KEYS: readonly Key[] = [
  ...(["window", "churnDenominator", "joinedAndChurned", "churnedAndRecovered", "returnedAndChurned"] as const),
];

const quotient = ([part, all]: Parts): Fraction | null => over(part!, all!);

function lost({ contraction, churned }: ToldMoney): Fraction {
  return plus(contraction, churned);
}

/** Who churned, as far as they are counted, and those they are a share of. */
function churnParts({ heads }: Told, convention: Convention): Parts {
  let churned = heads.churned;
  if (convention.joinedAndChurned === "excluded") churned -= heads.churnedNew;
  if (convention.churnedAndRecovered === "excluded") churned -= heads.recovered;
  if (convention.returnedAndChurned === "excluded") churned -= heads.churnedReturned;
  const { starting, joined, closing } = heads;
  switch (convention.churnDenominator) {
    case "starting-plus-new":
      return [whole(churned), whole(starting + joined)];
    case "average":
      return [whole(churned), { numerator: starting + closing, denominator: 2n }];
    case "due-for-renewal": // which rows do not tell: the formula refuses it
    case "starting":
      return [whole(churned), whole(starting)];
  }
}

/** Losses as far as they are counted: all, or no more than was there. */
function cappedShare([net, starting]: Parts, { revenueChurnCap }: Convention): Fraction | null {
  const isCapped = revenueChurnCap === "starting-mrr" && below(starting!, net!);
  return over(isCapped ? starting! : net!, starting!);
}

function netLoss({ money }: Told, { netChurnOffsets }: Convention): Fraction {
  const offset = netChurnOffsets === "expansion" ? money.expansion : plus(money.expansion, money.returned);
  return minus(lost(money), offset);
}

const moneyIn = (of: ToldMoney): Parts => [of.starting, of.expansion, of.contraction, of.churned];

/** Every figure, as it is made of customers. Functions, so that a bundle without them has nothing of them. */
export function figures(): readonly Figure[] {
  return [...closingFigures(), ...churnFigures(), ...retentionFigures(), lifetimeValueFigure()];
}

/** What is there at the end of a period. */
function closingFigures(): readonly Figure[] {
  return [
    {
      ...{ id: "monthly-recurring-revenue", name: "MRR", unit: "money", takes: [], passesOver: OF_MOVEMENTS },
      ...{ parts: ["mrr"], partsOf: ({ closing }) => [closing], magnitudes: () => [], valueOf: ([mrr]) => mrr! },
    },
    {
      ...{
        id: "customer-count",
        name: "the number of customers",
        unit: "customers",
        takes: [],
        passesOver: OF_MOVEMENTS,
      },
      ...{ parts: ["customers"], partsOf: ({ customers }) => [whole(customers)] },
      ...{ magnitudes: () => [], valueOf: ([customers]) => customers! },
    },
    {
      ...{ id: "average-revenue-per-account", name: "ARPA", unit: "money", takes: [], passesOver: OF_MOVEMENTS },
      ...{ parts: ["mrr", "customers"], partsOf: ({ closing, customers }) => [closing, whole(customers)] },
      ...{ magnitudes: ({ closing }) => [closing], valueOf: quotient },
    },
  ];
}

/** What was lost over the days that rates look at. */
function churnFigures(): readonly Figure[] {
  const OF_REVENUE: readonly Key[] = ["window", "revenueChurnCap"];
  return [
    {
      ...{ id: "customer-churn-rate", name: "customer churn", unit: "share", takes: CHURN_KEYS, passesOver: NOT_GROSS },
      ...{ parts: ["churned", "customersAtRisk"], partsOf: churnParts, magnitudes: () => [], valueOf: quotient },
    },
    {
      ...{ id: "gross-revenue-churn-rate", name: "gross revenue churn", unit: "share", takes: OF_REVENUE },
      ...{ passesOver: NOT_GROSS, parts: ["lostMrr", "startingMrr"] },
      ...{ partsOf: ({ money }) => [lost(money), money.starting], magnitudes: ({ money }) => moneyIn(money) },
      valueOf: cappedShare,
    },
    {
      ...{
        id: "net-revenue-churn-rate",
        name: "net revenue churn",
        unit: "share",
        takes: [...OF_REVENUE, "netChurnOffsets"],
      },
      ...{ passesOver: NOT_GROSS, parts: ["netLostMrr", "startingMrr"] },
      partsOf: (told, convention) => [netLoss(told, convention), told.money.starting],
      magnitudes: ({ money }) => [...moneyIn(money), money.returned],
      valueOf: cappedShare,
    },
  ];
}

/** What is left of those who were there. */
function retentionFigures(): readonly Figure[] {
  return [
    {
      ...{ id: "net-revenue-retention", name: "net revenue retention", unit: "share", takes: ["grossRetention"] },
      ...{ passesOver: [], parts: ["keptMrr", "startingMrr"] },
      partsOf: ({ cohort }) => [minus(plus(cohort.starting, cohort.expansion), lost(cohort)), cohort.starting],
      magnitudes: ({ cohort }) => moneyIn(cohort),
      valueOf: ([kept, starting]) => (below(kept!, ZERO) ? null : over(kept!, starting!)),
    },
    {
      ...{ id: "gross-revenue-retention", name: "gross revenue retention", unit: "share", takes: ["grossRetention"] },
      ...{ passesOver: [], parts: ["keptMrr", "startingMrr"] },
      partsOf: ({ cohort }) => [minus(cohort.starting, lost(cohort)), cohort.starting],
      magnitudes: ({ cohort }) => moneyIn(cohort),
      valueOf: ([kept, starting]) => (below(kept!, ZERO) ? null : over(kept!, starting!)),
    },
  ];
}

function lifetimeValueFigure(): Figure {
  return {
    ...{ id: "customer-lifetime-value", name: "lifetime value", unit: "money", passesOver: NOT_GROSS },
    ...{ takes: [...CHURN_KEYS, "lifetimeValueForm", "zeroChurn"], magnitudes: () => [] },
    parts: ["mrr", "customers", "churned", "customersAtRisk"],
    partsOf: (told, convention) => [told.closing, whole(told.customers), ...churnParts(told, convention)],
    valueOf: ([mrr, customers, churned, atRisk], convention, terms) => {
      const [revenue, churn] = [over(mrr!, customers!), over(churned!, atRisk!)];
      return lifetimeValue({ revenue, churn }, convention, terms);
    },
  };
}
