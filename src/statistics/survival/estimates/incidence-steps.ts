import { walkStretches } from "./product-limit.ts";
import type { RiskTable } from "../risk/risk-table.ts";

/** To what share of all one cause has happened after each time. */
export interface IncidenceSteps {
  readonly incidence: Float64Array;
  readonly variance: Float64Array;
}

/** How far three things stray together: the share left, the share that the cause took, and one with the other. */
interface Spread {
  left: number;
  taken: number;
  both: number;
}

/**
 * Aalen and Johansen's estimate of a cause's cumulative incidence, `Σ S(t−) dₖ/n`, with the variance by the delta
 * method: what happens to the `n` at risk at one time is multinomial, and times do not depend on each other
 * (J. J. Gaynor and others, "On the use of cause-specific failure and conditional failure probabilities", JASA 88, 1993).
 *
 * Carried on from time to time as a covariance instead of summed anew for each: a step of the estimate is linear in
 * what was there before. Without censoring it is the binomial variance, and of a single cause Greenwood's.
 */
export function incidenceSteps(table: RiskTable, cause: number): IncidenceSteps {
  const { atRisk, events } = table;
  const ofCause = table.ofCause[cause]!;
  const [incidence, variance] = [new Float64Array(atRisk.length), new Float64Array(atRisk.length)];
  const spread: Spread = { left: 0, taken: 0, both: 0 };
  let since = { before: 0, count: 0 };
  let others = 0;
  walkStretches(table, (place, { before, after, stretch, isNew }) => {
    // Counts of one stretch are added up before they are weighed: two of ten and one of ten are three of ten.
    if (isNew) since = { before: incidence[place - 1] ?? 0, count: 0 };
    since.count += ofCause[place]!;
    others += events[place]! - ofCause[place]!;
    step(spread, before, { n: atRisk[place]!, all: events[place]!, taken: ofCause[place]! });
    // Of a cause that took everybody, a sum of parts may be a hair off, and that hair is no doubt about it.
    const isAll = after === 0 && others === 0;
    incidence[place] = isAll ? 1 : since.before + stretch.scale * (since.count / stretch.atRisk);
    variance[place] = isAll ? 0 : Math.max(0, spread.taken);
  });
  return { incidence, variance };
}

/** One time: of `n` at risk something happened to `all`, and to `taken` of them the cause. */
function step(spread: Spread, share: number, { n, all, taken }: { n: number; all: number; taken: number }): void {
  const [stays, goes] = [(n - all) / n, taken / n];
  const square = (share * share) / n;
  spread.taken += 2 * goes * spread.both + goes * goes * spread.left + square * goes * (1 - goes);
  spread.both = stays * (spread.both + goes * spread.left) - square * stays * goes;
  spread.left = stays * stays * spread.left + square * stays * (1 - stays);
}
