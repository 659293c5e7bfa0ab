import { engagementRate } from "../../metrics/adoption/engagement-rate.ts";
import { adoptionRate } from "../../metrics/adoption/adoption-rate.ts";
import { funnel } from "../../metrics/adoption/funnel.ts";
import { stickiness } from "../../metrics/adoption/stickiness.ts";
import type { Choices } from "../../metrics/choice.ts";
import { convertChurnRate } from "../../metrics/customers/convert-churn-rate.ts";
import { customerChurnRate } from "../../metrics/customers/customer-churn-rate.ts";
import { customerLifetime } from "../../metrics/customers/customer-lifetime.ts";
import { customerRetentionRate } from "../../metrics/customers/customer-retention-rate.ts";
import { renewalRate } from "../../metrics/customers/renewal-rate.ts";
import { compoundGrowthRate } from "../../metrics/growth/compound-growth-rate.ts";
import { goalAttainment } from "../../metrics/growth/goal-attainment.ts";
import { growthRate } from "../../metrics/growth/growth-rate.ts";
import { seasonality } from "../../metrics/growth/seasonality.ts";
import { yearOverYear } from "../../metrics/growth/year-over-year.ts";
import { customerEffortScore } from "../../metrics/voice/customer-effort-score.ts";
import { customerSatisfactionScore } from "../../metrics/voice/customer-satisfaction-score.ts";
import { netPromoterScoreChange } from "../../metrics/voice/net-promoter-score-change.ts";
import { netPromoterScore } from "../../metrics/voice/net-promoter-score.ts";
import { selfServiceRate } from "../../metrics/voice/self-service-rate.ts";
import { revenueBuiltIns, valueBuiltIns } from "./money-built-ins.ts";

/** What an example gives, by field. */
export type GivenFields = Readonly<Record<string, unknown>>;

/** A metric's function over fields as the catalogue names them. */
export type BuiltIn = (given: never, choices: Choices) => unknown;

/** The function of every metric of the catalogue, by its id. */
export function builtIns(): Readonly<Record<string, BuiltIn>> {
  return { ...customers(), ...revenueBuiltIns(), ...valueBuiltIns(), ...voice(), ...adoptionAndGrowth() };
}

function customers(): Readonly<Record<string, BuiltIn>> {
  return {
    "customer-churn-rate": customerChurnRate,
    "customer-retention-rate": customerRetentionRate,
    "convert-churn-rate": convertChurnRate,
    "customer-lifetime": customerLifetime,
    "renewal-rate": (given) => renewalRate(given),
  };
}

interface Ratings {
  readonly ratings?: readonly string[];
}

function voice(): Readonly<Record<string, BuiltIn>> {
  return {
    "net-promoter-score": (given: Ratings) => netPromoterScore(given.ratings ?? (given as never)),
    "net-promoter-score-change": (given: GivenFields) =>
      netPromoterScoreChange(counts(given, "before"), counts(given, "after")),
    "customer-satisfaction-score": (given: Ratings) => customerSatisfactionScore(given.ratings ?? (given as never)),
    "customer-effort-score": ({ ratings }: Ratings) => customerEffortScore(ratings as never),
    "self-service-rate": (given) => selfServiceRate(given),
  };
}

function adoptionAndGrowth(): Readonly<Record<string, BuiltIn>> {
  return {
    "adoption-rate": (given) => adoptionRate(given),
    "engagement-rate": engagementRate,
    stickiness: (given) => stickiness(given),
    funnel: ({ steps }: { readonly steps?: unknown }) => funnel(pairs(steps, "name", "count") as never),
    "growth-rate": growthRate,
    "compound-growth-rate": compoundGrowthRate,
    "year-over-year": ({ series }: { readonly series?: unknown }) =>
      yearOverYear(pairs(series, "period", "value") as never),
    seasonality: ({ series }: { readonly series?: unknown }) => seasonality(pairs(series, "period", "value") as never),
    "goal-attainment": goalAttainment,
  };
}

function counts(given: GivenFields, of: "before" | "after"): never {
  const part = (name: string): unknown => given[of + name];
  return { promoters: part("Promoters"), passives: part("Passives"), detractors: part("Detractors") } as never;
}

/** `{ invited: 400, active: 120 }` as rows. */
function pairs(value: unknown, name: string, number: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value ?? [];
  return Object.entries(value).map(([key, inner]: [string, unknown]) => ({ [name]: key, [number]: inner }));
}
