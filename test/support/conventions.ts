import fc from "fast-check";
import type { Convention, ExactNumber } from "customer-metrics";
import { type Choice, CHOICES } from "../../src/conventions/choices.ts";

/** The lengths of a month that tools count with: Paddle's 4.33 weeks, RevenueCat's 4, Zuora's 30/7, the mean Julian month. */
const EXACT_NUMBERS: Readonly<Record<string, readonly ExactNumber[]>> = {
  weeksPerMonth: ["52/12", "30/7", "4.33", "4"],
  daysPerMonth: ["365/12", "30", "30.4375"],
};

/** Spans in days, with those that tools use, and shares of which the first is Stripe's stand-in for no churn. */
const PARAMETERS: Readonly<Record<"days" | "share", fc.Arbitrary<number | ExactNumber>>> = {
  days: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.constantFrom(1, 30, 90)),
  share: fc.constantFrom<ExactNumber>("0.0167", "0.02", "1/60", "1"),
};

/** Any convention: every key with any of its values, whatever the others are. */
export function anyConvention(): fc.Arbitrary<Convention> {
  return fc.record(valuesByKey()) as fc.Arbitrary<unknown> as fc.Arbitrary<Convention>;
}

/** Any part of a convention, from none of its keys to all. */
export function anyChoices(): fc.Arbitrary<Partial<Convention>> {
  return fc.record(valuesByKey(), { requiredKeys: [] });
}

function valuesByKey(): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(Object.entries(CHOICES).map(([key, choice]) => [key, valuesOf(key, choice)]));
}

function valuesOf(key: string, { values, parameter }: Choice): fc.Arbitrary<unknown> {
  const names = fc.constantFrom<unknown>(...values, ...(EXACT_NUMBERS[key] ?? []));
  if (parameter === undefined) return names;
  const given = PARAMETERS[parameter.kind].map((value) => ({ [parameter.key]: value }));
  return fc.oneof({ weight: 2, arbitrary: names }, { weight: 1, arbitrary: given });
}
