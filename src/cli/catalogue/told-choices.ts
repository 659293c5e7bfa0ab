import { CHOICES } from "../../conventions/choices.ts";
import { conventions } from "../../conventions/conventions.ts";
import { provenance } from "../../conventions/provenance/provenance.ts";
import type { ChoiceProvenance } from "../../conventions/provenance/types.ts";
import { resolveConvention } from "../../conventions/resolve.ts";
import type { Convention } from "../../conventions/types.ts";

/** One choice as it stands, and where it is written. */
export interface ToldChoice {
  readonly key: keyof Convention;
  readonly value: Convention[keyof Convention];
  /** The convention that it is from; `null` where it was made here. */
  readonly from: string | null;
  /** Why it is so, and where that is written; `null` where it was made here. */
  readonly provenance: ChoiceProvenance | null;
}

/** Every choice of a convention, with the last of the conventions named that makes it so. */
export function toldChoices(choices: Partial<Convention>, named: readonly string[]): readonly ToldChoice[] {
  const convention = resolveConvention(choices);
  const origins = ["standard", ...named].filter((name) => Object.hasOwn(conventions, name));
  return (Object.keys(CHOICES) as (keyof Convention)[]).map((key) => {
    const from = origins.findLast((name) => isSame(conventionNamed(name)[key], convention[key])) ?? null;
    return { key, value: convention[key], from, provenance: from === null ? null : provenanceNamed(from)[key] };
  });
}

function conventionNamed(name: string): Convention {
  return conventions[name as keyof typeof conventions];
}

function provenanceNamed(name: string): Readonly<Record<keyof Convention, ChoiceProvenance>> {
  return provenance[name as keyof typeof provenance];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A choice's value in one word: `countForDays:30`, as the command line reads it. */
export function choiceText(value: Convention[keyof Convention]): string {
  if (typeof value === "string") return value;
  return Object.entries(value)
    .map(([key, parameter]) => `${key}:${String(parameter)}`)
    .join();
}
