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

/** Whether laws are written as laws are, and hold. */
export const LAW_RULES: Readonly<Record<`CM7${number}`, RuleEntry>> = {
  CM711: ["error", "unknown-law", "A law has a name that no law has"],
  CM712: [
    "error",
    "law-form",
    "A law is written otherwise than it is taken, or stands where there is nothing to hold to it",
  ],
  CM713: ["error", "law-input", "A law is about an input or a metric that is not there"],
  CM714: ["error", "law-broken", "A law does not hold: inputs were found that break it"],
  CM715: ["warning", "law-untested", "A law could not be tried: none of the generated inputs tells anything of it"],
};
