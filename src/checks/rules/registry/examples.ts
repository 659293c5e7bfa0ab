import type { RuleEntry } from "./types.ts";

/** Whether examples come out as they say. */
export const EXAMPLE_RULES: Readonly<Record<`CM7${number}`, RuleEntry>> = {
  CM701: ["error", "example-fails", "An example comes out otherwise than it says"],
  CM702: ["error", "example-error", "An example cannot be computed, and does not say so"],
  CM703: ["error", "example-input", "An example gives what the metric does not take"],
  CM704: ["warning", "no-examples", "A definition with a formula has no example"],
  CM720: [
    "info",
    "boundary-not-shown",
    "No example shows what a metric is where it divides by 0 or its past is too short",
  ],
  CM721: ["info", "branch-not-shown", "No example takes one side of a choice"],
};
