/**
 * What a formula may be at most. Far beyond any metric, and low enough that no text can fill the stack or the day.
 */
export const LIMITS = {
  /** Characters of text. */
  characters: 4_000,
  /** Brackets, calls and signs inside one another. */
  depth: 64,
  /** Numbers, names and operations together. */
  parts: 500,
  /** Exponents, both ways: daily compounding over two years fits. */
  exponent: 1_000,
  /** Periods to look back or to sum over. */
  periods: 1_000,
  /** Places to round to, both ways of the point. */
  places: 30,
  /** Digits of a number on the way, above or below the fraction line. */
  digits: 4_000,
  /** Digits above the line times digits below it, of all long numbers on the way: what the time grows with. */
  work: 2_000_000_000,
} as const;
