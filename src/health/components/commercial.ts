import type { HealthComponent } from "../model/health-model.ts";

/** Whether they pay in time: days that the oldest open invoice is past due. */
export const paymentPastDue: HealthComponent = {
  id: "paymentPastDue",
  name: "Payment past due",
  weight: 2,
  scale: {
    steps: [{ score: 100 }, { above: 0, score: 70 }, { above: 15, score: 40 }, { above: 30, score: 0 }],
  },
  group: "commercial",
  measure: "Days since the oldest open invoice was due, 0 for none: daysPastDue, from subscriptions that are past due",
};

/** Whether payments go through: failed attempts. */
export const paymentFailures: HealthComponent = {
  id: "paymentFailures",
  name: "Failed payments",
  weight: 1,
  scale: { steps: [{ score: 100 }, { from: 1, score: 50 }, { from: 2, score: 20 }, { from: 3, score: 0 }] },
  group: "commercial",
  measure: "Payments that failed in the period: failedPayments, from billing",
};

/** Whether they renewed as they were, or only with a concession. */
export const renewalConcession: HealthComponent = {
  id: "renewalConcession",
  name: "Renewed with a concession",
  weight: 1,
  scale: { steps: [{ score: 100 }, { from: 1, score: 25 }] },
  group: "commercial",
  measure:
    "Whether the last renewal took a discount, a shorter term or something for nothing: concession, from contracts",
};
