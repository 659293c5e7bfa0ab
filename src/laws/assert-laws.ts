import { checkLaws } from "./check-laws.ts";
import type { LawCheck, LawResult, LawValue } from "./types.ts";

/** Thrown when a function breaks laws, or none of its inputs told anything of one. */
export class BrokenLawsError extends Error {
  /** Tells this error from others. */
  override readonly name: string = "BrokenLawsError";
  /** What came of every law, those that hold too. */
  readonly results: readonly LawResult[];

  /**
   * Says which laws do not hold, each with its smallest counterexample, seed and path.
   *
   * @param results - What came of every law.
   */
  constructor(results: readonly LawResult[]) {
    const failed = results.filter(({ holds }) => holds !== true);
    super(
      [`${String(failed.length)} of ${String(results.length)} laws do not hold`, ...failed.map(lineOf)].join("\n- "),
    );
    this.results = results;
  }
}

function lineOf({ law, counterexample, seed, path, holds }: LawResult): string {
  const name = law.about === null ? law.name : `${law.name} ${law.about}`;
  const seeded = `seed ${String(seed)}${path === null ? "" : `, path "${path}"`}`;
  const words = holds === null ? "no input told anything of it" : (counterexample?.words ?? law.statement);
  return `${name}: ${words} (${seeded})`;
}

/**
 * Holds a function to laws, for tests: throws where one does not hold.
 *
 * @param metric - The function: pure, of one input.
 * @param check - What it is held to, and on which inputs.
 * @throws {@link BrokenLawsError} with the smallest counterexample of each law that does not hold, and for a law of which no
 * input told anything: it would pass for nothing.
 *
 * @example In a test
 * ```ts
 * import { netRevenueRetention } from "customer-metrics";
 * import { assertLaws, increasingIn, inputsFrom, nullExactlyAtZero, scaleInvariant } from "customer-metrics/laws";
 *
 * const unit = "money[EUR]/month";
 *
 * const inputs = inputsFrom({
 *   startingMrr: { unit, min: 0 },
 *   expansionMrr: { unit, min: 0 },
 *   contractionMrr: { unit, partOf: "startingMrr" },
 *   churnedMrr: { unit, partOf: "startingMrr" },
 * });
 * const laws = [scaleInvariant(), increasingIn("expansionMrr"), nullExactlyAtZero("startingMrr")];
 *
 * assertLaws(netRevenueRetention, { inputs, laws }); // => undefined
 * ```
 */
export function assertLaws<I>(metric: (input: I) => LawValue, check: LawCheck<I>): void {
  const results = checkLaws(metric, check);
  if (results.some(({ holds }) => holds !== true)) throw new BrokenLawsError(results);
}
