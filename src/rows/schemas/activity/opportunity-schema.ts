import type * as z from "zod";
import type { OpportunityOutcome, OpportunityRow } from "../../types/activity/opportunity-row.ts";
import { OUTCOME_WORDS } from "./activity-words.ts";
import {
  choiceCell,
  CURRENCY_CELL,
  END_MOMENT_CELL,
  ID_CELL,
  MOMENT_CELL,
  NUMBER_CELL,
  TEXT_CELL,
} from "./cell-forms.ts";
import { notBefore, type RowShape, shapeSchema } from "./row-shape.ts";

const OUTCOMES: readonly OpportunityOutcome[] = ["won", "lost", "open"];

/** How opportunities are read. */
export const OPPORTUNITIES: RowShape<OpportunityRow> = {
  cells: {
    accountId: ID_CELL,
    opportunityId: ID_CELL,
    openedAt: MOMENT_CELL,
    closedAt: END_MOMENT_CELL,
    outcome: /* @__PURE__ */ choiceCell(OUTCOME_WORDS, OUTCOMES),
    type: TEXT_CELL,
    amount: NUMBER_CELL,
    currency: CURRENCY_CELL,
    reason: TEXT_CELL,
  },
  required: ["outcome"],
  settle(row) {
    // The close date of what is still open is the day on which somebody hopes to close it.
    if (row["outcome"] === "open") delete row["closedAt"];
  },
  faults: /* @__PURE__ */ notBefore("openedAt", ["closedAt"]),
  credit: "amount",
};

/**
 * The schema (zod) of an opportunity: it is closed when it is opened or later. Negative amounts are for whoever reads the
 * rows to refuse or to take for credits.
 *
 * @example One opportunity, checked
 * ```ts
 * import { opportunityRowSchema } from "customer-metrics/rows";
 *
 * opportunityRowSchema.safeParse({ outcome: "won", closedAt: "2025-03-01", amount: 1200 }).success; // => true
 * opportunityRowSchema.safeParse({ outcome: "closed" }).error?.issues[0]?.message; // => 'Cannot read outcome as one of "won", "lost", "open": received "closed"'
 * ```
 */
export const opportunityRowSchema: z.ZodType<OpportunityRow> = /* @__PURE__ */ shapeSchema(OPPORTUNITIES);
