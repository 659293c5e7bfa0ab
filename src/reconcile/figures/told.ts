import type { Convention } from "../../conventions/types.ts";
import { footedCohort, footedMoney } from "../../movements/sums/shown.ts";
import type { Fraction } from "../../number/fraction.ts";
import { COUNTS, type Flows, moneyOf } from "../book/flows.ts";
import { exactly } from "./exactly.ts";

/** Money of one window, as a formula takes it. Losses are magnitudes. */
export interface ToldMoney {
  readonly starting: Fraction;
  readonly expansion: Fraction;
  readonly contraction: Fraction;
  readonly churned: Fraction;
  readonly returned: Fraction;
}

/** What a formula is told of one period by one convention: of everybody, or of one customer alone. */
export interface Told {
  /** At the end of the period. */
  readonly closing: Fraction;
  readonly customers: bigint;
  /** Over the days that rates look at. */
  readonly money: ToldMoney;
  readonly heads: { readonly [Count in keyof typeof COUNTS]: bigint };
  /** Of the customers paying at the opening of the period. */
  readonly cohort: ToldMoney;
}

/** The two windows that a period is told by: its own days, and those that rates look at. */
export interface TwoWindows {
  readonly calendar: Flows;
  readonly rates: Flows;
}

const NONE: Fraction = { numerator: 0n, denominator: 1n };

/** What flows exactly say by a convention. */
export function tell({ calendar, rates }: TwoWindows, { grossRetention }: Pick<Convention, "grossRetention">): Told {
  const isAggregate = grossRetention === "aggregate";
  return {
    closing: moneyOf(calendar, "closing"),
    customers: BigInt(calendar.counts[COUNTS.closing]!),
    money: {
      starting: moneyOf(rates, "starting"),
      expansion: moneyOf(rates, "expansion"),
      contraction: moneyOf(rates, "contraction"),
      churned: moneyOf(rates, "churned"),
      returned: moneyOf(rates, "returned"),
    },
    heads: headsOf(rates),
    cohort: {
      starting: moneyOf(calendar, "restated"),
      expansion: moneyOf(calendar, isAggregate ? "expansion" : "cohortExpansion"),
      contraction: moneyOf(calendar, isAggregate ? "contraction" : "cohortContraction"),
      churned: moneyOf(calendar, isAggregate ? "churned" : "cohortChurned"),
      returned: NONE,
    },
  };
}

function headsOf({ counts }: Flows): Told["heads"] {
  const fields = Object.entries(COUNTS).map(([field, place]) => [field, BigInt(counts[place]!)]);
  return Object.fromEntries(fields);
}

/** The same with amounts rounded to so many places, so that they foot as they are shown. */
export function tellRounded(windows: TwoWindows, convention: Convention, places: number): Told {
  const told = tell(windows, convention);
  const { starting, expansion, contraction, churned } = told.cohort;
  const cohort = footedCohort({ starting, moved: [expansion, contraction, churned] }, places);
  const calendar = footedMoney(exactMoneyOf(windows.calendar), places);
  const rates = footedMoney(exactMoneyOf(windows.rates), places);
  return {
    ...told,
    closing: exactly(calendar.endingMrr),
    money: {
      starting: exactly(rates.startingMrr),
      expansion: exactly(rates.expansionMrr),
      contraction: exactly(rates.contractionMrr),
      churned: exactly(rates.churnedMrr),
      returned: exactly(rates.reactivationMrr),
    },
    cohort: {
      starting: exactly(cohort.startingMrr),
      expansion: exactly(cohort.expansionMrr),
      contraction: exactly(cohort.contractionMrr),
      churned: exactly(cohort.churnedMrr),
      returned: NONE,
    },
  };
}

function exactMoneyOf(flows: Flows): Parameters<typeof footedMoney>[0] {
  const of = (field: Parameters<typeof moneyOf>[1]): Fraction => moneyOf(flows, field);
  return {
    ...{ starting: of("starting"), restated: of("restated"), closing: of("closing") },
    moved: [of("joined"), of("expansion"), of("contraction"), of("churned"), of("returned")],
  };
}
