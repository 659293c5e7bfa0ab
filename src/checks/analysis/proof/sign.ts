import { newAtoms, TooLong, type Atoms } from "../../../formula/canonical/atoms.ts";
import { normalOf } from "../../../formula/canonical/normalise.ts";
import type { Polynomial } from "../../../formula/canonical/polynomial.ts";
import type { Normal } from "../../../formula/canonical/rational.ts";
import type { ComparisonNode, FormulaNode, ValueNode } from "../../../formula/syntax/nodes.ts";
import { holds, isAggregate, namesIn } from "../../../formula/syntax/walk.ts";
import { fraction, negative, plus } from "../../../number/fraction.ts";
import { boundsOf, type Known } from "./bounds.ts";
import type { Case } from "./cases.ts";
import { ANYTHING, between, type Interval, isNeverNegative, isNeverPositive } from "./interval.ts";
import { added, literal, minus, named, replaced } from "../trees.ts";

/** An input that is never below something: its parts together, or what a condition compares it with. */
export interface Order {
  readonly high: string;
  readonly low: ValueNode;
}

/** Whether a case of a formula is proved to have no value below 0. */
export function isProvedNonnegative({ node, known, comparisons }: Case, orders: readonly Order[]): boolean {
  if (isNeverNegative(boundsOf(node, known))) return true;
  // What is compared holds for the current period alone.
  const isOfNow = (part: ValueNode): boolean => !holds(part, looksBack);
  const compared = isOfNow(node) ? comparisons.flatMap(orderOf).filter(({ low }) => isOfNow(low)) : [];
  const all = [...compared, ...orders];
  return [false, true].some((isFromAbove) =>
    isSumOfNonnegatives(substituted(node, { known, orders: all, isFromAbove })),
  );
}

/** Whether a part is of other periods. */
function looksBack(part: FormulaNode): boolean {
  return isAggregate(part) || (part.kind === "call" && part.function === "lag");
}

/** What a comparison says of an input that is on its larger side, and not on the other too. */
function orderOf({ operator, left, right }: ComparisonNode): readonly Order[] {
  if (operator === "!=") return [];
  const pairs =
    operator === "="
      ? [
          [left, right],
          [right, left],
        ]
      : operator.startsWith("<")
        ? [[left, right]]
        : [[right, left]];
  return pairs.flatMap(([low, high]) =>
    high!.kind === "name" && !namesIn(low!).has(high!.name) ? [{ high: high!.name, low: low! }] : [],
  );
}

interface Knowledge {
  readonly known: Known;
  readonly orders: readonly Order[];
  /** Whether an input with a most is seen as so much less, and not as its least and more. */
  readonly isFromAbove: boolean;
}

interface Substituted {
  readonly node: ValueNode;
  /** What is known of what the names stand for now. */
  readonly known: Known;
}

/** The part in terms of what is never negative: of how far each input is from the end of its range, or from its parts. */
function substituted(node: ValueNode, knowledge: Knowledge): Substituted {
  const ranges = new Map<string, Interval>();
  const done = new Map<string, ValueNode>();
  const put = (part: ValueNode, open: readonly string[]): ValueNode =>
    replaced(part, (one) => (one.kind === "name" ? standIn(one.name, open) : undefined));
  const standIn = (name: string, open: readonly string[]): ValueNode => {
    const order = open.includes(name) ? undefined : knowledge.orders.find(({ high }) => high === name);
    const isCircle = order !== undefined && [...namesIn(order.low)].some((low) => open.includes(low));
    const ready = done.get(name);
    if (ready !== undefined) return ready;
    const { node: other, range } =
      order === undefined || isCircle
        ? fromEnd(name, knowledge)
        : { node: added(put(order.low, [...open, name]), named(name)), range: between(fraction(0n), null) };
    ranges.set(name, range);
    done.set(name, other);
    return other;
  };
  return { node: put(node, []), known: { ranges, facts: new Map() } };
}

function fromEnd(name: string, { known, isFromAbove }: Knowledge): { node: ValueNode; range: Interval } {
  const { least, most } = known.ranges.get(name) ?? ANYTHING;
  const range = between(fraction(0n), least && most && plus(most, negative(least)));
  if (most !== null && (isFromAbove || least === null)) return { node: minus(literal(most), named(name)), range };
  if (least === null) return { node: named(name), range: ANYTHING };
  return { node: added(literal(least), named(name)), range };
}

/** Whether what it comes to, over one denominator, has terms of one sign above and below the line. */
function isSumOfNonnegatives({ node, known }: Substituted): boolean {
  const atoms = newAtoms();
  const normal = normalUnlessLong(node, atoms);
  if (normal === undefined) return false;
  if (normal === null) return true; // it never has a value
  const above = signOf(normal.numerator, atoms, known);
  const below = signOf(normal.denominator, atoms, known);
  return above !== null && below !== null && above * below >= 0;
}

function normalUnlessLong(node: ValueNode, atoms: Atoms): Normal | undefined {
  try {
    return normalOf(node, atoms, 0);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    return undefined;
  }
}

/** 1 where no value is below 0, -1 where none is above, 0 where all are 0, `null` where it cannot be told. */
function signOf(polynomial: Polynomial, atoms: Atoms, known: Known): number | null {
  if (typeof polynomial === "bigint") return Number(polynomial > 0n) - Number(polynomial < 0n);
  const base = atomSign(atoms.nodes[polynomial.variable]!, known);
  const signs = polynomial.coefficients.map((coefficient, power) =>
    timesSign(signOf(coefficient, atoms, known), power % 2 === 0 ? 1 : base),
  );
  const told = new Set(signs.filter((sign) => sign !== 0));
  const [only = 0] = told;
  return told.size > 1 ? null : only;
}

/** The sign of a product: 0 times anything is 0. */
function timesSign(a: number | null, b: number | null): number | null {
  if (a === 0) return 0;
  return a === null || b === null ? null : a * b;
}

function atomSign(node: ValueNode, known: Known): number | null {
  const bounds = boundsOf(node, known);
  return isNeverNegative(bounds) ? 1 : isNeverPositive(bounds) ? -1 : null;
}
