import { describe, expect, it } from "vitest";
import {
  defaultHealthModel,
  type HealthComponent,
  healthComponents,
  healthMeasurements,
  healthScore,
  type HealthFacts,
} from "customer-metrics";

const facts: HealthFacts = {
  periodDays: 90,
  activeDays: 45,
  minutes: 9_000,
  activeUsers: 10,
  seats: 20,
  usedKeyFeatures: 3,
  keyFeatures: 6,
  onboardingInvited: 8,
  onboardingStarted: 6,
  onboardingCompleted: 3,
  completedSteps: 12,
  steps: 16,
  netPromoterScore: -20,
  customerSatisfaction: "0.85",
  openTickets: 2,
  openEscalations: 0,
  daysPastDue: 10,
  failedPayments: 1,
  concession: true,
  openFeatureRequests: 4,
  profileFit: "0.6",
};

describe("the ready components", () => {
  it("go by their names, and each says what it measures", () => {
    const components = Object.entries(healthComponents) as [string, HealthComponent][];
    expect(components.filter(([id, component]) => component.id !== id)).toEqual([]);
    expect(components.every(([, { measure = "" }]) => measure.length > 20)).toBe(true);
  });

  it("are measured from counts, each worked by hand", () => {
    const measured = Object.entries(healthMeasurements(facts)).map(([id, value]) => [id, value?.toString()]);
    expect(Object.fromEntries(measured)).toEqual({
      frequencyDays: "15", // 45 of 90
      frequencyMinutes: "20", // 9,000 of 10 users on 45 days
      breadth: "0.5",
      depth: "0.5",
      onboardingStarts: "0.75",
      onboardingSteps: "0.75",
      onboardingConversion: "0.5",
      netPromoterScore: "-20",
      customerSatisfaction: "0.85",
      supportTickets: "2",
      supportEscalations: "0",
      paymentPastDue: "10",
      paymentFailures: "1",
      renewalConcession: "true",
      featureRequests: "4",
      profileFit: "0.6",
    });
  });

  it("make the default model's score, worked by hand", () => {
    const health = healthScore({ model: defaultHealthModel, measurements: healthMeasurements(facts) });
    const points = Object.fromEntries(
      health.contributions.map(({ component, points: own }) => [component, own?.toFixed(4)]),
    );
    expect(points).toEqual({
      frequencyDays: "75.0000", // 15 of 20
      frequencyMinutes: "66.6667", // 20 of 30
      breadth: "62.5000", // 0.5 of 0.8
      depth: "62.5000",
      onboardingStarts: "75.0000",
      onboardingSteps: "75.0000",
      onboardingConversion: "50.0000",
      netPromoterScore: "40.0000",
      customerSatisfaction: "70.0000", // 0.35 of 0.5
      supportTickets: "80.0000",
      supportEscalations: "100.0000",
      paymentPastDue: "70.0000",
      paymentFailures: "50.0000",
      renewalConcession: "25.0000",
      featureRequests: "60.0000",
      profileFit: "60.0000",
    });
    // Usage (2 × 75 + 66.67 + 2 × 62.5 + 2 × 62.5) ÷ 7 = 66.667 at 35; onboarding 66.667 at 10; voice 55 at 20; support
    // (80 + 200) ÷ 3 = 93.333 at 15; commercial (140 + 50 + 25) ÷ 4 = 53.75 at 15; fit 60 at 5:
    // 23.3333 + 6.6667 + 11 + 14 + 8.0625 + 3 = 66.0625
    expect([health.score?.toString(), health.band]).toEqual(["66", "watch"]);
    expect(health.lines.map(({ kind, amount }) => [kind, amount.toString()])).toEqual([["rounding", "-0.0625"]]);
  });

  it.each<[string, HealthFacts, string, string]>([
    ["an open escalation, at 40", { openEscalations: 1, activeUsers: 20, seats: 20 }, "40", "an escalation is open"],
    [
      "31 days past due, at 50",
      { daysPastDue: 31, activeUsers: 20, seats: 20 },
      "50",
      "payment is more than 30 days past due",
    ],
  ])("are held down by %s", (_case, given, score, because) => {
    const health = healthScore({ model: defaultHealthModel, measurements: healthMeasurements(given) });
    expect([health.score?.toString(), health.caps.find(({ lowers }) => lowers)?.because]).toEqual([score, because]);
  });

  it("are not measured where a count is missing, or there is nothing to divide by", () => {
    const none = healthMeasurements({
      activeUsers: 0,
      activeDays: 0,
      minutes: 0,
      seats: null,
      keyFeatures: 0,
      usedKeyFeatures: 0,
    });
    expect([none.frequencyMinutes, none.breadth, none.depth, none.renewalConcession]).toEqual([null, null, null, null]);
    expect(none.frequencyDays?.toString()).toBe("0");
    expect(healthScore({ model: defaultHealthModel, measurements: healthMeasurements({}) }).score).toBeNull();
  });

  it.each<[object, string]>([
    [{ activeUser: 3 }, 'Cannot find a count named "activeUser" for health: did you mean activeUsers?'],
    [{ seats: -1 }, "Cannot use a negative seats: received -1"],
    [{ seats: "many" }, 'Cannot read seats as a number: received "many"'],
  ])("refuse %j", (given, message) => {
    expect(() => healthMeasurements(given)).toThrow(message);
  });
});
