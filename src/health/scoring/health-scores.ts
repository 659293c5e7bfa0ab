import type { HealthModel } from "../model/health-model.ts";
import { requireModel } from "../model/reading/read-model.ts";
import { exactScore } from "./exact-score.ts";
import type { HealthMeasurements } from "./measure.ts";
import type { HealthScore } from "./score-types.ts";
import { shownScore } from "./shown-score.ts";

/** One account and what was measured of it. */
export interface AccountMeasurements {
  /** Whose: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** What was measured, by the ids of components and by flags. */
  readonly measurements: HealthMeasurements;
}

/** A model, and what was measured of every account. */
export interface HealthScoresInput {
  /** What health is made of. */
  readonly model: HealthModel;
  /** What was measured of each account. */
  readonly accounts: Iterable<AccountMeasurements>;
}

/** A health score, and whose it is. */
export interface AccountHealthScore extends HealthScore {
  /** Whose: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
}

/**
 * Health scores of many accounts by one model, which is read once.
 *
 * @param input - The model, and every account's measurements.
 * @returns A score for each account, in their order: what {@link atRisk} takes.
 * @throws {@link MetricInputError} as {@link healthScore} does.
 *
 * @example Two accounts
 * ```ts
 * import { healthScores } from "customer-metrics";
 *
 * const model = { components: [{ id: "seats", weight: 1, scale: { linear: { worst: 0, best: 1 } } }] };
 * const accounts = [
 *   { accountId: "acorn", measurements: { seats: "0.9" } },
 *   { accountId: "birch", measurements: { seats: null } },
 * ];
 *
 * healthScores({ model, accounts }).map(({ score }) => score?.toString() ?? null); // => ["90", null]
 * ```
 */
export function healthScores({ model, accounts }: HealthScoresInput): readonly AccountHealthScore[] {
  const read = requireModel(model);
  const scores = Array.from(accounts, ({ accountId, measurements }) =>
    Object.freeze({ accountId, ...shownScore(read, exactScore(read, measurements)) }),
  );
  return Object.freeze(scores);
}
