import { type Fraction, fraction, negative } from "../../number/fraction.ts";
import type { ArithmeticNode, CallNode, IfNode, ValueNode } from "../syntax/nodes.ts";
import { isAggregate } from "../syntax/walk.ts";
import { holdsFor } from "./conditions.ts";
import { bounded, inverseOf, productOf, sumOf, type Work } from "./exact-arithmetic.ts";
import { applied, known, mean, opposite, raised, total } from "./functions.ts";
import { type Scope, scopesOver, valueAt } from "./scope.ts";

/** The exact value of a part of a formula. */
export function evaluateNode(node: ValueNode, scope: Scope): Fraction | null {
  switch (node.kind) {
    case "number":
      return exactNumber(node.text, scope.work);
    case "name":
      return valueAt(node.name, scope);
    case "negation":
      return opposite(evaluateNode(node.operand, scope));
    case "arithmetic":
      return evaluateArithmetic(node, scope);
    case "power":
      return raised(evaluateNode(node.base, scope), node.exponent, scope.work);
    case "call":
      return evaluateCall(node, scope);
    case "if":
      return evaluateChoice(node, scope);
  }
}

/** A decimal literal as it was written. */
export function exactNumber(text: string, work: Work): Fraction {
  const [whole = "", decimals = ""] = text.split(".");
  return bounded(fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length)), work);
}

function evaluateArithmetic({ operator, left, right }: ArithmeticNode, scope: Scope): Fraction | null {
  const [a, b] = [evaluateNode(left, scope), evaluateNode(right, scope)];
  if (a === null || b === null) return null;
  if (operator === "+") return sumOf(a, b, scope.work);
  if (operator === "-") return sumOf(a, negative(b), scope.work);
  const factor = operator === "/" ? inverseOf(b) : b;
  return factor === null ? null : productOf(a, factor, scope.work);
}

function evaluateChoice(node: IfNode, scope: Scope): Fraction | null {
  const holds = holdsFor(node.condition, (part) => evaluateNode(part, scope));
  return holds === null ? null : evaluateNode(holds ? node.then : node.else, scope);
}

function evaluateCall(node: CallNode, scope: Scope): Fraction | null {
  if (isAggregate(node)) return evaluateAggregate(node, scope);
  if (node.function === "coalesce") return firstKnown(node.arguments, scope);
  const back = scope.back + (node.function === "lag" ? (node.parameter ?? 0) : 0);
  const values = node.arguments.map((part) => evaluateNode(part, { ...scope, back }));
  return node.function === "lag" ? (values[0] ?? null) : applied(node, values);
}

function firstKnown(parts: readonly ValueNode[], scope: Scope): Fraction | null {
  for (const part of parts) {
    const value = evaluateNode(part, scope);
    if (value !== null) return value;
  }
  return null;
}

function evaluateAggregate(node: CallNode, scope: Scope): Fraction | null {
  const [part] = node.arguments as readonly [ValueNode];
  const values = scopesOver(node, scope).map((period) => evaluateNode(part, period));
  if (node.function === "count") return known(values);
  return node.function === "sum" ? total(values, scope.work) : mean(values, scope.work);
}
