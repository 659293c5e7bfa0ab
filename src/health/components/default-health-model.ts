import type { HealthModel } from "../model/health-model.ts";
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

/**
 * A health model to start from: every component of {@link healthComponents} in six groups, of which usage counts most.
 * What was not measured is left out. An open escalation holds the score at 40, payment more than 30 days past due at 50.
 *
 * The weights are a convention and no finding. Hold it against who left with {@link calibrateHealth}, and change it.
 *
 * @example An account of which little is known
 * ```ts
 * import { defaultHealthModel, healthMeasurements, healthScore } from "customer-metrics";
 *
 * const measurements = healthMeasurements({ activeUsers: 12, seats: 20, openTickets: 2, openEscalations: 0 });
 * const health = healthScore({ model: defaultHealthModel, measurements });
 *
 * // usage 75 at 35, support (80 + 2 × 100) ÷ 3 at 15: (2625 + 1400) ÷ 50 = 80.5
 * [health.score?.toString(), health.band]; // => ["81", "healthy"]
 * health.lines.map(({ kind, amount }) => [kind, amount.toString()]); // => [["rounding", "0.5"]]
 * ```
 */
export const defaultHealthModel: HealthModel = {
  name: "Default",
  components: [
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
  ],
  groups: [
    { id: "usage", name: "Usage", weight: 35 },
    { id: "onboarding", name: "Onboarding", weight: 10 },
    { id: "voice", name: "Voice of the customer", weight: 20 },
    { id: "support", name: "Support", weight: 15 },
    { id: "commercial", name: "Commercial", weight: 15 },
    { id: "fit", name: "Fit", weight: 5 },
  ],
  missing: "reweight",
  combine: "weighted-mean",
  bands: [
    { name: "at risk", from: 0 },
    { name: "watch", from: 40 },
    { name: "healthy", from: 70 },
  ],
  caps: [
    { when: { component: "supportEscalations", value: { atLeast: 1 } }, max: 40, because: "an escalation is open" },
    {
      when: { component: "paymentPastDue", value: { above: 30 } },
      max: 50,
      because: "payment is more than 30 days past due",
    },
  ],
  rounding: { stage: "score", decimals: 0 },
};
