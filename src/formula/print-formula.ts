import { MetricInputError, quote } from "../errors.ts";
import { newWork } from "./evaluation/exact-arithmetic.ts";
import { givenInputs } from "./evaluation/given.ts";
import { formulaOf, type FormulaSource } from "./parse-formula.ts";
import { type FormulaLabels, printLatex } from "./printing/print-latex.ts";
import { printNode } from "./printing/print-node.ts";
import { withValues } from "./printing/with-values.ts";
import type { Formula } from "./syntax/formula.ts";
import type { ValueNode } from "./syntax/nodes.ts";

/** How {@link printFormula} prints. */
export interface PrintFormulaOptions {
  /** `"text"`, which can be read again, or `"latex"` for a page. */
  readonly format?: "text" | "latex";
  /** What the inputs are, as for `evaluateFormula`: the numbers are printed in the place of the names. */
  readonly inputs?: object;
  /** The metric's own name, as for `evaluateFormula`. */
  readonly self?: string;
  /** What the inputs are called in LaTeX. Left out, their names are taken apart: `startingMrr` is "starting MRR". */
  readonly labels?: FormulaLabels;
}

/**
 * Prints a formula: in one spacing, with no brackets but those it needs; with its numbers put in; or as LaTeX.
 *
 * What is printed as text without numbers is read as the same formula again.
 *
 * @param formula - A formula, or its text.
 * @param options - The format, and the inputs whose numbers are to be put in.
 * @returns The text.
 * @throws {@link MetricInputError} `not-a-formula` for a text that is none, and what `evaluateFormula` throws for inputs.
 *
 * @example Tidied, worked out, and for a page
 * ```ts
 * import { printFormula } from "customer-metrics";
 *
 * const formula = "(churned)/( starting+0.5*joined )";
 *
 * printFormula(formula); // => "churned / (starting + 0.5 * joined)"
 * printFormula(formula, { inputs: { churned: 50, starting: 900, joined: 200 } }); // => "50 / (900 + 0.5 * 200)"
 * printFormula("1 - churnedMrr / startingMrr", { format: "latex" }); // => "1 - \\frac{\\text{churned MRR}}{\\text{starting MRR}}"
 * ```
 */
export function printFormula(formula: FormulaSource, options: PrintFormulaOptions = {}): string {
  const { format = "text", inputs, self, labels = {} } = options;
  if (!["text", "latex"].includes(format)) {
    const message = `Cannot use ${quote(format)} as format: choose "text" or "latex"`;
    throw new MetricInputError(message, { code: "not-allowed", field: "format", received: format });
  }
  const read = formulaOf(formula);
  const body = inputs === undefined ? read.body : workedOut(read, inputs, self);
  return format === "latex" ? printLatex(body, labels) : printNode(body);
}

function workedOut(formula: Formula, inputs: object, self: string | undefined): ValueNode {
  return withValues(formula.body, { inputs: givenInputs(formula, inputs), self, work: newWork(), back: 0 });
}
