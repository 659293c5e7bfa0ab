import { decimalFromUnits, type Fraction, placesFor } from "../../number/fraction.ts";
import { type Scope, scopesOver, valueAt } from "../evaluation/scope.ts";
import type { CallNode, ConditionNode, FormulaSpan, NameNode, ValueNode } from "../syntax/nodes.ts";
import { isAggregate } from "../syntax/walk.ts";

/** So many values of a list are shown; of a longer one, the ends. */
const MOST_SHOWN = 12;

/** A formula with the numbers in the place of the names: each of the period that it is taken from. */
export function withValues(node: ValueNode, scope: Scope): ValueNode {
  const inside = (part: ValueNode): ValueNode => withValues(part, scope);
  switch (node.kind) {
    case "number":
      return node;
    case "name":
      return shown(valueAt(node.name, scope), node);
    case "negation":
      return { ...node, operand: inside(node.operand) };
    case "arithmetic":
      return { ...node, left: inside(node.left), right: inside(node.right) };
    case "power":
      return { ...node, base: inside(node.base) };
    case "call":
      return callWithValues(node, scope);
    case "if":
      return {
        ...node,
        condition: conditionWith(node.condition, inside),
        then: inside(node.then),
        else: inside(node.else),
      };
  }
}

function conditionWith(node: ConditionNode, inside: (part: ValueNode) => ValueNode): ConditionNode {
  if (node.kind === "not") return { ...node, operand: conditionWith(node.operand, inside) };
  if (node.kind === "comparison") return { ...node, left: inside(node.left), right: inside(node.right) };
  return { ...node, left: conditionWith(node.left, inside), right: conditionWith(node.right, inside) };
}

function callWithValues(node: CallNode, scope: Scope): ValueNode {
  const [first] = node.arguments as readonly [ValueNode];
  if (node.function === "lag") return withValues(first, { ...scope, back: scope.back + (node.parameter ?? 0) });
  if (!isAggregate(node)) return { ...node, arguments: node.arguments.map((part) => withValues(part, scope)) };
  const scopes = scopesOver(node, scope);
  const values = (shownScopes: readonly Scope[]): ValueNode[] => shownScopes.map((one) => withValues(first, one));
  const parts =
    scopes.length <= MOST_SHOWN
      ? values(scopes)
      : [...values(scopes.slice(0, 2)), word("…", node), ...values(scopes.slice(-1))];
  return { ...node, arguments: parts, parameter: null };
}

function shown(value: Fraction | null, at: FormulaSpan): ValueNode {
  if (value === null) return word("null", at);
  const { numerator, denominator } = value;
  const places = placesFor(denominator) ?? 0; // inputs are decimals, all of which end
  const units = ((numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places)) / denominator;
  const span = { start: at.start, end: at.end };
  const operand: ValueNode = { kind: "number", text: decimalFromUnits(units, places).toFixed(), unit: null, ...span };
  return numerator < 0n ? { kind: "negation", operand, ...span } : operand;
}

function word(name: string, { start, end }: FormulaSpan): NameNode {
  return { kind: "name", name, start, end };
}
