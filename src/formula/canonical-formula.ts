import { newAtoms, TooLong } from "./canonical/atoms.ts";
import { normalOf } from "./canonical/normalise.ts";
import { written } from "./canonical/written.ts";
import { formulaOf, type FormulaSource, parseFormula } from "./parse-formula.ts";
import { printNode } from "./printing/print-node.ts";
import type { ValueNode } from "./syntax/nodes.ts";

/**
 * Writes a formula in its canonical form: two formulas that are written alike so have the same value for all inputs.
 *
 * Arithmetic is multiplied out and put over one denominator in lowest terms; arguments whose order does not matter are
 * sorted; conditions are compared with 0. The form is a formula itself, with the value of the first for every input,
 * `null` where that is `null`: what cancels is kept as `0 / x`, which has no value where `x` is 0.
 *
 * Not every two formulas that mean the same are written alike: nothing is known of an input but that it is a number or
 * `null`, and arithmetic that would come to more than 150 terms is left as it stands. Units of numbers are left out.
 *
 * @param formula - A formula, or its text.
 * @returns The text of the form.
 * @throws `MetricInputError` `not-a-formula` for a text that is none.
 *
 * @example One definition in two files, and one that is another
 * ```ts
 * import { canonicalFormula } from "customer-metrics";
 *
 * canonicalFormula("1 - churned / starting"); // => "(starting - churned) / starting"
 * canonicalFormula("(starting - churned) / starting"); // => "(starting - churned) / starting"
 * canonicalFormula("x / x"); // => "1 + 0 / x"
 * ```
 */
export function canonicalFormula(formula: FormulaSource): string {
  const { body } = formulaOf(formula);
  const form = formOf(body);
  return form !== null && isSettled(form) ? form : printNode(body);
}

/** Whether a form can be read and is its own form, as all are but some that come near to what is too large. */
function isSettled(form: string): boolean {
  const parsed = parseFormula(form);
  return parsed.ok && formOf(parsed.formula.body) === form;
}

function formOf(body: ValueNode): string | null {
  const atoms = newAtoms();
  try {
    return printNode(written(normalOf(body, atoms, 0), atoms));
  } catch (error) {
    if (error instanceof TooLong) return null;
    throw error;
  }
}
