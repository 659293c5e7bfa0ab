import type { FormulaProblem, FormulaProblemCode } from "../../../formula/syntax/problems.ts";
import { type FormulaMetric, inFormula, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofEach } from "../check.ts";

/** The rule that each problem of the parser breaks; the rest is syntax. */
const RULES: Readonly<Partial<Record<FormulaProblemCode, string>>> = {
  "unknown-name": "CM302",
  "unknown-function": "CM402",
  "wrong-arguments": "CM403",
  "too-long": "CM404",
  "too-deep": "CM404",
  "too-many-parts": "CM404",
  "nested-aggregate": "CM407",
  "not-a-unit": "CM501",
};

/** What the parser of formulas refuses, each at its character. */
export const unreadFormulas: Check = /* @__PURE__ */ ofEach((metric) =>
  metric.kind === "formula" ? metric.problems.map((problem) => findingOf(metric, problem)) : [],
);

function findingOf(metric: FormulaMetric, problem: FormulaProblem): Finding {
  const code = RULES[problem.code] ?? "CM401";
  const suggestions = problem.suggestion === null ? [] : [problem.suggestion];
  // Of a formula that is too long no character is to blame.
  const at =
    problem.code === "too-long" ? { ...partOf(metric, "formula"), part: "key" as const } : inFormula(metric, problem);
  return { code, at, message: withoutPlace(problem.message), help: helpFor(metric, problem), suggestions };
}

/** The message names the character of the formula, which is not that of the file: the finding has its own. */
function withoutPlace(message: string): string {
  return message.replace(/ at (?:line \d+, )?character \d+(?=:)/u, "");
}

function helpFor({ definition }: FormulaMetric, { code, found }: FormulaProblem): string | undefined {
  if (code !== "unknown-name") return undefined;
  return Object.keys(definition.inputs).length === 0 ? `declare it: inputs: { ${found}: { unit: … } }` : undefined;
}
