import type * as z from "zod";
import type { ContractRow } from "../../types/activity/contract-row.ts";
import { TRUTH } from "../cell-schemas.ts";
import type { Fault } from "../issue-list.ts";
import type { Draft } from "../subscription-cells.ts";
import { spanFault } from "../subscription-schema.ts";
import { RENEWAL_WORDS } from "./activity-words.ts";
import { CURRENCY_CELL, DAY_CELL, ID_CELL, MAGNITUDE_CELL, TERM_END_CELL, TRUTH_CELL, wordCell } from "./cell-forms.ts";
import { type RowContext, type RowShape, shapeSchema } from "./row-shape.ts";

/** How contracts are read: in days. */
export const CONTRACTS: RowShape<ContractRow> = {
  cells: {
    accountId: ID_CELL,
    contractId: ID_CELL,
    termStart: DAY_CELL,
    termEnd: TERM_END_CELL,
    renewed: /* @__PURE__ */ wordCell(RENEWAL_WORDS, [TRUTH]),
    concession: TRUTH_CELL,
    autoRenew: TRUTH_CELL,
    value: MAGNITUDE_CELL,
    renewedValue: MAGNITUDE_CELL,
    currency: CURRENCY_CELL,
  },
  required: ["accountId", "termStart", "termEnd"],
  faults: termFaults,
};

/**
 * The schema (zod) of a contract's term: it ends after the day on which it starts.
 *
 * @example One term, checked
 * ```ts
 * import { contractRowSchema } from "customer-metrics/rows";
 *
 * contractRowSchema.safeParse({ accountId: "a", termStart: "2025-01-01", termEnd: "2026-01-01" }).success; // => true
 * contractRowSchema.safeParse({ accountId: "a", termStart: "2025-01-01", termEnd: "2025-01-01" }).success; // => false
 * ```
 */
export const contractRowSchema: z.ZodType<ContractRow> = /* @__PURE__ */ shapeSchema(CONTRACTS);

function termFaults({ termStart, termEnd }: Readonly<Draft>, { written }: RowContext): readonly Fault[] {
  const received = written["termEnd"];
  const message = spanFault(termStart, termEnd, received);
  return message === null ? [] : [{ code: "ends-before-start", field: "termEnd", received, message }];
}
