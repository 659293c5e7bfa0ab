import type { Fraction } from "../../number/fraction.ts";
import { applied, extreme } from "../evaluation/functions.ts";
import { printNode } from "../printing/print-node.ts";
import { LIMITS } from "../syntax/limits.ts";
import type { CallNode, ValueNode } from "../syntax/nodes.ts";
import { isAggregate, namesIn } from "../syntax/walk.ts";
import { type Atoms, atom, called } from "./atoms.ts";
import { constant, inverse, isConstant, type Normal, opposite, product, type Rational } from "./rational.ts";
import { isTurned, written } from "./written.ts";

/** Where a call or a choice is put into its one form, and how its parts are. */
export interface Place {
  readonly atoms: Atoms;
  readonly back: number;
  readonly normal: (part: ValueNode, back?: number) => Normal;
}

/** What a call comes to. */
export function canonicalCall(node: CallNode, place: Place): Normal {
  const [first] = node.arguments as readonly [ValueNode];
  const { function: name } = node;
  if (name === "min" || name === "max") return extremeNormal(name, node, place);
  if (name === "coalesce") return coalesced(node, place);
  if (name === "lag") return place.normal(first, place.back + Number(node.parameter));
  if (name === "avg") return mean(node, place);
  return isAggregate(node) ? aggregated(node, place) : ofOne(node, place.normal(first), place.atoms);
}

/** A part so many periods ago. */
export function lagged(node: ValueNode, back: number): ValueNode {
  const step = Math.min(back, LIMITS.periods);
  return step === 0 ? node : lagged(called("lag", [node], step), back - step);
}

interface Argument {
  readonly normal: Normal;
  readonly node: ValueNode;
  readonly text: string;
}

/** The arguments in their one form, each once, and those of the same function inside it among them. */
function argumentsOf(node: CallNode, place: Place): readonly Argument[] {
  const found = new Map<string, Argument>();
  const put = (normal: Normal): void => {
    const one = written(normal, place.atoms);
    const text = printNode(one);
    const isSame = one.kind === "call" && one.function === node.function;
    if (!isSame && !found.has(text)) found.set(text, { normal, node: one, text });
    for (const part of isSame ? one.arguments : []) put(place.normal(part, 0));
  };
  for (const part of node.arguments) put(place.normal(part));
  return [...found.values()];
}

/** Arguments in one order, and of those that are numbers one. */
function extremeNormal(which: "min" | "max", node: CallNode, { atoms, ...place }: Place): Normal {
  const parts = argumentsOf(node, { atoms, ...place });
  const numbers: Fraction[] = [];
  const needs = new Set<number>();
  for (const { normal } of parts) {
    if (normal === null) return null;
    if (isConstant(normal)) numbers.push(normal);
    for (const variable of normal.needs) needs.add(variable);
  }
  const number = extreme(which, numbers);
  const isKept = ({ normal }: Argument): boolean => normal === null || !isConstant(normal) || isEqual(normal, number);
  const kept = parts.filter(isKept).sort((a, b) => (a.text < b.text ? -1 : 1));
  if (kept.length === 1) return kept[0]!.normal;
  const nodes = kept.map((part) => part.node);
  return atom(atoms, called(which, nodes), needs);
}

function isEqual({ numerator, denominator }: Rational, number: Fraction | null): boolean {
  return numerator === number?.numerator && denominator === number.denominator;
}

/** `abs` and `round`: of a number a number, and `abs` does not look at the sign. */
function ofOne(node: CallNode, normal: Normal, atoms: Atoms): Normal {
  if (normal === null) return null;
  if (isConstant(normal)) {
    const value = applied(node, [normal]);
    return value && constant(value.numerator, value.denominator);
  }
  const isFlipped = node.function === "abs" && isTurned(normal, atoms);
  const part = written(isFlipped ? opposite(normal) : normal, atoms);
  return atom(atoms, called(node.function, [part], node.parameter === 0 ? null : node.parameter), normal.needs);
}

/** What never has a value is passed over. */
function coalesced(node: CallNode, place: Place): Normal {
  const parts = argumentsOf(node, place).filter(({ normal }) => normal !== null);
  const [only, second] = parts;
  if (only === undefined || second === undefined) return only?.normal ?? null;
  const nodes = parts.map((part) => part.node);
  return atom(place.atoms, called("coalesce", nodes));
}

/** A mean is a sum over a count. */
function mean(node: CallNode, place: Place): Normal {
  const sum = aggregated({ ...node, function: "sum" }, place);
  const count =
    node.parameter === null ? aggregated({ ...node, function: "count" }, place) : constant(BigInt(node.parameter), 1n);
  const share = count && inverse(count);
  return sum && share && product(sum, share);
}

/** Over so many periods, a shifted sum is the sum of what is shifted. Over all there are, it is of one period less. */
function aggregated(node: CallNode, place: Place): Normal {
  const [first] = node.arguments as readonly [ValueNode];
  const isWhole = node.parameter === null;
  const inner = place.normal(first, isWhole ? 0 : place.back);
  if (inner === null) return node.function === "count" ? constant(0n, 1n) : null;
  const part = written(inner, place.atoms);
  // How many periods there are is known from the lists: if one is gone, the part has to stay as it was written.
  const isWithAll = namesIn(part).size === namesIn(first).size;
  const call = called(node.function, [isWithAll ? part : first], node.parameter);
  return atom(place.atoms, isWhole ? lagged(call, place.back) : call);
}
