import type * as z from "zod";
import type { AccountRow } from "../../types/account-row.ts";
import { ID_CELL } from "./cell-forms.ts";
import { type RowShape, shapeSchema } from "./row-shape.ts";

/** How accounts are read: whatever is known of them is an attribute. */
export const ACCOUNTS: RowShape<AccountRow> = { cells: { id: ID_CELL }, required: ["id"] };

/**
 * The schema (zod) of an account.
 *
 * @example One account, checked
 * ```ts
 * import { accountRowSchema } from "customer-metrics/rows";
 *
 * accountRowSchema.safeParse({ id: "a", attributes: { region: "EU" } }).success; // => true
 * accountRowSchema.safeParse({ attributes: { region: "EU" } }).success; // => false
 * ```
 */
export const accountRowSchema: z.ZodType<AccountRow> = /* @__PURE__ */ shapeSchema(ACCOUNTS);
