import type * as z from "zod";
import { endsTooEarly, readDay } from "../../time/calendar-date.ts";
import { BILLING_INTERVALS } from "../../time/interval.ts";
import type { ChurnKind, DiscountDuration, SubscriptionRow, SubscriptionStatus } from "../types/subscription-row.ts";
import {
  type CellRule,
  COUNT,
  CURRENCY,
  DATE,
  IDENTIFIER,
  MAGNITUDE,
  NUMBER,
  oneOf,
  type Rules,
  TEXT,
  TRUTH,
} from "./cell-schemas.ts";
import { rowSchema } from "./row-schema.ts";

const STATUSES: readonly SubscriptionStatus[] = ["active", "trialing", "past-due", "paused"];
const CHURN_KINDS: readonly ChurnKind[] = ["cancelled", "account-deleted", "contract-lost", "value-lost"];

const DURATION: CellRule<DiscountDuration> = {
  test: (value) => value === "once" || value === "forever" || COUNT.test(value),
  code: "not-allowed",
  action: (field) => `read ${field} as "once", "forever" or a number of months`,
};

/** The rule of every field of a subscription row: the first of each must hold before the next is asked. */
export const SUBSCRIPTION_RULES: Rules<SubscriptionRow> = {
  customerId: [IDENTIFIER],
  start: [DATE],
  amount: [NUMBER],
  interval: [oneOf(BILLING_INTERVALS)],
  subscriptionId: [IDENTIFIER],
  end: [DATE],
  intervalCount: [COUNT],
  quantity: [NUMBER, MAGNITUDE],
  currency: [CURRENCY],
  status: [oneOf(STATUSES)],
  product: [TEXT],
  plan: [TEXT],
  discount: [NUMBER, MAGNITUDE],
  discountDuration: [DURATION],
  tax: [NUMBER, MAGNITUDE],
  refund: [NUMBER, MAGNITUDE],
  metered: [TRUTH],
  trialEnd: [DATE],
  cancelledAt: [DATE],
  cancellationScheduledAt: [DATE],
  churnKind: [oneOf(CHURN_KINDS)],
};

/** The fields that every subscription row has. */
export const SUBSCRIPTION_REQUIRED: readonly string[] = ["customerId", "start", "amount", "interval"];

/**
 * The schema (zod) of a subscription row: canonical words, dates and numbers in any form this package reads.
 * Negative amounts are for whoever reads the rows to refuse or to take for credits.
 *
 * @example One row, checked
 * ```ts
 * import { subscriptionRowSchema } from "customer-metrics/rows";
 *
 * const row = { customerId: "a", start: "2025-02-30", amount: "12.50", interval: "month" };
 *
 * subscriptionRowSchema.safeParse(row).error?.issues[0]?.message; // => 'Cannot read start as a date like 2025-03-01: received "2025-02-30"'
 * ```
 */
export const subscriptionRowSchema: z.ZodType<SubscriptionRow> = /* @__PURE__ */ rowSchema({
  rules: /* @__PURE__ */ Object.entries(SUBSCRIPTION_RULES),
  required: SUBSCRIPTION_REQUIRED,
  faults({ start, end }) {
    const message = spanFault(start, end);
    return message === null ? [] : [{ code: "ends-before-start", field: "end", received: end, message }];
  },
});

/** Why a row's end cannot be, or `null` when it can, or is no date at all. */
export function spanFault(start: unknown, end: unknown, written: unknown = end): string | null {
  const [from, to] = [readDay(start), readDay(end)];
  return from === null || to === null || to > from ? null : endsTooEarly(from, to, written);
}
