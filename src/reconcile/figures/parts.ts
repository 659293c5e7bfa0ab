import type { Convention } from "../../conventions/types.ts";
import type { Fraction } from "../../number/fraction.ts";
import { below, minus, over, sum, whole } from "./exactly.ts";
import type { Told } from "./told.ts";

/** What a number is made of: of one customer, or of all. */
export type Parts = readonly Fraction[];

/** One part as a share of another. */
export function quotient([part, all]: Parts): Fraction | null {
  return over(part!, all!);
}

/** Losses of the days that rates look at. */
export function lost({ rates }: Told): Fraction {
  return sum(rates.money("contraction"), rates.money("churned"));
}

function lostOfCohort({ cohort }: Told): Fraction {
  return sum(cohort("contraction"), cohort("churned"));
}

/** Who churned, as far as they are counted, and those they are a share of. */
export function churnParts({ rates }: Told, convention: Convention): Parts {
  let churned = rates.count("churned");
  if (convention.joinedAndChurned === "excluded") churned -= rates.count("churnedNew");
  if (convention.churnedAndRecovered === "excluded") churned -= rates.count("recovered");
  if (convention.returnedAndChurned === "excluded") churned -= rates.count("churnedReturned");
  const starting = rates.count("starting");
  switch (convention.churnDenominator) {
    case "starting-plus-new":
      return [whole(churned), whole(starting + rates.count("joined"))];
    case "average":
      return [whole(churned), { numerator: BigInt(starting + rates.count("closing")), denominator: 2n }];
    case "due-for-renewal": // which rows do not tell: the formula refuses it
    case "starting":
      return [whole(churned), whole(starting)];
  }
}

/** Losses as far as they are counted: all, or no more than was there. */
export function cappedShare([net, starting]: Parts, { revenueChurnCap }: Convention): Fraction | null {
  const isCapped = revenueChurnCap === "starting-mrr" && below(starting!, net!);
  return over(isCapped ? starting! : net!, starting!);
}

/** Losses of the days that rates look at, less what makes up for them. */
export function netLoss(told: Told, { netChurnOffsets }: Convention): Fraction {
  const { rates } = told;
  const net = minus(lost(told), rates.money("expansion"));
  return netChurnOffsets === "expansion" ? net : minus(net, rates.money("returned"));
}

/** MRR and customers at the end of the period. */
export function atTheEnd({ calendar }: Told): Parts {
  return [calendar.money("closing"), whole(calendar.count("closing"))];
}

/** What a cohort has at the end, and had at the start. */
export function keptOfCohort(told: Told): Parts {
  const [starting, expansion] = [told.cohort("starting"), told.cohort("expansion")];
  return [minus(sum(starting, expansion), lostOfCohort(told)), starting];
}

/** The same without what it gained. */
export function leftOfCohort(told: Told): Parts {
  const starting = told.cohort("starting");
  return [minus(starting, lostOfCohort(told)), starting];
}

const MAGNITUDES = ["starting", "expansion", "contraction", "churned"] as const;

/** What revenue churn takes as magnitudes. */
export function moneyOfRates({ rates }: Told): Parts {
  return MAGNITUDES.map((field) => rates.money(field));
}

/** What retention takes as magnitudes. */
export function moneyOfCohort({ cohort }: Told): Parts {
  return MAGNITUDES.map((field) => cohort(field));
}
