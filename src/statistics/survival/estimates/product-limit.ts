import type { RiskTable } from "../risk/risk-table.ts";

/** What is left after each time, and what became of the rest. */
export interface ProductLimit {
  /** The share to whom nothing has happened yet, after each time. */
  readonly survival: Float64Array;
  /** Greenwood's variance of it. */
  readonly variance: Float64Array;
}

/** What is left around a time. */
export interface Weights {
  readonly before: number;
  readonly after: number;
  /** What was left when the stretch of times without entries or censoring began, and who was at risk then. */
  readonly stretch: Stretch;
  /** Whether anybody came or was lost from sight since the time before: an event is then another share of all. */
  readonly isNew: boolean;
}

/** The stretch of times over which nobody came and nobody was lost from sight. */
interface Stretch {
  readonly scale: number;
  readonly atRisk: number;
}

/**
 * Walks the times of a table, telling at each what to multiply a count of events by.
 *
 * The product of `(n − d)/n` telescopes as long as nobody is censored and nobody enters: the factors are not multiplied
 * one by one, so that what is left of a hundred after fifty is a half and no digit less.
 */
export function walkStretches(
  { atRisk, events }: Pick<RiskTable, "atRisk" | "events">,
  visit: (place: number, weights: Weights) => void,
): void {
  let stretch: Stretch = { scale: 1, atRisk: 1 };
  let [left, after] = [-1, 1];
  for (let place = 0; place < atRisk.length; place += 1) {
    const n = atRisk[place]!;
    const isNew = n !== left;
    if (isNew) stretch = { scale: after, atRisk: n };
    left = n - events[place]!;
    const before = after;
    after = stretch.scale * (left / stretch.atRisk);
    visit(place, { before, after, stretch, isNew });
  }
}

/** Kaplan and Meier's estimate, `Π (n − d)/n`, with Greenwood's variance, `S² Σ d/(n(n − d))`. */
export function productLimit(table: Pick<RiskTable, "atRisk" | "events">): ProductLimit {
  const survival = new Float64Array(table.atRisk.length);
  const variance = new Float64Array(table.atRisk.length);
  let sum = 0;
  walkStretches(table, (place, { after }) => {
    const [n, d] = [table.atRisk[place]!, table.events[place]!];
    if (after > 0) sum += d / (n * (n - d));
    survival[place] = after;
    variance[place] = after * after * sum; // 0 where nobody is left: as of a share of which all have gone
  });
  return { survival, variance };
}
