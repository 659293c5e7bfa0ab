import type { UsageEventColumns } from "../../rows/types/columns.ts";
import type { UsageEventRow } from "../../rows/types/activity/usage-event-row.ts";
import { checkFunnelOptions } from "./funnels/check-steps.ts";
import type { UsageFunnelOptions } from "./funnels/funnel-options.ts";
import type { UsageFunnel } from "./funnels/funnel-totals.ts";
import { readSteps } from "./funnels/read-steps.ts";
import { tellFunnel } from "./funnels/tell-funnel.ts";

/**
 * Usage funnel (onboarding funnel, conversion funnel): how many got from each step to the next, and how long it took.
 *
 * Everybody counts once, for the attempt that got furthest; of several, the first. Each step is an event of its own. Its
 * `steps` are the input of `funnel`, its `conversion` that of `adoptionRate`.
 *
 * @param events - Usage events, as rows or as columns, in any order.
 * @param options - The steps; who goes through them; their order; how many days there are for them.
 * @returns Counts, shares with intervals, and days between steps: of all, by period and by segment of the first step.
 * @throws {@link MetricInputError} when an option is misspelt or cannot be meant.
 *
 * @example Invited somebody within a week, and then made a report
 * ```ts
 * import { funnel, usageFunnel } from "customer-metrics";
 *
 * const onboarding = usageFunnel(
 *   [
 *     { accountId: "a", userId: "ada", feature: "sign-in", at: "2025-03-03" },
 *     { accountId: "a", userId: "ada", feature: "invite", at: "2025-03-05" },
 *     { accountId: "a", userId: "ada", feature: "report", at: "2025-03-09" },
 *     { accountId: "b", userId: "ben", feature: "sign-in", at: "2025-03-04" },
 *     { accountId: "b", userId: "ben", feature: "invite", at: "2025-03-20" },
 *   ],
 *   {
 *     steps: [
 *       { name: "signed in", feature: "sign-in" },
 *       { name: "invited", feature: "invite" },
 *       { name: "reported", feature: "report" },
 *     ],
 *     withinDays: 7,
 *     asOf: "2025-03-31",
 *   },
 * );
 *
 * onboarding.steps.map(({ count }) => count); // => [2, 1, 1]
 * onboarding.steps[2]?.days.median; // => 4
 * funnel(onboarding.steps).overall?.toString(); // => "0.5"
 * ```
 */
export function usageFunnel(
  events: Iterable<UsageEventRow> | UsageEventColumns,
  options: UsageFunnelOptions,
): UsageFunnel {
  checkFunnelOptions(options);
  return tellFunnel(readSteps(events, options), options);
}
