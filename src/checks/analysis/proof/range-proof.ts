import { isMetricInputError } from "../../../errors.ts";
import type { Fraction } from "../../../number/fraction.ts";
import type { FormulaDefinition } from "../../definitions/types.ts";
import { evaluated, type ExactValue } from "../../evaluation/evaluate.ts";
import type { References } from "../../evaluation/references.ts";
import type { CheckSettings } from "../../rules/check.ts";
import { isWithin } from "../samples/candidates.ts";
import { casesOf } from "./cases.ts";
import { knownOf, ordersOf } from "../domains.ts";
import type { Expanded } from "../expanded.ts";
import type { Interval } from "./interval.ts";
import { type Sample, samplesOf, valueFor } from "../samples/samples.ts";
import { givenFields } from "../samples/shown-sample.ts";
import { isProvedNonnegative } from "./sign.ts";
import { literal, minus } from "../trees.ts";

/** Whether a formula is proved never to leave a range, whatever it is given of what its inputs can be. */
export function isProvedWithin({ formula, domains }: Expanded, { least, most }: Interval): boolean {
  const orders = ordersOf(domains);
  return casesOf(formula.body, knownOf(domains)).every((one) => {
    const isAbove = least === null || isProvedNonnegative({ ...one, node: minus(one.node, literal(least)) }, orders);
    if (!isAbove) return false;
    return most === null || isProvedNonnegative({ ...one, node: minus(literal(most), one.node) }, orders);
  });
}

/** Inputs for which a metric leaves a range, and what it comes to. */
export interface Witness {
  readonly sample: Sample;
  readonly value: Fraction;
}

/** How many inputs are tried for one. */
const TRIES = 80;

/** Looks for inputs for which a definition leaves a range: what is found was computed as examples are. */
export function witnessOutside(
  { definition, expanded }: { readonly definition: FormulaDefinition; readonly expanded: Expanded },
  range: Interval,
  { references, settings }: { readonly references: References; readonly settings: CheckSettings },
): Witness | undefined {
  const isZeroForNothing = definition.whenUndefined === "zero";
  for (const sample of samplesOf(expanded, { seed: settings.seed, count: TRIES })) {
    const guess = valueFor(expanded, sample);
    const isSuspect = guess === null ? isZeroForNothing : guess !== undefined && !isWithin(guess, range);
    const value = isSuspect ? computed(definition, sample, references) : null;
    if (isNumber(value) && !isWithin(value, range)) return { sample, value };
  }
  return undefined;
}

function isNumber(value: ExactValue): value is Fraction {
  return typeof value === "object" && value !== null;
}

/** What the definition comes to; nothing where it refuses the inputs. */
function computed(definition: FormulaDefinition, sample: Sample, references: References): ExactValue {
  try {
    return evaluated(definition, givenFields(sample), references).value;
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    return null;
  }
}
