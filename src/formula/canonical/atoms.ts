import { printNode } from "../printing/print-node.ts";
import { LIMITS } from "../syntax/limits.ts";
import type { FormulaFunction, ValueNode } from "../syntax/nodes.ts";
import { type Rational, variableAlone } from "./rational.ts";

/** What the variables of polynomials stand for: names, calls, and arithmetic that is too large to multiply out. */
export interface Atoms {
  readonly nodes: ValueNode[];
  readonly texts: string[];
  /** The variables that must have a value for this one to have one. */
  readonly implied: ReadonlySet<number>[];
  readonly byText: Map<string, number>;
}

/** Thrown where even a part that is left as it stands gets too long, and caught where the formula began. */
export class TooLong extends Error {}

/** No variables yet. */
export function newAtoms(): Atoms {
  return { nodes: [], texts: [], implied: [], byText: new Map() };
}

/** The variable for a part: one for all parts that are printed alike. */
export function atom(atoms: Atoms, node: ValueNode, implied: ReadonlySet<number> = new Set()): Rational {
  const text = printNode(node);
  if (text.length > LIMITS.characters) throw new TooLong("too long a part");
  const index = atoms.byText.get(text) ?? atoms.nodes.length;
  if (index === atoms.nodes.length) {
    atoms.nodes.push(node);
    atoms.texts.push(text);
    atoms.implied.push(implied);
    atoms.byText.set(text, index);
  }
  return variableAlone(index);
}

/** A part that stands in no text. */
export const NOWHERE = { start: 0, end: 0 } as const;

/** A number that is not below 0. */
export function numberOf(value: bigint): ValueNode {
  return { kind: "number", text: String(value), unit: null, ...NOWHERE };
}

/** Two parts with an operator between them. */
export function joined(operator: "+" | "-" | "*" | "/", left: ValueNode, right: ValueNode): ValueNode {
  return { kind: "arithmetic", operator, left, right, ...NOWHERE };
}

/** The part below zero by as much as it was above. */
export function negated(operand: ValueNode): ValueNode {
  return { kind: "negation", operand, ...NOWHERE };
}

/** A call. */
export function called(name: FormulaFunction, parts: readonly ValueNode[], parameter: number | null = null): ValueNode {
  return { kind: "call", function: name, arguments: parts, parameter, ...NOWHERE };
}
