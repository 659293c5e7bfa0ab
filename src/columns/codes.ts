/** Values numbered in the order in which they were first seen. */
export interface CodeTable<T> {
  readonly codeOf: (value: T) => number;
  readonly values: readonly T[];
}

/** An empty table of codes. */
export function codeTable<T>(): CodeTable<T> {
  const codes = new Map<T, number>();
  const values: T[] = [];
  let [last, lastCode]: [T | undefined, number] = [undefined, -1];
  return {
    values,
    codeOf(value) {
      // Rows next to each other mostly say the same.
      if (value === last && lastCode >= 0) return lastCode;
      let code = codes.get(value);
      if (code === undefined) codes.set(value, (code = values.push(value) - 1));
      [last, lastCode] = [value, code];
      return code;
    },
  };
}

/** Pairs of codes numbered in the order in which they were first seen; the second may be `-1` for none. */
export interface PairTable {
  readonly codeOf: (first: number, second: number) => number;
  readonly firstOf: (code: number) => number;
  readonly secondOf: (code: number) => number;
  readonly size: () => number;
}

/** Codes are below this, so that a pair is one exact double. */
const MOST_CODES = 67_108_864;

/** An empty table of pairs. */
export function pairTable(): PairTable {
  const { codeOf, values } = codeTable<number>();
  return {
    codeOf: (first, second) => codeOf(first * MOST_CODES + second + 1),
    firstOf: (code) => Math.floor(values[code]! / MOST_CODES),
    secondOf: (code) => (values[code]! % MOST_CODES) - 1,
    size: () => values.length,
  };
}
