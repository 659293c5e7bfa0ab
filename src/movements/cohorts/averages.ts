import type { Decimal } from "../../number/decimal.ts";
import { fraction, type Fraction, plus } from "../../number/fraction.ts";
import type { CohortAverage, RetentionAverage } from "./cohort-totals.ts";
import type { ExactCell } from "./exact-cells.ts";
import { quotient } from "./shown-cells.ts";

/** The cells of one cohort by offset: those that are complete, and of somebody. */
export type CompleteCells = ReadonlyMap<number, ExactCell>;

/** The average of every offset that some cohort is through with. Cohorts of nobody are in none. */
export function averagesOf(cohorts: readonly CompleteCells[], average: CohortAverage): readonly RetentionAverage[] {
  const offsets = [...new Set(cohorts.flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b);
  return offsets.map((offset) => {
    const cells = cohorts.flatMap((cohort) => cohort.get(offset) ?? []);
    const mean = average === "weighted" ? weighted : simple;
    return Object.freeze({
      offset,
      cohorts: cells.length,
      startingCustomers: cells.reduce((total, { startingCustomers }) => total + startingCustomers, 0),
      logoRetention: mean(cells.map((cell) => [BigInt(cell.customers), BigInt(cell.startingCustomers)])),
      netRetention: mean(cells.map(({ mrr, starting }) => [mrr, starting])),
      grossRetention: mean(cells.map(({ retained, starting }) => [retained, starting])),
    });
  });
}

/** A share: so much of so much. */
type Share = readonly [part: bigint, whole: bigint];

/** All parts of all wholes: each cohort weighs what it began with. */
function weighted(shares: readonly Share[]): Decimal | null {
  const sum = (side: 0 | 1): bigint => shares.reduce((total, share) => total + share[side], 0n);
  return quotient(sum(0), sum(1));
}

/** The mean of the shares, summed exactly and divided once. */
function simple(shares: readonly Share[]): Decimal | null {
  const known = shares.filter(([, whole]) => whole > 0n);
  const sum = known.reduce<Fraction>((total, [part, whole]) => plus(total, fraction(part, whole)), fraction(0n));
  return quotient(sum.numerator, sum.denominator * BigInt(known.length));
}
