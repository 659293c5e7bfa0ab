import type { Choices } from "../../metrics/choice.ts";
import { revenueFunctions, valueFunctions } from "./money-functions.ts";

/** What was given on the command line, by field. */
export type Given = Readonly<Record<string, string | readonly string[] | readonly (readonly [string, string])[]>>;

/** A metric's function, over fields as the catalogue names them. */
export type Compute = (given: never, choices: Choices, options: ComputeOptions) => unknown;

/** What is told of an interval that a function computes itself. */
export interface ComputeOptions {
  readonly confidence?: string;
}

/** How functions are loaded, by the id of their metric: each when it is called for. */
export type Loaders = Readonly<Record<string, () => Promise<Compute>>>;

/** `30days` beside the names of periods. */
function ratePeriod(text: string | undefined): unknown {
  const days = /^(?<days>\d+(?:\.\d+)?) ?days?$/u.exec(text ?? "")?.groups?.["days"];
  return days === undefined ? text : { days };
}

type Pairs = readonly (readonly [string, string])[];
type Texts = Readonly<Record<string, string>>;

function counts(given: Texts, of: "before" | "after"): Record<"promoters" | "passives" | "detractors", string> {
  const part = (name: string): string => given[of + name]!;
  return { promoters: part("Promoters"), passives: part("Passives"), detractors: part("Detractors") };
}

function series({ series: pairs = [] }: { series?: Pairs }): { period: string; value: string }[] {
  return pairs.map(([period, value]) => ({ period, value }));
}

/** How the function of each metric is loaded, and called where it takes more than one object of fields. */
export const FUNCTIONS: Loaders = {
  ...customers(),
  ...revenueFunctions(),
  ...valueFunctions(),
  ...voice(),
  ...adoptionAndGrowth(),
};

function customers(): Loaders {
  return {
    "customer-churn-rate": async () =>
      (await import("../../metrics/customers/customer-churn-rate.ts")).customerChurnRate,
    "customer-retention-rate": async () =>
      (await import("../../metrics/customers/customer-retention-rate.ts")).customerRetentionRate,
    "convert-churn-rate": async () => {
      const { convertChurnRate } = await import("../../metrics/customers/convert-churn-rate.ts");
      return (given: Texts) =>
        convertChurnRate({ ...given, from: ratePeriod(given["from"]), to: ratePeriod(given["to"]) } as never);
    },
    "customer-lifetime": async () => (await import("../../metrics/customers/customer-lifetime.ts")).customerLifetime,
    "renewal-rate": async () => {
      const { renewalRate } = await import("../../metrics/customers/renewal-rate.ts");
      return (given) => renewalRate(given);
    },
  };
}

function voice(): Loaders {
  return {
    "net-promoter-score": async () => {
      const { netPromoterScore } = await import("../../metrics/voice/net-promoter-score.ts");
      return (given: { ratings?: readonly string[] }, _, options) =>
        netPromoterScore(given.ratings ?? (given as never), options);
    },
    "net-promoter-score-change": async () => {
      const { netPromoterScoreChange } = await import("../../metrics/voice/net-promoter-score-change.ts");
      return (given: Texts, _, options) =>
        netPromoterScoreChange(counts(given, "before"), counts(given, "after"), options);
    },
    "customer-satisfaction-score": async () => {
      const { customerSatisfactionScore } = await import("../../metrics/voice/customer-satisfaction-score.ts");
      return (given: { ratings?: readonly string[] }, _, options) =>
        customerSatisfactionScore(given.ratings ?? (given as never), options);
    },
    "customer-effort-score": async () => {
      const { customerEffortScore } = await import("../../metrics/voice/customer-effort-score.ts");
      return (given: { ratings: never }, _, options) => customerEffortScore(given.ratings, options);
    },
    "self-service-rate": async () => {
      const { selfServiceRate } = await import("../../metrics/voice/self-service-rate.ts");
      return (given) => selfServiceRate(given);
    },
  };
}

function adoptionAndGrowth(): Loaders {
  return {
    "adoption-rate": async () => {
      const { adoptionRate } = await import("../../metrics/adoption/adoption-rate.ts");
      return (given) => adoptionRate(given);
    },
    "engagement-rate": async () => (await import("../../metrics/adoption/engagement-rate.ts")).engagementRate,
    stickiness: async () => {
      const { stickiness } = await import("../../metrics/adoption/stickiness.ts");
      return (given) => stickiness(given);
    },
    funnel: async () => {
      const { funnel } = await import("../../metrics/adoption/funnel.ts");
      return ({ steps = [] }: { steps?: Pairs }) => funnel(steps.map(([name, count]) => ({ name, count })));
    },
    "growth-rate": async () => (await import("../../metrics/growth/growth-rate.ts")).growthRate,
    "compound-growth-rate": async () =>
      (await import("../../metrics/growth/compound-growth-rate.ts")).compoundGrowthRate,
    "year-over-year": async () => {
      const { yearOverYear } = await import("../../metrics/growth/year-over-year.ts");
      return (given) => yearOverYear(series(given));
    },
    seasonality: async () => {
      const { seasonality } = await import("../../metrics/growth/seasonality.ts");
      return (given) => seasonality(series(given));
    },
    "goal-attainment": async () => (await import("../../metrics/growth/goal-attainment.ts")).goalAttainment,
  };
}
