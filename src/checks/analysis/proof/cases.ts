import type { CallNode, ComparisonNode, IfNode, ValueNode } from "../../../formula/syntax/nodes.ts";
import { isAggregate, partsOf } from "../../../formula/syntax/walk.ts";
import { fraction } from "../../../number/fraction.ts";
import { type Known, knownWhere } from "./bounds.ts";
import { comparisonsOf } from "./facts.ts";
import { literal, replaced } from "../trees.ts";

/** A formula without choices, what is known where its value is that of the whole, and what was compared. */
export interface Case {
  readonly node: ValueNode;
  readonly known: Known;
  readonly comparisons: readonly ComparisonNode[];
}

/** More cases than this are not told apart: what stays together is looked at as one. */
const MOST_CASES = 32;

/**
 * A formula as the choices that it is made of: `max(a, b)` is `a` where `a >= b` and `b` where not. The value is always
 * that of one of the cases, in which all that is known of it holds.
 */
export function casesOf(node: ValueNode, known: Known): readonly Case[] {
  const done: Case[] = [];
  const open: Case[] = [{ node, known, comparisons: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const choice = done.length + open.length < MOST_CASES ? firstChoice(next.node) : undefined;
    if (choice === undefined) done.push(next);
    else open.push(...alternatives(next, choice));
  }
  return done;
}

type Choice = IfNode | CallNode;

const CHOOSING = ["min", "max", "abs", "coalesce"];

/** The first choice of the current period. In others, another side may be chosen in each. */
function firstChoice(node: ValueNode): Choice | undefined {
  if (isChoice(node)) return node as Choice;
  if (isAggregate(node) || (node.kind === "call" && node.function === "lag")) return undefined;
  for (const part of partsOf(node) as readonly ValueNode[]) {
    const found = firstChoice(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isChoice(node: ValueNode): boolean {
  return node.kind === "if" || (node.kind === "call" && CHOOSING.includes(node.function));
}

function alternatives(one: Case, choice: Choice): readonly Case[] {
  const put = (node: ValueNode): ValueNode => replaced(one.node, (part) => (part === choice ? node : undefined));
  return sidesOf(choice).map(({ node, condition, holds }): Case => {
    if (condition === null) return { ...one, node: put(node) };
    return {
      node: put(node),
      known: knownWhere(condition, holds, one.known),
      comparisons: [...one.comparisons, ...comparisonsOf(condition, holds)],
    };
  });
}

interface Side {
  readonly node: ValueNode;
  /** What holds, or does not, where this side is chosen; `null` where nothing is known. */
  readonly condition: IfNode["condition"] | null;
  readonly holds: boolean;
}

function sidesOf(choice: Choice): readonly Side[] {
  if (choice.kind === "if") {
    const { condition } = choice;
    return [
      { node: choice.then, condition, holds: true },
      { node: choice.else, condition, holds: false },
    ];
  }
  if (choice.function === "coalesce") {
    return choice.arguments.map((node) => ({ node, condition: null, holds: true }));
  }
  if (choice.function === "abs") return signs(choice);
  return extremes(choice);
}

function signs({ arguments: [inner], start, end }: CallNode): readonly Side[] {
  const operand = inner!;
  const condition = comparison(">=", operand, literal(fraction(0n)));
  return [
    { node: operand, condition, holds: true },
    { node: { kind: "negation", operand, start, end }, condition, holds: false },
  ];
}

/** Of several values the first and the extreme of the others. */
function extremes(choice: CallNode): readonly Side[] {
  const [first, second, ...more] = choice.arguments as readonly [ValueNode, ValueNode, ...ValueNode[]];
  const rest = more.length === 0 ? second : { ...choice, arguments: [second, ...more] };
  const condition = comparison(choice.function === "max" ? ">=" : "<=", first, rest);
  return [
    { node: first, condition, holds: true },
    { node: rest, condition, holds: false },
  ];
}

function comparison(operator: ComparisonNode["operator"], left: ValueNode, right: ValueNode): ComparisonNode {
  return { kind: "comparison", operator, left, right, start: 0, end: 0 };
}
