import type { Convention } from "../types.ts";
import { standardProvenance } from "./standard.ts";
import type { ChoiceProvenance, Provenance } from "./types.ts";

/** What a source says of one choice: whether it states it, what it says, and where. */
export type Said = readonly [status: "stated" | "inferred", because: string, source: string];

/** Who was read, when, and what was found. */
export interface Readings {
  /** The tool's name, as it begins a sentence. */
  readonly tool: string;
  /** When its pages were read, as year and month. */
  readonly read: string;
  /** What they say, choice by choice. */
  readonly said: { readonly [Key in keyof Convention]?: Said };
}

/** The provenance of a tool's convention: what it says, and for the rest that it is silent and the standard counts. */
export function completed({ tool, read, said }: Readings): Provenance {
  const keys = Object.keys(standardProvenance) as (keyof Convention)[];
  const entries = keys.map((key): [string, ChoiceProvenance] => {
    const found = said[key];
    if (found === undefined) return [key, ours(tool, standardProvenance[key], read)];
    const [status, because, source] = found;
    return [key, Object.freeze({ status, because, source, read })];
  });
  return Object.freeze(Object.fromEntries(entries)) as unknown as Provenance;
}

function ours(tool: string, { because, source }: ChoiceProvenance, read: string): ChoiceProvenance {
  return Object.freeze({
    status: "ours",
    because: `${tool} does not say, so the standard counts: ${because}`,
    source,
    read,
  });
}
