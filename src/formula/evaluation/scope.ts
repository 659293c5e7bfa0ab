import { MetricInputError } from "../../errors.ts";
import type { Fraction } from "../../number/fraction.ts";
import type { CallNode, ValueNode } from "../syntax/nodes.ts";
import { namesIn } from "../syntax/walk.ts";
import type { Work } from "./exact-arithmetic.ts";
import type { GivenInputs } from "./given.ts";

/** What a part of a formula is evaluated against. */
export interface Scope {
  readonly inputs: GivenInputs;
  /** The metric that the formula is of: its own past ends one period before this one. */
  readonly self: string | undefined;
  readonly work: Work;
  /** How many periods ago. */
  readonly back: number;
}

/** The value of an input in the period that is looked at; `null` where its past does not reach so far. */
export function valueAt(name: string, { inputs, self, back }: Scope): Fraction | null {
  const given = inputs.get(name) ?? null;
  if (!Array.isArray(given)) return given as Fraction | null;
  const past = given as readonly (Fraction | null)[];
  return past[past.length - 1 - back + Number(name === self)] ?? null;
}

/** The periods that `sum`, `avg` or `count` goes over, oldest first: so many, or all that the lists in it tell of. */
export function scopesOver(node: CallNode, scope: Scope): readonly Scope[] {
  const periods = node.parameter ?? Math.max(0, knownPeriods(node.arguments[0]!, scope) - scope.back);
  return Array.from({ length: periods }, (_, index) => ({ ...scope, back: scope.back + periods - 1 - index }));
}

/** How many periods the lists in a part of a formula tell of. One answer: the missing ends of some would go unseen. */
function knownPeriods(part: ValueNode, { inputs, self }: Scope): number {
  const lengths = new Map<number, string>();
  for (const name of namesIn(part)) {
    const given = inputs.get(name);
    if (Array.isArray(given)) lengths.set(given.length + Number(name === self), name);
  }
  const [first, second] = lengths;
  if (first === undefined || second === undefined) return first?.[0] ?? 0;
  const [a, b] = [`${String(first[0])} of ${first[1]}`, `${String(second[0])} of ${second[1]}`];
  throw new MetricInputError(`Cannot aggregate over lists of several lengths: received ${a} and ${b}`, {
    code: "wrong-length",
    field: second[1],
    received: second[0],
  });
}
