import type { UsageStep } from "./funnels/funnel-options.ts";

/** What onboarding consists of. */
export interface OnboardingInput {
  /** The feature whose first use begins it. Left out: the first use of anything. */
  readonly start?: string | undefined;
  /** The features that are to be used, in their order. */
  readonly steps: readonly string[];
}

/**
 * Onboarding steps: a start and what is to be used after it, as {@link usageFunnel} takes them. With `order: "any"` it
 * is a list to tick off.
 *
 * @param input - The start and the features.
 * @returns Steps: `starts`, `steps` and `conversion` of their funnel are those of the onboarding.
 *
 * @example From the first day to a report
 * ```ts
 * import { onboardingSteps } from "customer-metrics";
 *
 * onboardingSteps({ steps: ["invite", "report"] }); // => [{ name: "start" }, { name: "invite", feature: "invite" }, { name: "report", feature: "report" }]
 * ```
 */
export function onboardingSteps({ start, steps }: OnboardingInput): readonly UsageStep[] {
  const first: UsageStep = start === undefined ? { name: "start" } : { name: "start", feature: start };
  const named = steps.map((feature): UsageStep => Object.freeze({ name: feature, feature }));
  return Object.freeze([Object.freeze(first), ...named]);
}
