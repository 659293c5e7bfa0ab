import { proportionInterval } from "../../statistics/proportions/proportion-interval.ts";
import type { ReadCalibration } from "./calibration-options.ts";
import type { ChurnCount } from "./calibration-types.ts";
import type { Outcome } from "./outcomes.ts";

/** How often accounts churned; `overall` is the churn of all, which it is held against. */
export function churnCount(
  outcomes: readonly Outcome[],
  { level }: Pick<ReadCalibration, "level">,
  overall?: number | null,
): ChurnCount {
  const scored = outcomes.length;
  const churned = outcomes.filter((one) => one.churned).length;
  const churnRate = scored === 0 ? null : churned / scored;
  const base = overall === undefined ? churnRate : overall;
  return {
    scored,
    churned,
    churnRate,
    interval: proportionInterval({ successes: churned, trials: scored }, { confidence: level.confidence }),
    lift: churnRate === null || base === null || base === 0 ? null : churnRate / base,
  };
}
