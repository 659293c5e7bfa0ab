import type * as z from "zod";
import type { OrderRow } from "../../types/activity/order-row.ts";
import { CURRENCY_CELL, ID_CELL, MAGNITUDE_CELL, MOMENT_CELL, NUMBER_CELL, TEXT_CELL } from "./cell-forms.ts";
import { type RowShape, shapeSchema } from "./row-shape.ts";

/** How orders are read. */
export const ORDERS: RowShape<OrderRow> = {
  cells: {
    accountId: ID_CELL,
    orderId: ID_CELL,
    at: MOMENT_CELL,
    item: TEXT_CELL,
    quantity: MAGNITUDE_CELL,
    amount: NUMBER_CELL,
    currency: CURRENCY_CELL,
  },
  required: ["accountId", "at"],
  credit: "amount",
};

/**
 * The schema (zod) of an order, or of a line of one. Negative amounts are for whoever reads the rows to refuse or to take
 * for credits.
 *
 * @example One order, checked
 * ```ts
 * import { orderRowSchema } from "customer-metrics/rows";
 *
 * orderRowSchema.safeParse({ accountId: "a", at: "2025-03-01", amount: "99.90", currency: "EUR" }).success; // => true
 * orderRowSchema.safeParse({ accountId: "a", at: "2025-03-01", amount: "99,90" }).success; // => false
 * ```
 */
export const orderRowSchema: z.ZodType<OrderRow> = /* @__PURE__ */ shapeSchema(ORDERS);
