import type { Placements, Scored } from "./placements.ts";

/** What the observations of one cluster add up to, each as its distance from the area. */
interface Cluster {
  readonly positives: number;
  readonly negatives: number;
  readonly positive: number;
  readonly negative: number;
}

/**
 * The variance of an area under the curve.
 *
 * DeLong, DeLong and Clarke-Pearson 1988; for clusters Obuchowski 1997, of which theirs is the case that every
 * observation is a cluster of its own. `null` with fewer than two clusters of either kind: one cannot stray.
 */
export function areaVariance(scored: readonly Scored[], placed: Placements): number | null {
  const clusters = clustersOf(scored, placed);
  const [withPositives, withNegatives] = [0, 0].map((_, side) =>
    clusters.filter(({ positives, negatives }) => (side === 0 ? positives : negatives) > 0),
  ) as [Cluster[], Cluster[]];
  if (withPositives.length < 2 || withNegatives.length < 2) return null;
  const positives = sum(clusters, (one) => one.positives);
  const negatives = sum(clusters, (one) => one.negatives);
  const own = (some: readonly Cluster[], value: (one: Cluster) => number, count: number): number =>
    ((some.length / (some.length - 1)) * sum(some, (one) => value(one) ** 2)) / count ** 2;
  const shared = sum(clusters, ({ positive, negative }) => positive * negative);
  const variance =
    own(withPositives, ({ positive }) => positive, positives) +
    own(withNegatives, ({ negative }) => negative, negatives) +
    ((clusters.length / (clusters.length - 1)) * 2 * shared) / (positives * negatives);
  return Math.max(0, variance); // the shared part can be below 0, and the whole in tiny samples too
}

function clustersOf(scored: readonly Scored[], { area, shares }: Placements): readonly Cluster[] {
  const clusters = new Map<unknown, Cluster>();
  scored.forEach(({ outcome, cluster }, index) => {
    const key = cluster ?? { index }; // an object is like no other: a cluster of its own
    const before = clusters.get(key) ?? { positives: 0, negatives: 0, positive: 0, negative: 0 };
    const distance = shares[index]! - area;
    const { positives, negatives, positive, negative } = before;
    clusters.set(
      key,
      outcome
        ? { positives: positives + 1, negatives, positive: positive + distance, negative }
        : { positives, negatives: negatives + 1, positive, negative: negative + distance },
    );
  });
  return [...clusters.values()];
}

function sum(clusters: readonly Cluster[], value: (one: Cluster) => number): number {
  return clusters.reduce((total, one) => total + value(one), 0);
}
