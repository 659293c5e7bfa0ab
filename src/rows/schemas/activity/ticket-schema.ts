import type * as z from "zod";
import type { TicketRow } from "../../types/activity/ticket-row.ts";
import { END_MOMENT_CELL, ID_CELL, MOMENT_CELL, TEXT_CELL, TRUTH_CELL } from "./cell-forms.ts";
import { notBefore, type RowShape, shapeSchema } from "./row-shape.ts";

/** How tickets are read: to the second, where they say it, because replies take hours. */
export const TICKETS: RowShape<TicketRow> = {
  cells: {
    accountId: ID_CELL,
    ticketId: ID_CELL,
    openedAt: MOMENT_CELL,
    firstRepliedAt: END_MOMENT_CELL,
    closedAt: END_MOMENT_CELL,
    channel: TEXT_CELL,
    topic: TEXT_CELL,
    priority: TEXT_CELL,
    selfServed: TRUTH_CELL,
    escalated: TRUTH_CELL,
  },
  required: ["openedAt"],
  faults: /* @__PURE__ */ notBefore("openedAt", ["firstRepliedAt", "closedAt"]),
};

/**
 * The schema (zod) of a ticket: it is replied to and closed when it is opened or later.
 *
 * @example One ticket, checked
 * ```ts
 * import { ticketRowSchema } from "customer-metrics/rows";
 *
 * const row = { openedAt: "2025-03-01T10:00:00Z", closedAt: "2025-03-01T09:00:00Z" };
 *
 * ticketRowSchema.safeParse(row).error?.issues[0]?.message; // => 'Cannot use closedAt before openedAt, which is "2025-03-01T10:00:00Z": received "2025-03-01T09:00:00Z"'
 * ```
 */
export const ticketRowSchema: z.ZodType<TicketRow> = /* @__PURE__ */ shapeSchema(TICKETS);
