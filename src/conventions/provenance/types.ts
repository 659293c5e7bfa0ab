import type { Convention } from "../types.ts";

/** Where one choice of a convention comes from. */
export interface ChoiceProvenance {
  /** `"stated"` by its source, `"inferred"` from it, or `"ours"`: the source is silent and we took the standard. */
  readonly status: "stated" | "inferred" | "ours";
  /** Why, in one sentence. */
  readonly because: string;
  /** Where it is written, and who counts this way. */
  readonly source: string;
  /** When the source was read, as year and month. */
  readonly read: string;
}

/** Where every choice of a convention comes from: no key may be missing. */
export type Provenance = { readonly [Key in keyof Convention]: ChoiceProvenance };
