import { canonicalFormula } from "../../../formula/canonical-formula.ts";
import { formulaWith, type Formula } from "../../../formula/syntax/formula.ts";
import type { ValueNode } from "../../../formula/syntax/nodes.ts";
import { samplesOf, valueFor } from "../../analysis/samples/samples.ts";
import { replaced } from "../../analysis/trees.ts";
import { shownValue } from "../examples/outcomes.ts";

/** What a formula comes to for some inputs: formulas with another have another value. Quick, and no proof of the same. */
export function fingerprintOf(
  formula: Formula,
  { seed, count }: { readonly seed: number; readonly count: number },
): string {
  const sorted = { ...formula, inputs: [...formula.inputs].sort() };
  const drawn = { formula: sorted, domains: new Map(), self: undefined };
  const values: string[] = [];
  for (const sample of samplesOf(drawn, { seed, count })) {
    const value = valueFor(drawn, sample);
    values.push(value === undefined ? "?" : shownValue(value));
  }
  return `${sorted.inputs.join()}|${values.join()}`;
}

/** Whether two formulas are one, written differently; or came to the same for so many inputs that they may well be. */
export function sameness(a: Formula, b: Formula, seed: number): "same" | "alike" | undefined {
  if (canonicalFormula(a) === canonicalFormula(b)) return "same";
  const tries = { seed: seed + 1, count: TRIES };
  return fingerprintOf(a, tries) === fingerprintOf(b, tries) ? "alike" : undefined;
}

/** How many inputs stand for all of them where there is no proof. */
export const TRIES = 60;

/** A formula with other names for its inputs. */
export function renamed({ text, body }: Formula, names: ReadonlyMap<string, string>): Formula {
  const other = (part: ValueNode): ValueNode | undefined =>
    part.kind === "name" ? { ...part, name: names.get(part.name) ?? part.name } : undefined;
  return formulaWith(text, replaced(body, other));
}
