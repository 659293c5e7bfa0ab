import type { Check } from "../check.ts";
import { examplesHold } from "./examples-hold.ts";
import { givenNames } from "./given-names.ts";
import { noExamples } from "./no-examples.ts";
import { shownCases } from "./shown-cases.ts";

/** Whether examples come out as they say. */
export const EXAMPLE_CHECKS: readonly Check[] = [givenNames, examplesHold, noExamples, shownCases];
