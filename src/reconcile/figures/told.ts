import type { Convention } from "../../conventions/types.ts";
import { footedCohort, footedMoney } from "../../movements/sums/shown.ts";
import type { Fraction } from "../../number/fraction.ts";
import { COUNTS, type Flows, type MoneyField, moneyOf, type WindowView } from "../book/flows.ts";
import { exactly } from "./exactly.ts";

/** A movement of a cohort. */
export type CohortField = "starting" | "expansion" | "contraction" | "churned";

/** What a formula is told of one period by one convention: of everybody, or of one customer alone. */
export interface Told {
  /** The period's own days. */
  readonly calendar: WindowView;
  /** The days that rates look at. */
  readonly rates: WindowView;
  /** Of the customers paying at the opening of the period. */
  readonly cohort: (field: CohortField) => Fraction;
}

/** The two windows that a period is told by: its own days, and those that rates look at. */
export interface TwoWindows {
  readonly calendar: WindowView;
  readonly rates: WindowView;
}

const OF_COHORT: Readonly<Record<CohortField, MoneyField>> = {
  starting: "restated",
  expansion: "cohortExpansion",
  contraction: "cohortContraction",
  churned: "cohortChurned",
};

/** What windows exactly say by a convention. */
export function tell({ calendar, rates }: TwoWindows, { grossRetention }: Pick<Convention, "grossRetention">): Told {
  const isAggregate = grossRetention === "aggregate";
  return {
    ...{ calendar, rates },
    cohort: (field) => calendar.money(isAggregate && field !== "starting" ? field : OF_COHORT[field]),
  };
}

/** One window of some flows. */
export function viewOf(flows: Flows): WindowView {
  return { money: (field) => moneyOf(flows, field), count: (field) => flows.counts[COUNTS[field]]! };
}

/** The same with amounts rounded to so many places, so that they foot as they are shown. */
export function tellRounded(windows: TwoWindows, convention: Convention, places: number): Told {
  const { cohort } = tell(windows, convention);
  const moved = [cohort("expansion"), cohort("contraction"), cohort("churned")] as const;
  const footed = footedCohort({ starting: cohort("starting"), moved }, places);
  return {
    calendar: roundedView(windows.calendar, places),
    rates: roundedView(windows.rates, places),
    cohort: (field) => exactly(footed[`${field}Mrr`]),
  };
}

function roundedView(view: WindowView, places: number): WindowView {
  const of = (field: MoneyField): Fraction => view.money(field);
  const footed = footedMoney(
    {
      ...{ starting: of("starting"), restated: of("restated"), closing: of("closing") },
      moved: [of("joined"), of("expansion"), of("contraction"), of("churned"), of("returned")],
    },
    places,
  );
  const shown: Readonly<Partial<Record<MoneyField, keyof typeof footed>>> = {
    ...{ starting: "startingMrr", closing: "endingMrr", expansion: "expansionMrr", contraction: "contractionMrr" },
    ...{ churned: "churnedMrr", returned: "reactivationMrr" },
  };
  // What no formula takes is left as it is.
  return { ...view, money: (field) => (shown[field] === undefined ? of(field) : exactly(footed[shown[field]])) };
}
