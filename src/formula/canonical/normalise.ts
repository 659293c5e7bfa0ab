import { fraction } from "../../number/fraction.ts";
import { printNode } from "../printing/print-node.ts";
import { LIMITS } from "../syntax/limits.ts";
import type { ArithmeticNode, PowerNode, ValueNode } from "../syntax/nodes.ts";
import { type Atoms, atom, joined, NOWHERE } from "./atoms.ts";
import { canonicalCall, lagged } from "./calls.ts";
import { canonicalIf } from "./choices.ts";
import { TooLarge } from "./polynomial.ts";
import { constant, inverse, type Normal, opposite, power, product, type Rational, sum } from "./rational.ts";
import { written, writtenLength } from "./written.ts";

/** What a part comes to, so many periods ago. */
export function normalOf(node: ValueNode, atoms: Atoms, back: number): Normal {
  const normal = (part: ValueNode, ago = back): Normal => normalOf(part, atoms, ago);
  switch (node.kind) {
    case "number":
      return numberNormal(node.text);
    case "name":
      return atom(atoms, lagged(node, back));
    case "negation":
      return negatedNormal(normal(node.operand));
    case "arithmetic":
      return arithmetic(node, [normal(node.left), normal(node.right)], atoms);
    case "power":
      return powerNormal(node, normal(node.base), atoms);
    case "call":
      return canonicalCall(node, { atoms, back, normal });
    case "if":
      return canonicalIf(node, { atoms, back, normal });
  }
}

function numberNormal(text: string): Rational {
  const [whole = "", decimals = ""] = text.split(".");
  const { numerator, denominator } = fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return constant(numerator, denominator);
}

function negatedNormal(normal: Normal): Normal {
  return normal === null ? null : opposite(normal);
}

function arithmetic({ operator }: ArithmeticNode, [left, right]: readonly [Normal, Normal], atoms: Atoms): Normal {
  if (left === null || right === null) return null;
  const other = operator === "-" ? opposite(right) : right;
  const asItIs = (): Rational => leftAsItIs(operator, [left, other], atoms);
  return unlessTooLarge(atoms, () => combined(operator, left, other), asItIs);
}

function combined(operator: ArithmeticNode["operator"], left: Rational, right: Rational): Normal {
  if (operator === "+" || operator === "-") return sum(left, right);
  const factor = operator === "/" ? inverse(right) : right;
  return factor === null ? null : product(left, factor);
}

/** What is too large to multiply out stays a part of its own, its own parts in one order where that is all the same. */
function leftAsItIs(
  operator: ArithmeticNode["operator"],
  sides: readonly [Rational, Rational],
  atoms: Atoms,
): Rational {
  const [left, right] = [written(sides[0], atoms), written(sides[1], atoms)];
  const isInOrder = operator === "/" || printNode(left) <= printNode(right);
  const [first, second] = isInOrder ? [left, right] : [right, left];
  const needs = new Set([...sides[0].needs, ...sides[1].needs]);
  return atom(atoms, joined(operator === "-" ? "+" : operator, first, second), needs);
}

function powerNormal({ exponent }: PowerNode, base: Normal, atoms: Atoms): Normal {
  if (base === null) return null;
  const asItIs = (): Rational =>
    atom(atoms, { kind: "power", base: written(base, atoms), exponent, ...NOWHERE }, base.needs);
  return unlessTooLarge(atoms, () => power(base, exponent), asItIs);
}

/** What is computed, or what stands for it where that takes too long or comes to too much. */
function unlessTooLarge(atoms: Atoms, compute: () => Normal, asItIs: () => Rational): Normal {
  try {
    const normal = compute();
    if (normal === null || writtenLength(normal, atoms) <= LIMITS.characters) return normal;
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
  }
  return asItIs();
}
