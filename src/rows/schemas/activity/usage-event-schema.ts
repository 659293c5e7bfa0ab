import type * as z from "zod";
import type { UsageEventRow } from "../../types/activity/usage-event-row.ts";
import { COUNT_CELL, ID_CELL, MAGNITUDE_CELL, MOMENT_CELL, TEXT_CELL } from "./cell-forms.ts";
import { type RowShape, shapeSchema } from "./row-shape.ts";

/** How usage events are read. A count may be 0, as tables that add up days have it: nothing was done then. */
export const USAGE_EVENTS: RowShape<UsageEventRow> = {
  cells: {
    accountId: ID_CELL,
    userId: ID_CELL,
    feature: TEXT_CELL,
    at: MOMENT_CELL,
    count: COUNT_CELL,
    minutes: MAGNITUDE_CELL,
  },
  required: ["accountId", "at"],
  repeated: ["accountId", "userId", "feature"],
};

/**
 * The schema (zod) of a usage event.
 *
 * @example One event, checked
 * ```ts
 * import { usageEventRowSchema } from "customer-metrics/rows";
 *
 * usageEventRowSchema.safeParse({ accountId: "a", at: "2025-03-01T09:30:00Z", feature: "boards" }).success; // => true
 * usageEventRowSchema.safeParse({ accountId: "a", at: "2025-03-01", count: 1.5 }).error?.issues[0]?.message; // => "Cannot read count as a whole number: received 1.5"
 * ```
 */
export const usageEventRowSchema: z.ZodType<UsageEventRow> = /* @__PURE__ */ shapeSchema(USAGE_EVENTS);
