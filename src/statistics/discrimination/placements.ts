/** One scored observation. */
export interface Scored {
  readonly score: number;
  readonly outcome: boolean;
  readonly cluster: string | number | null;
}

/** Where each observation stands among those of the other kind. */
export interface Placements {
  /** The share of pairs in order, ties as halves. */
  readonly area: number;
  /**
   * For each observation the share of the other kind that it is in order with: of one with the outcome, those below it;
   * of one without, those above. DeLong's structural components.
   */
  readonly shares: Float64Array;
}

/** Places every observation, in one pass over the sorted scores: pairs are never formed. */
export function placements(scored: readonly Scored[]): Placements {
  const order = [...scored.keys()].sort((a, b) => scored[a]!.score - scored[b]!.score);
  const positives = scored.filter(({ outcome }) => outcome).length;
  const negatives = scored.length - positives;
  const shares = new Float64Array(scored.length);
  let [below, twice] = [{ positives: 0, negatives: 0 }, 0];
  for (let from = 0; from < order.length;) {
    const group = tiedFrom(scored, order, from);
    const tied = { positives: group.filter((index) => scored[index]!.outcome).length, negatives: 0 };
    tied.negatives = group.length - tied.positives;
    for (const index of group) {
      shares[index] = scored[index]!.outcome
        ? (below.negatives + tied.negatives / 2) / negatives
        : (positives - below.positives - tied.positives / 2) / positives;
    }
    twice += tied.positives * (2 * below.negatives + tied.negatives);
    below = { positives: below.positives + tied.positives, negatives: below.negatives + tied.negatives };
    from += group.length;
  }
  return { area: twice / (2 * positives * negatives), shares };
}

function tiedFrom(scored: readonly Scored[], order: readonly number[], from: number): readonly number[] {
  const { score } = scored[order[from]!]!;
  let to = from + 1;
  while (to < order.length && scored[order[to]!]!.score === score) to += 1;
  return order.slice(from, to);
}
