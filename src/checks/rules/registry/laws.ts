import type { RuleEntry } from "./types.ts";

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
