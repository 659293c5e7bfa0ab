import type { Normal } from "../../../formula/canonical/rational.ts";
import { newAtoms, TooLong } from "../../../formula/canonical/atoms.ts";
import { normalOf } from "../../../formula/canonical/normalise.ts";
import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import type { ValueNode } from "../../../formula/syntax/nodes.ts";
import { type Fraction, fraction } from "../../../number/fraction.ts";
import { boundsOf, type Known } from "../../analysis/proof/bounds.ts";
import { type Sample, type Sampled, valueFor } from "../../analysis/samples/samples.ts";

/** What a part always comes to: a number, or never a value; `undefined` where it is not always one thing. */
export type Constant = Fraction | null | undefined;

/** Finds what a part always comes to. It is tried first, which is quick, and then proved. */
export function constantOf(node: ValueNode, known: Known, tried: Tried): Constant {
  if (isVarying(node, tried)) return undefined;
  const { least, most } = boundsOf(node, known);
  const isOne = least !== null && most !== null && compared(least, most) === 0;
  return isOne ? least : numberOf(normalUnlessLong(node));
}

function numberOf(normal: Normal | undefined): Constant {
  if (normal === null || normal === undefined) return normal;
  const { numerator, denominator } = normal;
  const isNumber = typeof numerator === "bigint" && typeof denominator === "bigint";
  return isNumber ? fraction(numerator, denominator) : undefined;
}

/** What parts are tried on. */
export interface Tried extends Sampled {
  readonly samples: readonly Sample[];
}

function isVarying(node: ValueNode, { formula, self, samples }: Tried): boolean {
  let first: Fraction | null = null;
  for (const sample of samples) {
    const value = valueFor({ formula: { ...formula, body: node }, self }, sample) ?? null;
    if (value !== null && first !== null && compared(value, first) !== 0) return true;
    first ??= value;
  }
  return false;
}

function normalUnlessLong(node: ValueNode): Normal | undefined {
  try {
    return normalOf(node, newAtoms(), 0);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    return undefined;
  }
}
