import { MetricInputError } from "../errors.ts";
import { type Decimal, MetricDecimal } from "../number/decimal.ts";
import type { Fraction } from "../number/fraction.ts";
import { evaluateNode } from "./evaluation/evaluate-node.ts";
import { newWork } from "./evaluation/exact-arithmetic.ts";
import { givenInputs } from "./evaluation/given.ts";
import { formulaOf, type FormulaSource } from "./parse-formula.ts";
import type { Formula } from "./syntax/formula.ts";

/** What {@link evaluateFormula} has to know besides the inputs. */
export interface EvaluateFormulaOptions {
  /** The metric that the formula is of. What is given under this name is its own past, and ends one period ago. */
  readonly self?: string;
}

/**
 * Evaluates a formula exactly: in rational numbers, rounded once, to 40 digits, when the answer leaves.
 *
 * A list is an input's past, oldest first; its last value is the one of the period. `lag` looks back in it, `sum`, `avg`
 * and `count` go over it. Null inputs make a null answer, and so does a division by zero; `coalesce` takes the first of
 * its values that is not null, `count` counts those that are not, and an `if` whose condition cannot be told is null.
 *
 * @param formula - A formula, or its text.
 * @param inputs - A number, `null` or a list of them for every input that the formula names. Others are passed over.
 * @param options - The metric's own name, where its formula looks back at itself.
 * @returns The value, or `null`.
 * @throws {@link MetricInputError} `not-a-formula` for a text that is none, `missing-field` when an input is left out,
 * `not-a-number` for one that cannot be read, `not-allowed` for one value where the formula looks back,
 * `wrong-length` when `sum`, `avg` or `count` goes over lists of several lengths, and `out-of-range` when exact numbers
 * get too long.
 *
 * @example A ratio, growth, and a balance that carries itself forward
 * ```ts
 * import { evaluateFormula } from "customer-metrics";
 *
 * evaluateFormula("churned / starting", { churned: 50, starting: 1000 })?.toString(); // => "0.05"
 * evaluateFormula("churned / starting", { churned: 0, starting: 0 }); // => null
 * evaluateFormula("mrr / lag(mrr, 1) - 1", { mrr: [100, 110] })?.toString(); // => "0.1"
 *
 * const given = { customers: [90, 100], joined: 12, churned: 5 };
 *
 * evaluateFormula("lag(customers, 1) + joined - churned", given, { self: "customers" })?.toString(); // => "107"
 * ```
 */
export function evaluateFormula(
  formula: FormulaSource,
  inputs: object,
  options: EvaluateFormulaOptions = {},
): Decimal | null {
  const exact = evaluateExactly(formulaOf(formula), inputs, options);
  // As text, every digit of which is kept until the division rounds.
  return exact && new MetricDecimal(exact.numerator.toString()).dividedBy(exact.denominator.toString());
}

/** The value of a formula as the rational number that it is. */
export function evaluateExactly(formula: Formula, inputs: object, { self }: EvaluateFormulaOptions): Fraction | null {
  if (self !== undefined && formula.inputs.includes(self) && !formula.lagged.includes(self)) {
    const message = `Cannot compute ${self} from itself: look back at it, as in lag(${self}, 1)`;
    throw new MetricInputError(message, { code: "not-allowed", field: self, received: formula.text });
  }
  return evaluateNode(formula.body, { inputs: givenInputs(formula, inputs), self, work: newWork(), back: 0 });
}
