import type { InputSpec } from "../../../laws/types.ts";

/** What is known of an input: what is not, is left out. */
export type Known<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The specification of an input by all that is known of it. */
export function specWith(parts: Known<InputSpec>): InputSpec {
  return known(parts);
}

/** An object without what is not known. */
export function known<T extends object>(parts: Known<T>): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
