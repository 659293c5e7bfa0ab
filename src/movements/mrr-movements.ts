import { resolveConvention } from "../conventions/resolve.ts";
import type { Convention } from "../conventions/types.ts";
import { ledgerOf, type MrrRows } from "../ledger/ledger-of.ts";
import type { MrrSnapshotColumns, SubscriptionColumns } from "../rows/types/columns.ts";
import type { MrrSnapshotRow } from "../rows/types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../rows/types/subscription-row.ts";
import { ledgerMovements } from "./ledger-movements.ts";
import type { MrrMovements, UnknownMrrMovements } from "./mrr-totals.ts";
import { type MovementsOptions, periodsOf } from "./range.ts";

/**
 * MRR movements (MRR roll-forward, MRR waterfall): from subscription rows to what MRR and customers did in each
 * period: opening, new, expansion, contraction, churned, reactivated, closing.
 *
 * `opening + new + expansion + reactivation + fx − contraction − churned = closing`, exactly, in every period, and
 * each closing is the next opening.
 *
 * @param rows - Subscriptions in any order: objects in any iterable, or columns.
 * @param options - `from`, `to` (both included) and `by` say which periods; `asOf` which day ends what is known.
 * @param convention - Choices about rows; the standard one for each that is left out.
 * @returns One frozen object a period. Its `cohort` is what {@link netRevenueRetention} and
 * {@link grossRevenueRetention} take, the object itself what the other formulas take.
 * @throws {@link MetricInputError} when a row says what no row may say, with its number; when currencies are mixed
 * without `currency`; when a rate is missing; when a choice lacks its field.
 *
 * @example A customer who upgrades, and one who leaves
 * ```ts
 * import { mrrMovements, netRevenueRetention } from "customer-metrics";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-10", end: "2025-03-01", amount: 100, interval: "month" },
 *   { customerId: "a", start: "2025-03-01", amount: 150, interval: "month" },
 *   { customerId: "b", start: "2025-02-01", end: "2025-03-15", amount: 40, interval: "month" },
 * ] as const;
 *
 * const [march] = mrrMovements(rows, { from: "2025-03", to: "2025-03", asOf: "2025-03-31" });
 *
 * march?.startingMrr.toString(); // => "140"
 * march?.expansionMrr.toString(); // => "50"
 * march?.churnedMrr.toString(); // => "40"
 * march?.endingMrr.toString(); // => "150"
 * march && netRevenueRetention(march.cohort)?.toFixed(4); // => "1.0714"
 * ```
 */
export function mrrMovements(
  rows: Iterable<SubscriptionRow> | SubscriptionColumns,
  options?: MovementsOptions,
  convention?: Partial<Convention>,
): readonly MrrMovements[];
/**
 * MRR movements from snapshots: what each customer's MRR was at the end of each period.
 *
 * @param rows - Snapshots in any order.
 * @param options - As for subscriptions.
 * @param convention - Choices about rows.
 * @returns One frozen object a period; all `null` where a snapshot at one of its ends is missing.
 */
export function mrrMovements(
  rows: Iterable<MrrSnapshotRow> | MrrSnapshotColumns,
  options?: MovementsOptions,
  convention?: Partial<Convention>,
): readonly (MrrMovements | UnknownMrrMovements)[];
/**
 * MRR movements of rows of either kind, as they were read.
 *
 * @param rows - Subscriptions, or MRR snapshots.
 * @param options - As for subscriptions.
 * @param convention - Choices about rows.
 * @returns One frozen object a period.
 */
export function mrrMovements(
  rows: MrrRows,
  options?: MovementsOptions,
  convention?: Partial<Convention>,
): readonly (MrrMovements | UnknownMrrMovements)[];
export function mrrMovements(
  rows: MrrRows,
  options: MovementsOptions = {},
  convention: Partial<Convention> = {},
): readonly (MrrMovements | UnknownMrrMovements)[] {
  const ledger = ledgerOf(rows, options, resolveConvention(convention));
  return ledgerMovements(ledger, periodsOf(ledger, options), options.fiscalYearStart);
}
