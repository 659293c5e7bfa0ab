import { MetricInputError, nearestName, quote } from "../../errors.ts";
import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import { parseDecimal, parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import type { HealthComponents } from "./health-components.ts";
import type { HealthFacts } from "./health-facts.ts";

/** A measurement for each of {@link healthComponents}; `null` for what was not measured. */
export type ComponentMeasurements = Readonly<Record<keyof HealthComponents, Decimal | boolean | null>>;

/**
 * What the ready components measure, from the counts that a team has.
 *
 * `activeDays ÷ periodDays × 30`, `minutes ÷ (activeUsers × activeDays)`, `activeUsers ÷ seats`,
 * `usedKeyFeatures ÷ keyFeatures`, `onboardingStarted ÷ onboardingInvited`, `completedSteps ÷ steps`,
 * `onboardingCompleted ÷ onboardingStarted`; the others are taken as they are.
 *
 * @param facts - Counts of one account over one period; what is left out was not measured.
 * @returns A measurement for each component, `null` where a count is missing or there is nothing to divide by.
 * @throws {@link MetricInputError} when a count is not a number or is negative, and `unknown-choice` for a misspelt one.
 *
 * @example Half of the seats are active
 * ```ts
 * import { healthMeasurements } from "customer-metrics";
 *
 * const { breadth, frequencyDays, depth } = healthMeasurements({ activeUsers: 10, seats: 20, activeDays: 9 });
 *
 * [breadth?.toString(), frequencyDays?.toString(), depth]; // => ["0.5", "9", null]
 * ```
 */
export function healthMeasurements(facts: HealthFacts): ComponentMeasurements {
  checkNames(facts);
  const count = (field: NumberField): Decimal | null => read(facts, field);
  const active = product(count("activeUsers"), count("activeDays"));
  const days = count("periodDays") ?? new MetricDecimal(30);
  return Object.freeze({
    frequencyDays: product(share(count("activeDays"), days), new MetricDecimal(30)),
    frequencyMinutes: share(count("minutes"), active),
    breadth: share(count("activeUsers"), count("seats")),
    depth: share(count("usedKeyFeatures"), count("keyFeatures")),
    onboardingStarts: share(count("onboardingStarted"), count("onboardingInvited")),
    onboardingSteps: share(count("completedSteps"), count("steps")),
    onboardingConversion: share(count("onboardingCompleted"), count("onboardingStarted")),
    netPromoterScore: isGiven(facts.netPromoterScore) ? parseDecimal(facts.netPromoterScore, "netPromoterScore") : null,
    customerSatisfaction: count("customerSatisfaction"),
    supportTickets: count("openTickets"),
    supportEscalations: count("openEscalations"),
    paymentPastDue: count("daysPastDue"),
    paymentFailures: count("failedPayments"),
    renewalConcession: facts.concession ?? null,
    featureRequests: count("openFeatureRequests"),
    profileFit: count("profileFit"),
  });
}

type NumberField = Exclude<keyof HealthFacts, "concession" | "netPromoterScore">;

function read(facts: HealthFacts, field: NumberField): Decimal | null {
  const value = facts[field];
  return isGiven(value) ? parseMagnitude(value, field) : null;
}

function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== null && value !== undefined;
}

function share(part: Decimal | null, whole: Decimal | null): Decimal | null {
  return part === null || whole === null ? null : ratio(part, whole);
}

function product(a: Decimal | null, b: Decimal | null): Decimal | null {
  return a === null || b === null ? null : a.times(b);
}

const FIELDS: readonly (keyof HealthFacts)[] = [
  "periodDays",
  "activeDays",
  "minutes",
  "activeUsers",
  "seats",
  "usedKeyFeatures",
  "keyFeatures",
  "onboardingInvited",
  "onboardingStarted",
  "onboardingCompleted",
  "completedSteps",
  "steps",
  "netPromoterScore",
  "customerSatisfaction",
  "openTickets",
  "openEscalations",
  "daysPastDue",
  "failedPayments",
  "concession",
  "openFeatureRequests",
  "profileFit",
];

/** Misspelt, a count would pass for one that was not made. */
function checkNames(facts: HealthFacts): void {
  for (const name of Object.keys(facts)) {
    if (FIELDS.includes(name as keyof HealthFacts)) continue;
    const nearest = nearestName(name, FIELDS);
    const hint = nearest === undefined ? "" : `: did you mean ${nearest}?`;
    const message = `Cannot find a count named ${quote(name)} for health${hint}`;
    throw new MetricInputError(message, { code: "unknown-choice", field: name, received: name });
  }
}
