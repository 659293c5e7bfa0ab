import type { HealthComponent } from "../model/health-model.ts";

/** Would they recommend us: the net promoter score of the account's own answers. */
export const netPromoterScore: HealthComponent = {
  id: "netPromoterScore",
  name: "NPS",
  weight: 1,
  scale: { linear: { worst: -100, best: 100 } },
  group: "voice",
  measure: "Net promoter score of the account's respondents, −100 to 100: netPromoterScore, from survey responses",
};

/** Are they satisfied: the share of the account's answers that say so. */
export const customerSatisfaction: HealthComponent = {
  id: "customerSatisfaction",
  name: "CSAT",
  weight: 1,
  scale: { linear: { worst: "0.5", best: 1 } },
  group: "voice",
  measure: "Share of answers that are satisfied, 0 to 1: customerSatisfactionScore, from survey responses",
};

/** How much help they wait for: tickets that are open. */
export const supportTickets: HealthComponent = {
  id: "supportTickets",
  name: "Open tickets",
  weight: 1,
  scale: { linear: { worst: 10, best: 0 } },
  group: "support",
  measure: "Tickets opened and not closed: openTickets, from tickets",
};

/** Whether it went further: escalations that are open. */
export const supportEscalations: HealthComponent = {
  id: "supportEscalations",
  name: "Open escalations",
  weight: 2,
  scale: { steps: [{ score: 100 }, { from: 1, score: 25 }, { from: 2, score: 0 }] },
  group: "support",
  measure: "Tickets escalated and not closed: openEscalations, from tickets",
};

/** What they still miss: feature requests that are open. */
export const featureRequests: HealthComponent = {
  id: "featureRequests",
  name: "Open feature requests",
  weight: 1,
  scale: { linear: { worst: 10, best: 0 } },
  group: "fit",
  measure: "Feature requests that are neither built nor declined: openFeatureRequests, from tickets by topic",
};

/** Whether they are whom the product is for. */
export const profileFit: HealthComponent = {
  id: "profileFit",
  name: "Fit with the ideal customer profile",
  weight: 1,
  scale: { linear: { worst: 0, best: 1 } },
  group: "fit",
  measure: "Share of the traits of the ideal customer that the account has: profileFit, from its attributes",
};
