/** Names and their numbers. */
export interface NameTable {
  /** How many names there are. */
  readonly size: number;
  /** The number of a name: a new one where it was not seen before. `7` and `"7"` are two names. */
  readonly codeOf: (name: string | number) => number;
  /** The name of a number. */
  readonly nameOf: (code: number) => string | number;
}

/** Names that are whole numbers, each its own code, all below `size`. */
export function integerNames(size: number): NameTable {
  return { size, codeOf: Number, nameOf: (code) => code };
}
