import { printNode } from "../printing/print-node.ts";
import type { ComparisonNode, ConditionNode, IfNode, LogicNode } from "../syntax/nodes.ts";
import { type Atoms, atom, joined, NOWHERE, numberOf } from "./atoms.ts";
import type { Place } from "./calls.ts";
import { divided, numberIn } from "./divisors.ts";
import { newAllowance } from "./polynomial.ts";
import { type Normal, opposite } from "./rational.ts";
import { isTurned, written } from "./written.ts";

/** What a choice comes to. `if(p, a, b)` and `if(not p, b, a)` are one. */
export function canonicalIf(node: IfNode, place: Place): Normal {
  const asked = canonicalCondition(node.condition, place, false);
  const isFlipped = !isPlain(asked);
  const condition = isFlipped ? canonicalCondition(node.condition, place, true) : asked;
  const branches = [node.then, node.else].map((part) => written(place.normal(part), place.atoms));
  const [held, not] = isFlipped ? [branches[1]!, branches[0]!] : [branches[0]!, branches[1]!];
  return atom(place.atoms, { kind: "if", condition, then: held, else: not, ...NOWHERE });
}

/** Of a condition and its opposite, the one that is asked. */
function isPlain(condition: ConditionNode): boolean {
  return condition.kind !== "not" && ["<", "=", "and"].includes(condition.operator);
}

/** A condition, or its opposite, without `not`, its comparisons with 0 and their order settled. */
function canonicalCondition(node: ConditionNode, place: Place, isOpposite: boolean): ConditionNode {
  if (node.kind === "not") return canonicalCondition(node.operand, place, !isOpposite);
  if (node.kind === "comparison") return canonicalComparison(node, place, isOpposite);
  const operator = isOpposite ? OPPOSITES[node.operator] : node.operator;
  const parts = new Map<string, ConditionNode>();
  for (const side of [node.left, node.right]) {
    for (const part of spread(canonicalCondition(side, place, isOpposite), operator)) parts.set(printNode(part), part);
  }
  const inOrder = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return inOrder.reduce((left, right) => ({ kind: "logic", operator, left, right, ...NOWHERE }));
}

const OPPOSITES = { and: "or", or: "and" } as const;

function spread(node: ConditionNode, operator: LogicNode["operator"]): readonly ConditionNode[] {
  if (node.kind !== "logic" || node.operator !== operator) return [node];
  return [...spread(node.left, operator), ...spread(node.right, operator)];
}

/** Each comparison as "below 0", "not above 0", "0" or "not 0": of the difference, or of the difference the other way. */
function canonicalComparison(
  { operator, left, right }: ComparisonNode,
  place: Place,
  isOpposite: boolean,
): ConditionNode {
  const asked = isOpposite ? NEGATIONS[operator] : operator;
  const [less, more] = asked.startsWith(">") ? [right, left] : [left, right];
  const difference = whole(place.normal(joined("-", less, more)));
  const isSigned = asked !== "=" && asked !== "!=";
  const compared = written(isSigned ? difference : withFirstPositive(difference, place.atoms), place.atoms);
  return { kind: "comparison", operator: TURNED[asked], left: compared, right: numberOf(0n), ...NOWHERE };
}

function withFirstPositive(difference: Normal, atoms: Atoms): Normal {
  return difference !== null && isTurned(difference, atoms) ? opposite(difference) : difference;
}

const TURNED = { "<": "<", "<=": "<=", ">": "<", ">=": "<=", "=": "=", "!=": "!=" } as const;
const NEGATIONS = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "=" } as const;

/** A difference times whatever positive number makes its numbers whole and as small as can be: its sign is the same. */
function whole(difference: Normal): Normal {
  if (difference === null || difference.numerator === 0n) return difference;
  const { numerator, denominator } = difference;
  return {
    ...difference,
    numerator: divided(numerator, numberIn(numerator), newAllowance()),
    denominator: divided(denominator, numberIn(denominator), newAllowance()),
  };
}
