import type * as z from "zod";
import type { JourneyRow } from "../../types/activity/journey-row.ts";
import { DAY_CELL, END_DAY_CELL, ID_CELL, TEXT_CELL } from "./cell-forms.ts";
import { notBefore, type RowShape, shapeSchema } from "./row-shape.ts";

/** How journeys are read: in days. */
export const JOURNEYS: RowShape<JourneyRow> = {
  cells: {
    accountId: ID_CELL,
    startedAt: DAY_CELL,
    reachedAt: END_DAY_CELL,
    leftAt: END_DAY_CELL,
    milestone: TEXT_CELL,
  },
  required: ["accountId", "startedAt"],
  faults: /* @__PURE__ */ notBefore("startedAt", ["reachedAt", "leftAt"]),
};

/**
 * The schema (zod) of a journey to value: it reaches its milestone, and ends, on the day on which it starts or later.
 *
 * @example One journey, checked
 * ```ts
 * import { journeyRowSchema } from "customer-metrics/rows";
 *
 * const row = { accountId: "a", startedAt: "2025-03-01", reachedAt: "2025-02-27" };
 *
 * journeyRowSchema.safeParse(row).error?.issues[0]?.message; // => 'Cannot use reachedAt before startedAt, which is "2025-03-01": received "2025-02-27"'
 * ```
 */
export const journeyRowSchema: z.ZodType<JourneyRow> = /* @__PURE__ */ shapeSchema(JOURNEYS);
