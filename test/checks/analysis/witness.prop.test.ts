import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateMetric, loadDefinitions } from "customer-metrics/definitions";
import { declaredRange } from "../../../src/checks/analysis/domains.ts";
import { expandedFormula } from "../../../src/checks/analysis/expanded.ts";
import { isProvedWithin, witnessOutside } from "../../../src/checks/analysis/proof/range-proof.ts";
import { givenFields } from "../../../src/checks/analysis/samples/shown-sample.ts";
import { readModel } from "../../../src/checks/definitions/model.ts";
import { referencesTo } from "../../../src/checks/evaluation/references.ts";
import type { ReadFormulaMetric } from "../../../src/checks/rules/check.ts";
import { present } from "../../support/present.ts";
import { runs } from "../../support/runs.ts";
import { LIKELY } from "./support/domains.ts";

const BOUNDS = fc.record({ min: fc.integer({ min: -3, max: 1 }), max: fc.integer({ min: 1, max: 3 }) });

function file(formula: string, { min, max }: { readonly min: number; readonly max: number }, isParts: boolean): string {
  const part = isParts ? { min: 0, partOf: "w" } : { min: 0 };
  const metric = { formula, inputs: { w: { min: 0 }, a: part, b: part }, min, max };
  return JSON.stringify({ version: 1, metrics: { tried: metric } });
}

describe("inputs for which a metric leaves its range", () => {
  it("are within what is declared of them, and the metric does", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LIKELY), BOUNDS, fc.boolean(), fc.nat(), (formula, bounds, isParts, seed) => {
        const text = file(formula, bounds, isParts);
        const { model } = readModel([{ path: "a.json", text }]);
        const metric = present(model.metrics[0]) as ReadFormulaMetric;
        const { definition } = metric;
        const expanded = expandedFormula(metric, model);
        const range = declaredRange(definition);
        const means = { references: referencesTo([definition]), settings: { seed, runs: 100 } };
        const witness = witnessOutside({ definition, expanded }, range, means);
        fc.pre(witness !== undefined);
        const [loaded] = loadDefinitions([{ path: "a.json", text }]).definitions;
        const value = Number(evaluateMetric(present(loaded), givenFields(present(witness).sample)));
        expect(value < bounds.min || value > bounds.max).toBe(true);
        expect(isProvedWithin(expanded, range)).toBe(false);
      }),
      runs(200),
    );
  });
});
