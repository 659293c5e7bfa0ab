import { evaluateNode } from "../../../formula/evaluation/evaluate-node.ts";
import { compared, newWork } from "../../../formula/evaluation/exact-arithmetic.ts";
import { isMetricInputError } from "../../../errors.ts";
import type { Given, GivenInputs } from "../../../formula/evaluation/given.ts";
import type { Formula } from "../../../formula/syntax/formula.ts";
import { type Fraction, fraction, plus } from "../../../number/fraction.ts";
import { candidates, isWithin } from "./candidates.ts";
import type { Domains } from "../domains.ts";
import { randomFrom } from "./random.ts";

/** What a sample is drawn for. */
export interface Sampled {
  readonly formula: Formula;
  readonly domains: Domains;
  readonly self: string | undefined;
}

/** One choice of inputs within what is declared of them. */
export type Sample = GivenInputs;

/** How many periods a past has. */
const PERIODS = 4;

/** Inputs for a formula: first the ends of ranges, one by one, then whatever the seed draws. The same seed, the same inputs. */
export function* samplesOf(
  of: Sampled,
  { seed, count }: { readonly seed: number; readonly count: number },
): Generator<Sample> {
  const names = of.formula.inputs;
  const values = new Map(names.map((name) => [name, candidates(of.domains.get(name))]));
  const random = randomFrom(seed);
  const ends = 2 * names.length + 2;
  for (let index = 0; index < count; index += 1) {
    const periods = Array.from({ length: PERIODS }, () => {
      const drawn = new Map<string, Fraction>();
      for (const [at, name] of names.entries()) {
        const from = values.get(name)!;
        drawn.set(name, from[index < ends ? endOf(index, at, from.length) : Math.floor(random() * from.length)]!);
      }
      return withParts(drawn, of.domains);
    });
    yield asGiven(of, periods);
  }
}

/** All at their first value, all at another, and then each one alone at its first or its last. */
function endOf(index: number, at: number, length: number): number {
  if (index < 2) return index === 0 ? 0 : Math.min(at + 1, length - 1);
  if (at !== Math.floor((index - 2) / 2)) return Math.min(1 + (at % 3), length - 1);
  return index % 2 === 0 ? 0 : length - 1;
}

/** Makes each whole at least its parts; parts of what cannot grow so far become 0, or their least. */
function withParts(drawn: Map<string, Fraction>, domains: Domains): ReadonlyMap<string, Fraction> {
  for (const [name, { partOf }] of domains) {
    const whole = partOf === null ? undefined : drawn.get(partOf);
    if (whole === undefined) continue;
    const parts = [...domains].filter(([, domain]) => domain.partOf === partOf).map(([part]) => part);
    const sum = parts.map((part) => drawn.get(part) ?? fraction(0n)).reduce(plus, fraction(0n));
    if (compared(sum, whole) <= 0) continue;
    if (isWithin(sum, domains.get(partOf!)!.range)) drawn.set(partOf!, sum);
    else drawn.set(name, domains.get(name)!.range.least ?? fraction(0n));
  }
  return drawn;
}

function asGiven({ formula, self, domains }: Sampled, periods: readonly ReadonlyMap<string, Fraction>[]): Sample {
  const given = new Map<string, Given>();
  for (const name of formula.inputs) {
    const list = periods.map((period) => period.get(name)!);
    const isSeries = formula.series.includes(name);
    given.set(name, isSeries ? list.slice(0, name === self ? -1 : undefined) : list.at(-1)!);
  }
  for (const whole of wholesBeside({ formula, self, domains })) {
    if (given.has(whole)) given.set(whole, largest(periods.map((period) => period.get(whole)!)));
  }
  return given;
}

/** The inputs that are one number beside the past of their parts. */
function wholesBeside({ formula: { series }, domains }: Sampled): readonly string[] {
  return [...domains].flatMap(([part, { partOf }]) =>
    partOf !== null && series.includes(part) && !series.includes(partOf) ? [partOf] : [],
  );
}

/** One number beside the past of its parts is above them in every period. */
function largest(values: readonly Fraction[]): Fraction {
  return values.reduce((a, b) => (compared(a, b) < 0 ? b : a));
}

/** The value of a formula for a sample; `undefined` where exact numbers get too long. */
export function valueFor(
  { formula, self }: Pick<Sampled, "formula" | "self">,
  inputs: Sample,
): Fraction | null | undefined {
  try {
    return evaluateNode(formula.body, { inputs, self, work: newWork(), back: 0 });
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    return undefined;
  }
}
