import type { UsageEventColumns } from "../../rows/types/columns.ts";
import type { UsageEventRow } from "../../rows/types/activity/usage-event-row.ts";
import { checkActivityOptions } from "./check-options.ts";
import type { ActivityOptions } from "./options.ts";
import { readUsage } from "./reading/read-usage.ts";
import { tellUsage } from "./showing/tell-usage.ts";
import type { ActivityTotals } from "./totals.ts";

/**
 * Activity totals (DAU, WAU, MAU, feature adoption, user lifecycle): how many used what, how often, and who came and
 * went, by period and segment.
 *
 * Rows may come in any order. What is wrong with one becomes an issue with its number.
 *
 * @param events - Usage events, as rows or as columns.
 * @param options - Periods, segments, and what is known beside the events.
 * @returns Totals period by period: of all, and of each segment where segments are asked for.
 * @throws {@link MetricInputError} when an option is misspelt or cannot be meant.
 *
 * @example Two months of three users
 * ```ts
 * import { activityTotals, adoptionRate, stickiness } from "customer-metrics";
 *
 * const { periods } = activityTotals(
 *   [
 *     { accountId: "a", userId: "ada", feature: "boards", at: "2025-03-03" },
 *     { accountId: "a", userId: "ada", feature: "reports", at: "2025-03-04" },
 *     { accountId: "b", userId: "ben", feature: "boards", at: "2025-03-04" },
 *     { accountId: "b", userId: "eve", feature: "boards", at: "2025-04-30" },
 *     { accountId: "b", userId: "ben", feature: "reports", at: "2025-04-01" },
 *   ],
 *   { asOf: "2025-04-30" },
 * );
 * const [march, april] = periods;
 *
 * march?.users.active; // => 2
 * stickiness(march!.users.stickiness)?.toFixed(4); // => "0.0484"
 * adoptionRate(march!.features[1]!.users, { of: "active" })?.toString(); // => "0.5"
 * april?.users.lifecycle; // => { starting: 2, new: 1, retained: 1, resurrected: 0, dormant: 1, ending: 2 }
 * ```
 */
export function activityTotals(
  events: Iterable<UsageEventRow> | UsageEventColumns,
  options: ActivityOptions = {},
): ActivityTotals {
  checkActivityOptions(options);
  return tellUsage(readUsage(events, options), options);
}
