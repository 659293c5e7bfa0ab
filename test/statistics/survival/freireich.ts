import type { SurvivalObservation } from "customer-metrics";

/**
 * Weeks in remission of 21 patients on 6-MP and of 21 on placebo: E. J. Freireich and others, "The effect of
 * 6-mercaptopurine on the duration of steroid-induced remissions in acute leukemia", Blood 21, 1963; in every textbook
 * of survival analysis, such as D. R. Cox and D. Oakes, "Analysis of survival data", 1984, table 1.1. A plus is a
 * patient who was still in remission.
 */
const MERCAPTOPURINE = "6,6,6,6+,7,9+,10,10+,11+,13,16,17+,19+,20+,22,23,25+,32+,32+,34+,35+";
const PLACEBO = "1,1,2,2,3,4,4,5,5,8,8,8,8,11,11,12,12,15,17,22,23";

/** Times as textbooks print them: a plus is for those who were lost from sight. */
export function written(times: string): { time: number; event: boolean }[] {
  return times.split(/[,\s]+/u).map((time) => ({ time: Number(time.replace("+", "")), event: !time.endsWith("+") }));
}

export const mercaptopurine: readonly SurvivalObservation[] = written(MERCAPTOPURINE);
export const placebo: readonly SurvivalObservation[] = written(PLACEBO);

/**
 * Weeks until relapse of acute myelogenous leukaemia, with and without maintenance chemotherapy: R. G. Miller, "Survival
 * analysis", 1981, page 49; in R's survival package as `aml`.
 */
export const maintained: readonly SurvivalObservation[] = written("9,13,13+,18,23,28+,31,34,45+,48,161+");
export const nonmaintained: readonly SurvivalObservation[] = written("5,5,8,8,12,16+,23,27,30,33,43,45");
