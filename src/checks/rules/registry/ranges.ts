import type { RuleEntry } from "./types.ts";

/** Whether values stay in the range that is declared, and thresholds are in order. */
export const RANGE_RULES: Readonly<Record<`CM6${number}`, RuleEntry>> = {
  CM601: ["error", "range-order", "A range ends before it begins"],
  CM602: ["error", "range-refuted", "A metric leaves the range that it declares"],
  CM603: ["info", "range-unproved", "A range is neither proved nor refuted"],
  CM604: ["error", "example-out-of-range", "An example comes out where the metric is said never to be"],
  CM605: ["error", "threshold-order", "Thresholds do not stand best first"],
  CM606: ["error", "threshold-out-of-range", "A threshold lies where the metric is said never to be"],
  CM607: ["warning", "other-direction", "A definition says another way is better than the built-in does that it uses"],
  CM608: ["error", "goal-out-of-range", "A goal lies where its metric never is"],
  CM609: ["warning", "goal-backwards", "A goal is worse than what it begins from"],
};
