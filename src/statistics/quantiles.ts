/** Some numbers in short. Everything but the count is `null` where there are none. */
export interface NumberSummary {
  /** How many numbers. */
  readonly count: number;
  /** Their mean. */
  readonly mean: number | null;
  /** The smallest. */
  readonly least: number | null;
  /** A quarter of them are below it. */
  readonly lowerQuartile: number | null;
  /** Half of them are below it. */
  readonly median: number | null;
  /** Three quarters of them are below it. */
  readonly upperQuartile: number | null;
  /** The largest. */
  readonly most: number | null;
}

/**
 * The number below which a share of sorted numbers lies. Between two of them, as far as the share is between theirs:
 * type 7 of R. J. Hyndman and Y. Fan (The American Statistician 50, 1996), the one of R, NumPy and every spreadsheet.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number | null {
  if (sorted.length === 0) return null;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [lower, upper] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return lower + (place - below) * (upper - lower);
}

/** Count, mean, ends and quartiles of numbers in any order. */
export function summaryOf(numbers: readonly number[]): NumberSummary {
  const sorted = Float64Array.from(numbers).sort();
  const count = sorted.length;
  return Object.freeze({
    count,
    mean: count === 0 ? null : sorted.reduce((sum, number) => sum + number, 0) / count,
    least: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    most: quantile(sorted, 1),
  });
}
