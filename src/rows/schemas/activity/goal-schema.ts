import type * as z from "zod";
import type { GoalRow } from "../../types/activity/goal-row.ts";
import { DIRECTION_WORDS } from "./activity-words.ts";
import { choiceCell, DAY_CELL, GOAL_CELL, ID_CELL, TEXT_CELL } from "./cell-forms.ts";
import { type RowShape, shapeSchema } from "./row-shape.ts";

/** How goals are read. A row says what is to be reached, and nothing to segment by. */
export const GOALS: RowShape<GoalRow> = {
  cells: {
    metric: TEXT_CELL,
    target: GOAL_CELL,
    by: DAY_CELL,
    baseline: GOAL_CELL,
    actual: GOAL_CELL,
    direction: /* @__PURE__ */ choiceCell(DIRECTION_WORDS, ["higher", "lower"]),
    accountId: ID_CELL,
  },
  required: ["metric", "target"],
  hasAttributes: false,
};

/**
 * The schema (zod) of a goal.
 *
 * @example One goal, checked
 * ```ts
 * import { goalRowSchema } from "customer-metrics/rows";
 *
 * goalRowSchema.safeParse({ metric: "net-revenue-retention", target: "1.1", by: "2025-12-31" }).success; // => true
 * goalRowSchema.safeParse({ metric: "net-revenue-retention", target: "high" }).success; // => false
 * ```
 */
export const goalRowSchema: z.ZodType<GoalRow> = /* @__PURE__ */ shapeSchema(GOALS);
