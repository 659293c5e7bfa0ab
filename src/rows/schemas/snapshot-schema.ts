import type * as z from "zod";
import { isMetricInputError } from "../../errors.ts";
import { formatDay, readDay } from "../../time/calendar-date.ts";
import { parsePeriod } from "../../time/period.ts";
import type { MrrSnapshotRow } from "../types/mrr-snapshot-row.ts";
import { type CellRule, CURRENCY, IDENTIFIER, NUMBER, type Rules } from "./cell-schemas.ts";
import { currencyOf, type Draft, textOf } from "./subscription-cells.ts";
import type { Fault } from "./issue-list.ts";
import { rowSchema } from "./row-schema.ts";
import { notAPeriod, type ToldForms } from "./written/told-forms.ts";

const PERIOD: CellRule<string> = {
  test: isPeriod,
  code: "not-a-period",
  action: (field) => `read ${field} as a period like 2025-03, 2025-Q1 or 2025`,
};

/** The rules of every field of a snapshot. */
export const SNAPSHOT_RULES: Rules<MrrSnapshotRow> = {
  customerId: [IDENTIFIER],
  period: [PERIOD],
  mrr: [NUMBER],
  currency: [CURRENCY],
};

/** The fields that every snapshot has. */
export const SNAPSHOT_REQUIRED: readonly string[] = ["customerId", "period", "mrr"];

/**
 * The schema (zod) of an MRR snapshot row.
 *
 * @example One row, checked
 * ```ts
 * import { mrrSnapshotRowSchema } from "customer-metrics/rows";
 *
 * mrrSnapshotRowSchema.safeParse({ customerId: "a", period: "2025-03", mrr: "99.90" }).success; // => true
 * mrrSnapshotRowSchema.safeParse({ customerId: "a", period: "2025-13", mrr: 1 }).success; // => false
 * ```
 */
export const mrrSnapshotRowSchema: z.ZodType<MrrSnapshotRow> = /* @__PURE__ */ rowSchema({
  rules: /* @__PURE__ */ Object.entries(SNAPSHOT_RULES),
  required: SNAPSHOT_REQUIRED,
});

function isPeriod(value: unknown): value is string {
  if (typeof value !== "string") return false;
  try {
    parsePeriod(value, "period", value.startsWith("FY") ? 2 : 1);
    return true;
  } catch (error) {
    if (isMetricInputError(error)) return false;
    throw error;
  }
}

function tidyPeriod(draft: Draft, timeZone: string, { dates }: ToldForms): readonly Fault[] {
  const { period } = draft;
  const day = readDay(period, timeZone) ?? dates?.month(period, timeZone) ?? null;
  draft["period"] = day === null ? textOf(period) : formatDay(day).slice(0, 7);
  if (dates === null || period === undefined || isPeriod(draft["period"])) return [];
  return [notAPeriod(period, dates)];
}

/** Dates in a column of months are taken for their months, as spreadsheets write them. */
export function tidySnapshot(draft: Draft, timeZone: string, forms: ToldForms): Fault[] {
  const faults = [...forms.tidyNumbers(draft), ...tidyPeriod(draft, timeZone, forms)];
  if (typeof draft["customerId"] === "bigint") draft["customerId"] = String(draft["customerId"]);
  if ("currency" in draft) draft["currency"] = currencyOf(draft["currency"]);
  return faults;
}
