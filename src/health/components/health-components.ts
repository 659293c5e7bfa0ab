import type { HealthComponent } from "../model/health-model.ts";
import { paymentFailures, paymentPastDue, renewalConcession } from "./commercial.ts";
import {
  customerSatisfaction,
  featureRequests,
  netPromoterScore,
  profileFit,
  supportEscalations,
  supportTickets,
} from "./relationship.ts";
import {
  breadth,
  depth,
  frequencyDays,
  frequencyMinutes,
  onboardingConversion,
  onboardingStarts,
  onboardingSteps,
} from "./usage.ts";

/** The components that come with this package, by id. */
export interface HealthComponents {
  /** Days in 30 on which anybody used the product. */
  readonly frequencyDays: HealthComponent;
  /** Minutes of an active user on an active day. */
  readonly frequencyMinutes: HealthComponent;
  /** The share of seats that are active. */
  readonly breadth: HealthComponent;
  /** The share of key features that are used. */
  readonly depth: HealthComponent;
  /** The share of those invited who started onboarding. */
  readonly onboardingStarts: HealthComponent;
  /** The share of onboarding steps that are done. */
  readonly onboardingSteps: HealthComponent;
  /** The share of starters who completed onboarding. */
  readonly onboardingConversion: HealthComponent;
  /** The net promoter score of the account's own answers. */
  readonly netPromoterScore: HealthComponent;
  /** The share of the account's answers that are satisfied. */
  readonly customerSatisfaction: HealthComponent;
  /** Tickets that are open. */
  readonly supportTickets: HealthComponent;
  /** Escalations that are open. */
  readonly supportEscalations: HealthComponent;
  /** Days that the oldest open invoice is past due. */
  readonly paymentPastDue: HealthComponent;
  /** Payments that failed. */
  readonly paymentFailures: HealthComponent;
  /** Whether the last renewal took a concession. */
  readonly renewalConcession: HealthComponent;
  /** Feature requests that are open. */
  readonly featureRequests: HealthComponent;
  /** The share of the ideal customer's traits that the account has. */
  readonly profileFit: HealthComponent;
}

/**
 * Components of the field, ready for a model: each with a scale to start from, and in `measure` what is measured and
 * from where. Scales and weights are ours and no evidence: {@link calibrateHealth} tells what yours are worth.
 *
 * @example A model of two of them, one counting more and against a scale of its own
 * ```ts
 * import { healthComponents, healthScore } from "customer-metrics";
 *
 * const { breadth, supportTickets } = healthComponents;
 * const components = [{ ...breadth, weight: 3 }, { ...supportTickets, scale: { linear: { worst: 4, best: 0 } } }];
 * const measurements = { breadth: "0.4", supportTickets: 1 };
 *
 * // 0.4 is half of the way to 0.8: (3 × 50 + 1 × 75) ÷ 4
 * healthScore({ model: { components }, measurements }).score?.toString(); // => "56.25"
 * ```
 */
export const healthComponents: HealthComponents = {
  frequencyDays,
  frequencyMinutes,
  breadth,
  depth,
  onboardingStarts,
  onboardingSteps,
  onboardingConversion,
  netPromoterScore,
  customerSatisfaction,
  supportTickets,
  supportEscalations,
  paymentPastDue,
  paymentFailures,
  renewalConcession,
  featureRequests,
  profileFit,
};
