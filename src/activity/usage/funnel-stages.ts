import { MetricInputError, nearestName, quote } from "../../errors.ts";
import type { UsageStep } from "./funnels/funnel-options.ts";

/** One stage of a model that many teams count by. */
export interface FunnelStage {
  /** What it is called. */
  readonly name: string;
  /** What is asked of somebody who is there. */
  readonly question: string;
}

/** How many were in a stage: a step for `funnel`. */
export interface StageCount {
  /** What the stage is called. */
  readonly name: string;
  /** How many were there. */
  readonly count: number;
}

/** A model of stages. */
export type FunnelModel = "adoption" | "lifecycle";

/** The five steps of adopting something new (E. M. Rogers, Diffusion of Innovations, 1962). */
export const adoptionSteps: readonly FunnelStage[] = [
  { name: "awareness", question: "Do they know that it exists?" },
  { name: "interest", question: "Did they look at what it is?" },
  { name: "evaluation", question: "Did they weigh whether it is for them?" },
  { name: "trial", question: "Did they use it once?" },
  { name: "adoption", question: "Do they use it again and again?" },
];

/** The five stages of a customer's life (J. Sterne and M. Cutler, E-Metrics, 2000). */
export const lifecycleStages: readonly FunnelStage[] = [
  { name: "reach", question: "Can they be told?" },
  { name: "acquisition", question: "Did they come?" },
  { name: "conversion", question: "Did they become a customer?" },
  { name: "retention", question: "Did they stay?" },
  { name: "loyalty", question: "Do they stay for more than the product, and tell others?" },
];

/** A stage as it is counted already, or by what its people do: a feature, several, or so many times of any. */
export type StageGiven = number | string | readonly string[] | Omit<UsageStep, "name">;

/**
 * Funnel stages: the stages of a ready model in their order, with counts for `funnel`, or with features for
 * {@link usageFunnel}.
 *
 * A stage that is not given is left out: hardly a product sees the reach of its advertising.
 *
 * @param model - `"adoption"` for awareness, interest, evaluation, trial and adoption; `"lifecycle"` for reach,
 * acquisition, conversion, retention and loyalty.
 * @param given - For each stage how many were there; or for each what is done by those who are.
 * @returns Steps in the order of the model.
 * @throws {@link MetricInputError} `not-allowed` for a model or a stage that there is not, and for counts and features
 * of one funnel.
 *
 * @example Counts that a team has already
 * ```ts
 * import { funnel, funnelStages } from "customer-metrics";
 *
 * const counts = funnelStages("adoption", { awareness: 400, trial: 100, adoption: 60 });
 *
 * funnel(counts).steps.map(({ name, conversion }) => [name, conversion?.toString()]); // => [["awareness", undefined], ["trial", "0.25"], ["adoption", "0.6"]]
 * ```
 *
 * @example What tells the same from usage events
 * ```ts
 * import { funnelStages } from "customer-metrics";
 *
 * funnelStages("adoption", { awareness: "tour", trial: "boards", adoption: { feature: "boards", times: 3 } }); // => [{ name: "awareness", feature: "tour" }, { name: "trial", feature: "boards" }, { name: "adoption", feature: "boards", times: 3 }]
 * ```
 */
export function funnelStages(model: FunnelModel, given: Readonly<Record<string, number>>): readonly StageCount[];
/**
 * The same with features.
 *
 * @param model - The model.
 * @param given - For each stage what is done by those who are there.
 * @returns Steps in the order of the model.
 */
export function funnelStages(
  model: FunnelModel,
  given: Readonly<Record<string, Exclude<StageGiven, number>>>,
): readonly UsageStep[];
export function funnelStages(model: FunnelModel, given: Readonly<Record<string, StageGiven>>): readonly object[] {
  const names = stagesOf(model).map(({ name }) => name);
  for (const name of Object.keys(given)) if (!names.includes(name)) throw unknownStage(name, names);
  const kinds = new Set(Object.values(given).map((value) => typeof value === "number"));
  if (kinds.size > 1) throw mixed(given);
  return Object.freeze(names.filter((name) => Object.hasOwn(given, name)).map((name) => stepOf(name, given[name]!)));
}

/** The stages of a model. */
function stagesOf(model: FunnelModel): readonly FunnelStage[] {
  const models: Readonly<Record<string, readonly FunnelStage[]>> = {
    adoption: adoptionSteps,
    lifecycle: lifecycleStages,
  };
  const stages = Object.hasOwn(models, model) ? models[model] : undefined;
  if (stages !== undefined) return stages;
  const message = `Cannot use ${quote(model)} as model: choose "adoption" or "lifecycle"`;
  throw new MetricInputError(message, { code: "not-allowed", field: "model", received: model });
}

function stepOf(name: string, given: StageGiven): object {
  if (typeof given === "number") return Object.freeze({ name, count: given });
  const isFeature = typeof given === "string" || Array.isArray(given);
  return Object.freeze(isFeature ? { name, feature: given } : { name, ...(given as Omit<UsageStep, "name">) });
}

function unknownStage(name: string, names: readonly string[]): MetricInputError {
  const near = nearestName(name, names);
  const hint = near === undefined ? `choose of ${names.join(", ")}` : `did you mean ${near}?`;
  const message = `Cannot find a stage named ${quote(name)}: ${hint}`;
  return new MetricInputError(message, { code: "not-allowed", field: name, received: name });
}

function mixed(received: unknown): MetricInputError {
  const message = "Cannot make one funnel of counts and features: give either for every stage";
  return new MetricInputError(message, { code: "not-allowed", field: "given", received });
}
