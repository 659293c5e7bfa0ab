import type { HealthComponent } from "../model/health-model.ts";

/** How often: days in 30 on which anybody of the account used the product. */
export const frequencyDays: HealthComponent = {
  id: "frequencyDays",
  name: "Active days",
  weight: 2,
  scale: { linear: { worst: 0, best: 20 } }, // working days of a month
  group: "usage",
  measure: "Days with usage of any user, in 30 days: activeDays ÷ periodDays × 30, from usage events",
};

/** How long: minutes of an active user on a day that is active. */
export const frequencyMinutes: HealthComponent = {
  id: "frequencyMinutes",
  name: "Time in the product",
  weight: 1,
  scale: { linear: { worst: 0, best: 30 } },
  group: "usage",
  measure:
    "Minutes per active user and active day: minutes ÷ (activeUsers × activeDays), from usage events with minutes",
};

/** How many: the share of seats that are active. */
export const breadth: HealthComponent = {
  id: "breadth",
  name: "Seats active",
  weight: 2,
  scale: { linear: { worst: 0, best: "0.8" } },
  group: "usage",
  measure: "Share of seats in use: activeUsers ÷ seats, as adoptionRate has it, from usage events and subscriptions",
};

/** How deep: the share of key features that are used. */
export const depth: HealthComponent = {
  id: "depth",
  name: "Key features used",
  weight: 2,
  scale: { linear: { worst: 0, best: "0.8" } },
  group: "usage",
  measure: "Share of the key features that any user used: usedKeyFeatures ÷ keyFeatures, from usage events",
};

/** Who began: the share of those to be onboarded who started. */
export const onboardingStarts: HealthComponent = {
  id: "onboardingStarts",
  name: "Onboarding started",
  weight: 1,
  scale: { linear: { worst: 0, best: 1 } },
  group: "onboarding",
  measure: "Share of those invited who started: onboardingStarted ÷ onboardingInvited, from the onboarding funnel",
};

/** How far: the share of onboarding steps that are done. */
export const onboardingSteps: HealthComponent = {
  id: "onboardingSteps",
  name: "Onboarding steps done",
  weight: 1,
  scale: { linear: { worst: 0, best: 1 } },
  group: "onboarding",
  measure: "Share of the steps that are done: completedSteps ÷ steps, from the onboarding funnel",
};

/** Who finished: the share of starters who completed onboarding. */
export const onboardingConversion: HealthComponent = {
  id: "onboardingConversion",
  name: "Onboarding completed",
  weight: 1,
  scale: { linear: { worst: 0, best: 1 } },
  group: "onboarding",
  measure:
    "Share of those who started that completed: onboardingCompleted ÷ onboardingStarted, from the onboarding funnel",
};
