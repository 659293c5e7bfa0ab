import { isMetricInputError } from "../../errors.ts";
import type { RowSource } from "../book/row-source.ts";
import { isGiven } from "../../ledger/reading/reading.ts";
import { checkFields, type FieldsSeen } from "../../ledger/reading/check-reading.ts";
import type { Fraction } from "../../number/fraction.ts";
import { same } from "../figures/exactly.ts";
import { type Valuing, valueBy, whyNone } from "../figures/valuing.ts";
import { type Candidate, pairsOf, unchanged } from "./candidates.ts";

/** What a candidate counts in each period; `null` where it has no value. */
export interface Tried {
  readonly candidate: Candidate;
  readonly values: readonly (Fraction | null)[];
}

/** What is tried, and on what. */
export interface Trial {
  readonly valuings: readonly Valuing[];
  readonly presets: readonly Candidate[];
  readonly singles: readonly Candidate[];
  readonly source: RowSource;
}

/** What was tried: those that differ from what they change; those that change nothing; and why others could not be. */
export interface Trials {
  readonly tried: readonly Tried[];
  /** Changes of the standard that move none of the numbers, or no more than one of their two does alone. */
  readonly idle: readonly Tried[];
  readonly untried: readonly { readonly candidate: Candidate; readonly because: string }[];
}

/** Counts every candidate: the presets, and the changes of one choice and of two. */
export function tryCandidates({ valuings, presets, singles, source }: Trial): Trials {
  const seen = fieldsSeen(source);
  const untried: Trials["untried"][number][] = [];
  const attempt = (candidate: Candidate): Tried[] => {
    const because = whyNot(candidate, seen, valuings);
    if (because === null) return [tried(candidate, valuings)];
    untried.push({ candidate, because });
    return [];
  };
  const named = presets.flatMap(attempt);
  const base = tried(unchanged(), valuings);
  const ones = singles.flatMap(attempt);
  const moving = ones.filter((one) => !isSame(one, base));
  const still = ones.filter((one) => isSame(one, base));
  const twos = pairsOf(ones.map(({ candidate }) => candidate)).map((candidate) => tried(candidate, valuings));
  const isMoved = (two: Tried): boolean =>
    !isSame(two, base) && !ones.some((one) => isPartOf(one, two) && isSame(one, two));
  return {
    tried: [...named, ...moving, ...twos.filter(isMoved)],
    idle: [...still, ...twos.filter((two) => !isMoved(two))],
    untried,
  };
}

function tried(candidate: Candidate, valuings: readonly Valuing[]): Tried {
  return { candidate, values: valuings.map((valuing) => valueBy(valuing, candidate.convention)) };
}

function isSame(a: Tried, b: Tried): boolean {
  return a.values.every((value, period) => {
    const other = b.values[period] ?? null;
    if (value === null || other === null) return value === other;
    return same(value, other);
  });
}

function isPartOf(one: Tried, two: Tried): boolean {
  return Object.entries(one.candidate.changes).every(
    ([key, value]) => two.candidate.changes[key as keyof typeof two.candidate.changes] === value,
  );
}

/** Why a candidate cannot be counted at all: rows lack what it asks for, or the caller did not say it. */
function whyNot(
  { convention, choices }: Candidate,
  seen: FieldsSeen["seen"],
  valuings: readonly Valuing[],
): string | null {
  try {
    checkFields({ convention, seen });
    // Only lifetime value asks for what rows do not tell, and of every period the same.
    const [valuing] = valuings;
    if (valuing?.figure.id === "customer-lifetime-value") whyNone(valuing, choices, convention);
    return null;
  } catch (error) {
    if (isMetricInputError(error) && error.code === "missing-field") return error.message;
    throw error;
  }
}

function fieldsSeen({ length, rowAt }: RowSource): FieldsSeen["seen"] {
  const seen = { subscription: false, cancellation: false, end: false };
  for (let place = 0; place < length; place += 1) {
    const row = rowAt(place);
    if ("mrr" in row) continue;
    seen.subscription ||= isGiven(row.subscriptionId);
    seen.cancellation ||= row.cancelledAt !== undefined || row.cancellationScheduledAt !== undefined;
    seen.end ||= isGiven(row.end);
  }
  return seen;
}
