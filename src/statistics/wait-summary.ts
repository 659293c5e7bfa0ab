import { type NumberSummary, summaryOf } from "./quantiles.ts";

/** How long something took, or that it has not come yet, or never will. */
export interface Wait {
  /** How long it took; `null` where it has not come. */
  readonly took: number | null;
  /** How long it has been waited for at least, where it may still come; `null` where it came or never will. */
  readonly waited: number | null;
}

/** How long things take, with those that have not come yet. */
export interface WaitSummary {
  /** Those for which it came. */
  readonly done: number;
  /** Those for which it may still come. */
  readonly waiting: number;
  /** Those for which it never will. */
  readonly never: number;
  /**
   * Half of all had it by then, those still waiting and those that never will among them; `null` where it has not come
   * for half of them, or where some have not waited so long.
   */
  readonly median: number | null;
  /** Of those alone for which it came: too short, as the slow ones are still waiting. */
  readonly ofDone: NumberSummary;
}

/**
 * How long things take. The median counts whoever waits as longer than it: what Kaplan and Meier's curve says too, as
 * long as nobody has waited for less than the median. Where somebody has, only the curve could tell, and it is `null`.
 */
export function waitSummary(waits: readonly Wait[]): WaitSummary {
  const took = waits.flatMap((wait) => (wait.took === null ? [] : [wait.took])).sort((a, b) => a - b);
  const waited = waits.flatMap((wait) => (wait.waited === null ? [] : [wait.waited]));
  const middle = took[Math.ceil(waits.length / 2) - 1];
  const isTold = middle !== undefined && waited.every((time) => time >= middle);
  return Object.freeze({
    done: took.length,
    waiting: waited.length,
    never: waits.length - took.length - waited.length,
    median: isTold ? middle : null,
    ofDone: summaryOf(took),
  });
}
