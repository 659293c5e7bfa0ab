import { resolveConvention } from "../../conventions/resolve.ts";
import type { Convention } from "../../conventions/types.ts";
import { ledgerOf, type MrrRows } from "../../ledger/ledger-of.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { type SegmentBy, segmentSource } from "../../ledger/segments/segment-by.ts";
import { segmentedLedger } from "../segments/reading/segmented-ledger.ts";
import { checkCohortOptions, type RetentionCohortsOptions } from "./cohort-options.ts";
import type { RetentionCell, RetentionCohorts, UnknownRetentionCell } from "./cohort-totals.ts";
import { ledgerRetentionCohorts } from "./ledger-retention-cohorts.ts";

/**
 * Retention cohorts (cohort analysis, cohort retention table): of the customers who started in the same period, or
 * alike, how many are left after each period, and how much of their MRR: logo, net and gross retention.
 *
 * `logo = customers now ÷ customers who started` · `net = MRR now ÷ MRR on the first days` ·
 * `gross = Σ min(MRR now, MRR on the first day) ÷ MRR on the first days`
 *
 * @param rows - Subscriptions in any order.
 * @param options - `from`, `to` say in which periods cohorts started, `by` how long a period is, `asOf` which day ends
 * what is known; `cohortBy`, what customers were at their start instead; `average`, `returning`.
 * @param convention - As for {@link mrrMovements}.
 * @returns A frozen object: cohorts with a cell for each period since their start, and the averages by age.
 * @throws {@link MetricInputError} as {@link mrrMovements} does; when no row and no account says what `cohortBy` asks.
 *
 * @example Two customers started in January, and one left
 * ```ts
 * import { retentionCohorts } from "customer-metrics";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-10", end: "2025-02-20", amount: 100, interval: "month" },
 *   { customerId: "b", start: "2025-01-20", end: "2025-02-20", amount: 60, interval: "month" },
 *   { customerId: "b", start: "2025-02-20", amount: 90, interval: "month" },
 * ] as const;
 *
 * const [january] = retentionCohorts(rows, { asOf: "2025-02-28" }).cohorts;
 * const after = january?.cells[1];
 *
 * after?.logoRetention?.toString(); // => "0.5"
 * after?.netRetention?.toString(); // => "0.5625"
 * after?.grossRetention?.toString(); // => "0.375"
 * ```
 */
export function retentionCohorts(
  rows: Iterable<SubscriptionRow>,
  options?: RetentionCohortsOptions,
  convention?: Partial<Convention>,
): RetentionCohorts<RetentionCell>;
/**
 * Retention cohorts of rows of either kind.
 *
 * @param rows - Subscriptions, or MRR snapshots.
 * @param options - As for subscriptions.
 * @param convention - As for {@link mrrMovements}.
 * @returns A frozen object; cells are all `null` in periods for which there is no snapshot.
 */
export function retentionCohorts(
  rows: MrrRows,
  options?: RetentionCohortsOptions,
  convention?: Partial<Convention>,
): RetentionCohorts<RetentionCell | UnknownRetentionCell>;
export function retentionCohorts(
  rows: MrrRows,
  { cohortBy, accounts, average, returning, ...options }: RetentionCohortsOptions = {},
  convention: Partial<Convention> = {},
): RetentionCohorts<RetentionCell | UnknownRetentionCell> {
  checkCohortOptions({ cohortBy, accounts, average, returning });
  const complete = resolveConvention(convention);
  const ledger =
    cohortBy === undefined
      ? ledgerOf(rows, options, complete)
      : segmentedLedger(rows, { by: byStart(cohortBy), field: "cohortBy", accounts, options }, complete);
  return ledgerRetentionCohorts(ledger, { ...options, average, returning });
}

/** What a customer was at its start is of the account, whoever else it is of. */
function byStart(cohortBy: Exclude<RetentionCohortsOptions["cohortBy"], undefined>): SegmentBy {
  return { account: segmentSource(cohortBy, "cohortBy").key };
}
