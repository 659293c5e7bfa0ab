import fc from "fast-check";

/** One cohort's movements, in whole cents so that every law can be stated exactly. */
export interface CentMovements {
  readonly starting: bigint;
  readonly expansion: bigint;
  readonly contraction: bigint;
  readonly churned: bigint;
}

const CENTS = fc.bigInt({ min: 0n, max: 10n ** 14n });

/**
 * Cohorts that can exist: losses never exceed what there was to lose.
 * Built valid rather than filtered valid, so that shrinking stays quick.
 */
export function cohort({ minStarting = 1n }: { readonly minStarting?: bigint } = {}): fc.Arbitrary<CentMovements> {
  return fc
    .record({
      starting: fc.bigInt({ min: minStarting, max: 10n ** 14n }),
      expansion: CENTS,
      lostPerMille: fc.bigInt({ min: 0n, max: 1000n }),
      churnedPerMille: fc.bigInt({ min: 0n, max: 1000n }),
    })
    .map(({ starting, expansion, lostPerMille, churnedPerMille }) => {
      const lost = (starting * lostPerMille) / 1000n;
      const churned = (lost * churnedPerMille) / 1000n;
      return { starting, expansion, churned, contraction: lost - churned };
    });
}

/** One period's movements of a whole book. Unlike a cohort's, the losses may exceed the start: the new can leave too. */
export interface CentFlows extends CentMovements {
  readonly joined: bigint;
  readonly reactivated: bigint;
}

/** Any movements at all, in whole cents. */
export function flows({ minStarting = 1n }: { readonly minStarting?: bigint } = {}): fc.Arbitrary<CentFlows> {
  return fc.record({
    starting: fc.bigInt({ min: minStarting, max: 10n ** 14n }),
    joined: CENTS,
    expansion: CENTS,
    contraction: CENTS,
    churned: CENTS,
    reactivated: CENTS,
  });
}

/** Two books, or two months, added up. */
export function addedUp(a: CentFlows, b: CentFlows): CentFlows {
  return {
    starting: a.starting + b.starting,
    joined: a.joined + b.joined,
    expansion: a.expansion + b.expansion,
    contraction: a.contraction + b.contraction,
    churned: a.churned + b.churned,
    reactivated: a.reactivated + b.reactivated,
  };
}

/** The same book in a currency of which it takes so many units more. */
export function inSmallerUnits(book: CentFlows, units: bigint): CentFlows {
  return {
    starting: book.starting * units,
    joined: book.joined * units,
    expansion: book.expansion * units,
    contraction: book.contraction * units,
    churned: book.churned * units,
    reactivated: book.reactivated * units,
  };
}

/** Movements as the formulas take them. */
export interface Movements {
  readonly startingMrr: bigint;
  readonly newMrr: bigint;
  readonly expansionMrr: bigint;
  readonly contractionMrr: bigint;
  readonly churnedMrr: bigint;
  readonly reactivationMrr: bigint;
}

/** The same numbers by the names of the formulas' fields. A cohort has neither new nor reactivated MRR. */
export function movementsOf(book: CentMovements & Partial<CentFlows>): Movements {
  return {
    startingMrr: book.starting,
    newMrr: book.joined ?? 0n,
    expansionMrr: book.expansion,
    contractionMrr: book.contraction,
    churnedMrr: book.churned,
    reactivationMrr: book.reactivated ?? 0n,
  };
}
