import type { Formula } from "../../../formula/syntax/formula.ts";
import { type FormulaMetric, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { nodeAt } from "../../reading/nodes.ts";
import { type Check, ofEach } from "../check.ts";

/** Formulas behind which a comment begins that may be the rest of them. */
export const swallowedByComment: Check = /* @__PURE__ */ ofEach((metric) =>
  metric.kind === "formula" ? swallowed(metric) : [],
);

function* swallowed(metric: FormulaMetric): Generator<Finding> {
  const { document, definition, problems, formula } = metric;
  const at = partOf(metric, "formula");
  const comment = nodeAt(document.root, at.path)?.comment ?? null;
  if (comment === null) return;
  const text = document.text.slice(comment.start + 1, comment.end);
  const isCut = problems.some(({ start }) => start >= definition.formula.length);
  if (!isCut && !goesOn(text, formula)) return;
  yield {
    code: "CM109",
    at: { ...at, span: comment },
    message: `The formula of ${definition.id} ends at a comment, which may be the rest of it`,
    help: "put the formula in quotes, or a space and words after the # of a comment",
  };
}

/** A comment that nobody would write as one: `#b`, `# / mrr`. */
function goesOn(text: string, formula: Formula | null): boolean {
  return formula !== null && (/^[^\s#!]/u.test(text) || /^\s*[-+*/^)]\s*[\w(]/u.test(text));
}
