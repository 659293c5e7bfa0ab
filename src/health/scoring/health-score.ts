import type { HealthModel } from "../model/health-model.ts";
import { requireModel } from "../model/reading/read-model.ts";
import { exactScore } from "./exact-score.ts";
import type { HealthMeasurements } from "./measure.ts";
import type { HealthScore } from "./score-types.ts";
import { shownScore } from "./shown-score.ts";

/** A model, and what was measured of one account. */
export interface HealthScoreInput {
  /** What health is made of. */
  readonly model: HealthModel;
  /** What was measured, by the ids of components and by flags. */
  readonly measurements: HealthMeasurements;
}

/**
 * Health score: how well an account does, from 0 to 100, and why.
 *
 * `Σ (weight × points) ÷ Σ weight`, or as the model combines; rounded where it says so; held at its caps.
 *
 * Each measured value becomes points from 0 to 100 by its component's scale. What was not measured is not taken for 0:
 * the model says what becomes of it. The answer carries what each component brought, and a line for whatever else is in
 * the score; together they are the score, to the last digit.
 *
 * @param input - The model, and what was measured of one account.
 * @returns The score with its explanation; `score` is `null` when nothing that counts was measured.
 * @throws {@link MetricInputError} when the model is not one (`field` says where), when a measurement is not a number
 * or is of nothing in the model, and `missing-field` when one is missing that the model does not do without.
 *
 * @example An account that uses the product well, and has an open escalation
 * ```ts
 * import { healthScore, type HealthModel } from "customer-metrics";
 *
 * const model: HealthModel = {
 *   components: [
 *     { id: "seats", name: "Seats active", weight: 3, scale: { linear: { worst: 0, best: 1 } } },
 *     { id: "nps", name: "NPS", weight: 1, scale: { linear: { worst: -100, best: 100 } } },
 *   ],
 *   bands: [{ name: "at risk", from: 0 }, { name: "healthy", from: 70 }],
 *   caps: [{ when: { flag: "escalation" }, max: 40, because: "an escalation is open" }],
 * };
 * const health = healthScore({ model, measurements: { seats: "0.8", nps: 20, escalation: true } });
 *
 * health.score?.toString(); // => "40"
 * health.band; // => "at risk"
 * health.contributions.map(({ contribution }) => contribution.toString()); // => ["60", "15"]
 * health.lines.map(({ kind, amount }) => `${kind} ${amount.toString()}`); // => ["cap -35"]
 * health.sentence.split(". ")[1]; // => "It is held at 40, down from 75: an escalation is open"
 * ```
 *
 * @see {@link healthScores} for many accounts, {@link defaultHealthModel} for a model to start from.
 */
export function healthScore({ model, measurements }: HealthScoreInput): HealthScore {
  const read = requireModel(model);
  return shownScore(read, exactScore(read, measurements));
}
