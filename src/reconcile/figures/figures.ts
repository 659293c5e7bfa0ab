import type { Key } from "../book/row-keys.ts";
import { below, over, whole, ZERO } from "./exactly.ts";
import type { Figure } from "./figure.ts";
import { lifetimeValue } from "./lifetime-value.ts";
import {
  atTheEnd,
  cappedShare,
  churnParts,
  keptOfCohort,
  leftOfCohort,
  lost,
  moneyOfCohort,
  moneyOfRates,
  netLoss,
  quotient,
} from "./parts.ts";

/** What is of movements has no use for the choice about cohorts. */
const NOT_GROSS: readonly Key[] = ["grossRetention"];

/** Choices that decide which movement something is reach nothing that is there at the end of a period. */
const OF_MOVEMENTS: readonly Key[] = ["reactivation", "movementBasis", "grossRetention"];
/** The choices of customer churn. */
const CHURN_KEYS: readonly Key[] = [
  ...(["window", "churnDenominator", "joinedAndChurned", "churnedAndRecovered", "returnedAndChurned"] as const),
];

/** Every figure, as it is made of customers. Functions, so that a bundle without them has nothing of them. */
export function figures(): readonly Figure[] {
  return [...closingFigures(), ...churnFigures(), ...retentionFigures(), lifetimeValueFigure()];
}

/** What is there at the end of a period. */
function closingFigures(): readonly Figure[] {
  return [
    {
      ...{ id: "monthly-recurring-revenue", name: "MRR", unit: "money", takes: [], passesOver: OF_MOVEMENTS },
      ...{
        parts: ["mrr"],
        partsOf: ({ calendar }) => [calendar.money("closing")],
        magnitudes: () => [],
        valueOf: ([mrr]) => mrr!,
      },
    },
    {
      ...{
        id: "customer-count",
        name: "the number of customers",
        unit: "customers",
        takes: [],
        passesOver: OF_MOVEMENTS,
      },
      ...{ parts: ["customers"], partsOf: ({ calendar }) => [whole(calendar.count("closing"))] },
      ...{ magnitudes: () => [], valueOf: ([customers]) => customers! },
    },
    {
      ...{ id: "average-revenue-per-account", name: "ARPA", unit: "money", takes: [], passesOver: OF_MOVEMENTS },
      ...{ parts: ["mrr", "customers"], partsOf: atTheEnd },
      ...{ magnitudes: ({ calendar }) => [calendar.money("closing")], valueOf: quotient },
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
      ...{ partsOf: (told) => [lost(told), told.rates.money("starting")], magnitudes: moneyOfRates },
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
      partsOf: (told, convention) => [netLoss(told, convention), told.rates.money("starting")],
      magnitudes: (told) => [...moneyOfRates(told), told.rates.money("returned")],
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
      partsOf: keptOfCohort,
      magnitudes: moneyOfCohort,
      valueOf: ([kept, starting]) => (below(kept!, ZERO) ? null : over(kept!, starting!)),
    },
    {
      ...{ id: "gross-revenue-retention", name: "gross revenue retention", unit: "share", takes: ["grossRetention"] },
      ...{ passesOver: [], parts: ["keptMrr", "startingMrr"] },
      partsOf: leftOfCohort,
      magnitudes: moneyOfCohort,
      valueOf: ([kept, starting]) => (below(kept!, ZERO) ? null : over(kept!, starting!)),
    },
  ];
}

function lifetimeValueFigure(): Figure {
  return {
    ...{ id: "customer-lifetime-value", name: "lifetime value", unit: "money", passesOver: NOT_GROSS },
    ...{ takes: [...CHURN_KEYS, "lifetimeValueForm", "zeroChurn"], magnitudes: () => [] },
    parts: ["mrr", "customers", "churned", "customersAtRisk"],
    partsOf: (told, convention) => [...atTheEnd(told), ...churnParts(told, convention)],
    valueOf: ([mrr, customers, churned, atRisk], convention, terms) => {
      const [revenue, churn] = [over(mrr!, customers!), over(churned!, atRisk!)];
      return lifetimeValue({ revenue, churn }, convention, terms);
    },
  };
}
