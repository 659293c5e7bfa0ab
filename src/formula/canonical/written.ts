import type { ValueNode } from "../syntax/nodes.ts";
import { type Atoms, joined, negated, NOWHERE, numberOf } from "./atoms.ts";
import { negate, type Polynomial, TooLarge } from "./polynomial.ts";
import { cancelled, type Normal, type Rational } from "./rational.ts";

/** A product of a number and variables: `-2 * a * b^2`. */
interface Term {
  readonly coefficient: bigint;
  /** The variables with their powers, in the order of their texts. */
  readonly factors: readonly (readonly [variable: number, power: number])[];
  readonly degree: number;
  readonly text: string;
}

/**
 * The one way to write what arithmetic comes to. What cancelled is written as `0 / x`, which is 0 where x is not 0 and
 * nothing where it is; what must be known and does not count, as `0 * x`.
 */
export function written(normal: Normal, atoms: Atoms): ValueNode {
  if (normal === null) return joined("/", numberOf(0n), numberOf(0n));
  const { numerator, denominator } = withPositiveDenominator(normal, atoms);
  const spare = positive(spareOf(normal), atoms);
  const parts: ValueNode[] = [];
  if (spare !== 1n) parts.push(joined("/", numberOf(0n), sumOf(spare, atoms)));
  const unseen = unseenOf({ ...normal, nonzero: spare }, atoms);
  if (unseen.length > 0) parts.push(productOf(0n, unseen, atoms));
  if (numerator !== 0n || parts.length === 0) parts.unshift(quotientOf(numerator, denominator, atoms));
  return parts.reduce((left, right) => joined("+", left, right));
}

/** Whether the first terms above and below the line differ in sign: of a rational and its opposite, one has it. */
export function isTurned({ numerator, denominator }: Rational, atoms: Atoms): boolean {
  return isFirstNegative(numerator, atoms) !== isFirstNegative(denominator, atoms);
}

/** Whether the first term is below 0, in an order that does not depend on signs. */
function isFirstNegative(polynomial: Polynomial, atoms: Atoms): boolean {
  const [first] = termsOf(polynomial, atoms).sort((a, b) => a.degree - b.degree || (a.text < b.text ? -1 : 1));
  return first !== undefined && first.coefficient < 0n;
}

function withPositiveDenominator(
  { numerator, denominator }: Rational,
  atoms: Atoms,
): Pick<Rational, "numerator" | "denominator"> {
  return isFirstNegative(denominator, atoms)
    ? { numerator: negate(numerator), denominator: negate(denominator) }
    : { numerator, denominator };
}

function positive(polynomial: Polynomial, atoms: Atoms): Polynomial {
  return isFirstNegative(polynomial, atoms) ? negate(polynomial) : polynomial;
}

function spareOf(normal: Rational): Polynomial {
  try {
    return cancelled(normal);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return normal.nonzero; // says the same at more length
  }
}

/** The variables that must have a value and of which nothing that is written already says so. */
function unseenOf({ numerator, denominator, nonzero, needs }: Rational, atoms: Atoms): Term["factors"] {
  const seen = new Set([numerator, denominator, nonzero].flatMap((part) => [...variablesIn(part)]));
  const known = new Set([...seen, ...[...needs, ...seen].flatMap((variable) => [...(atoms.implied[variable] ?? [])])]);
  const text = (variable: number): string => atoms.texts[variable]!;
  const unseen = [...needs].filter((variable) => !known.has(variable));
  return unseen.sort((a, b) => (text(a) < text(b) ? -1 : 1)).map((variable) => [variable, 1]);
}

function variablesIn(polynomial: Polynomial): ReadonlySet<number> {
  if (typeof polynomial === "bigint") return new Set();
  return new Set([polynomial.variable, ...polynomial.coefficients.flatMap((part) => [...variablesIn(part)])]);
}

function quotientOf(numerator: Polynomial, denominator: Polynomial, atoms: Atoms): ValueNode {
  const above = sumOf(numerator, atoms);
  return denominator === 1n ? above : joined("/", above, sumOf(denominator, atoms));
}

/** Terms of low degree first, and of those the ones above 0: `1 - churnRate`, `startingMrr - churnedMrr`. */
function sumOf(polynomial: Polynomial, atoms: Atoms): ValueNode {
  const below = (term: Term): number => Number(term.coefficient < 0n);
  const terms = termsOf(polynomial, atoms).sort(
    (a, b) => a.degree - b.degree || below(a) - below(b) || (a.text < b.text ? -1 : 1),
  );
  const [first, ...others] = terms;
  if (first === undefined) return numberOf(0n);
  let sum = productOf(first.coefficient, first.factors, atoms);
  for (const { coefficient, factors } of others) {
    const isBelow = coefficient < 0n;
    sum = joined(isBelow ? "-" : "+", sum, productOf(isBelow ? -coefficient : coefficient, factors, atoms));
  }
  return sum;
}

function productOf(coefficient: bigint, factors: Term["factors"], atoms: Atoms): ValueNode {
  const nodes = factors.map(([variable, power]): ValueNode => {
    const base = atoms.nodes[variable]!;
    return power === 1 ? base : { kind: "power", base, exponent: power, ...NOWHERE };
  });
  const size = coefficient < 0n ? -coefficient : coefficient;
  if (size !== 1n || nodes.length === 0) nodes.unshift(numberOf(size));
  if (coefficient < 0n) nodes[0] = negated(nodes[0]!);
  return nodes.reduce((left, right) => joined("*", left, right));
}

function termsOf(polynomial: Polynomial, atoms: Atoms): Term[] {
  return [...monomials(polynomial, [])].map(([coefficient, unordered]) => {
    const factors = [...unordered].sort(([a], [b]) => (atoms.texts[a]! < atoms.texts[b]! ? -1 : 1));
    const degree = factors.reduce((total, [, power]) => total + power, 0);
    return {
      coefficient,
      factors,
      degree,
      text: factors
        .map(([index, power]) => `${atoms.texts[index]!}${power === 1 ? "" : `^${String(power)}`}`)
        .join(" * "),
    };
  });
}

/** About how many characters it takes to write what arithmetic comes to. */
export function writtenLength({ numerator, denominator, nonzero }: Rational, atoms: Atoms): number {
  let length = 0;
  for (const polynomial of [numerator, denominator, nonzero]) {
    for (const { coefficient, text } of termsOf(polynomial, atoms)) length += String(coefficient).length + text.length;
  }
  return length;
}

function* monomials(polynomial: Polynomial, factors: Term["factors"]): Generator<[bigint, Term["factors"]]> {
  if (typeof polynomial === "bigint") {
    if (polynomial !== 0n) yield [polynomial, factors];
    return;
  }
  for (const [power, coefficient] of polynomial.coefficients.entries()) {
    yield* monomials(coefficient, power === 0 ? factors : [...factors, [polynomial.variable, power]]);
  }
}
