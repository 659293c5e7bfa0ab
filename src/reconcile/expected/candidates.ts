import { CHOICES } from "../../conventions/choices.ts";
import { conventions } from "../../conventions/conventions.ts";
import { standard } from "../../conventions/standard.ts";
import type { Convention } from "../../conventions/types.ts";
import type { Key } from "../book/row-keys.ts";

/** A convention that is tried: a preset, or the standard but for some choices. */
export interface Candidate {
  /** The preset. */
  readonly name: string | null;
  /** The choices that are not the standard's. */
  readonly changes: Partial<Convention>;
  readonly convention: Convention;
  /** The choices that are made: a formula asks for the fields of those. */
  readonly choices: Partial<Convention>;
}

/** Values that are no words, as tools have them: Paddle's 4.33 weeks, Zuora's 30/7, RevenueCat's 4, Maxio's 90 days, … */
const NUMBERS: Readonly<Partial<Record<Key, readonly Convention[Key][]>>> = {
  weeksPerMonth: ["52/12", "30/7", "4.33", "4"],
  daysPerMonth: ["365/12", "30"],
  pastDue: [{ countForDays: 30 }],
  reactivation: [{ withinDays: 90 }],
  window: [{ trailingDays: 30 }],
  zeroChurn: [{ churnRate: "1/60" }],
};

/** Values that count nothing: what is refused, and what rows never tell. */
const NEVER: readonly string[] = ["refuse", "due-for-renewal"];

/** Every preset. */
export function presetCandidates(): readonly Candidate[] {
  return Object.entries(conventions).map(([name, convention]: [string, Convention]) => ({
    ...{ name, convention, changes: changesOf(convention) },
    // Nobody asked for what is the standard's.
    choices: name === "standard" ? {} : convention,
  }));
}

function changesOf(convention: Convention): Partial<Convention> {
  const changed = Object.entries(convention).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(standard[key as Key]),
  );
  return Object.fromEntries(changed);
}

/** Every change of one choice of the standard. */
export function singleChanges(): readonly Candidate[] {
  return (Object.keys(CHOICES) as Key[]).flatMap((key) => {
    const values: readonly Convention[Key][] = [...CHOICES[key].values, ...(NUMBERS[key] ?? [])];
    const others = values.filter(
      (value) => JSON.stringify(value) !== JSON.stringify(standard[key]) && !NEVER.includes(value as string),
    );
    return others.map((value) => changed({ [key]: value }));
  });
}

/** Every change of two choices that are each one of these. */
export function pairsOf(singles: readonly Candidate[]): readonly Candidate[] {
  return singles.flatMap((first, at) =>
    singles
      .slice(at + 1)
      .filter(({ changes }) => Object.keys(changes)[0] !== Object.keys(first.changes)[0])
      .map((second) => changed({ ...first.changes, ...second.changes })),
  );
}

/** The standard. */
export function unchanged(): Candidate {
  return changed({});
}

function changed(changes: Partial<Convention>): Candidate {
  return { name: null, changes, convention: { ...standard, ...changes }, choices: changes };
}
