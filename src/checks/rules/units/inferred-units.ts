import { quote } from "../../../errors.ts";
import { inferUnit } from "../../../formula/infer-unit.ts";
import type { FormulaProblem, FormulaProblemCode } from "../../../formula/syntax/problems.ts";
import { parseUnit } from "../../../formula/units/parse-unit.ts";
import { inFormula, keyOf, type Model, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Part } from "../../reading/read-source.ts";
import { type Check, ofEach, ofFormulas, type ReadFormulaMetric } from "../check.ts";
import { isOneUnit, knownUnits } from "./units-of.ts";

/** The rule that each problem of units breaks. */
const RULES: Readonly<Partial<Record<FormulaProblemCode, string>>> = {
  "mixed-currency": "CM503",
  "mixed-period": "CM504",
};

/** Units that cannot be read, parts of a formula that do not go together, and a declared unit that is another. */
export const inferredUnits: Check = (model, settings) => [
  ...ofEach(unreadable)(model, settings),
  ...ofFormulas(inferred)(model, settings),
];

function* unreadable(metric: Parameters<Parameters<typeof ofEach>[0]>[0]): Generator<Finding> {
  const { definition } = metric;
  if (definition.unit !== undefined) yield* badUnit(partOf(metric, "unit"), definition.unit);
  if (definition.kind !== "formula") return;
  for (const [name, { unit }] of Object.entries(definition.inputs)) {
    if (unit !== undefined) yield* badUnit(partOf(metric, "inputs", name, "unit"), unit);
  }
}

function* badUnit(at: Part, unit: string): Generator<Finding> {
  const read = parseUnit(unit);
  if (read.ok) return;
  yield { code: "CM501", at: { ...at, within: read }, message: `Cannot read the unit ${quote(unit)}: ${read.reason}` };
}

function* inferred(metric: ReadFormulaMetric, model: Model): Generator<Finding> {
  const units = knownUnits(metric, model);
  if (units === null) return;
  const { unit, problems } = inferUnit(metric.formula, units);
  for (const problem of problems) yield mixed(metric, problem);
  const declared = metric.definition.unit;
  if (unit === null || problems.length > 0 || declared === undefined) return;
  if (!isOneUnit(declared, unit)) yield otherUnit(metric, unit);
}

function mixed(metric: ReadFormulaMetric, problem: FormulaProblem): Finding {
  const { code, suggestion } = problem;
  const message = problem.message.replace(/ at (?:line \d+, )?character \d+(?=:)/u, "");
  const suggestions = suggestion === null ? [] : [suggestion];
  return { code: RULES[code] ?? "CM502", at: inFormula(metric, problem), message, suggestions };
}

function otherUnit(metric: ReadFormulaMetric, unit: string): Finding {
  const { id, unit: declared = "" } = metric.definition;
  const message = `Cannot use ${declared} as the unit of ${id}: its formula gives ${unit}`;
  const related = [{ at: { ...keyOf(metric, "formula") }, message: `the formula gives ${unit}` }];
  return { code: "CM505", at: partOf(metric, "unit"), message, suggestions: [unit], related };
}
