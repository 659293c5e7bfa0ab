import { resolveConvention } from "../../conventions/resolve.ts";
import type { Convention } from "../../conventions/types.ts";
import type { MrrRows } from "../../ledger/ledger-of.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { periodsOf } from "../range.ts";
import { ledgerSegmentMovements } from "./ledger-segment-movements.ts";
import { checkGroupSize, type SegmentOptions } from "./segment-options.ts";
import type { BlankSegmentPeriod, SegmentMovements, SegmentPeriod } from "./segment-totals.ts";
import { segmentedLedger } from "./reading/segmented-ledger.ts";

/**
 * Segment movements (MRR movements by plan, product, region, …): what {@link mrrMovements} tells, segment by segment,
 * with what went from one segment to another.
 *
 * `opening + new + expansion + reactivation + fx + transferred in − transferred out − contraction − churned = closing`
 *
 * An attribute of the account puts a customer into one segment: where it is at the closing, or was last. Segments then
 * add up to the whole in every column, and transfers to nothing. An attribute of the row puts each line into its
 * segment: MRR adds up, and who has lines in several is counted in each.
 *
 * @param rows - Subscriptions in any order.
 * @param options - As for {@link mrrMovements}; `segmentBy`, a column or a key of `attributes`; `accounts`, for those
 * whose rows do not say; `minimumGroupSize`, below which customers are not told.
 * @param convention - As for {@link mrrMovements}.
 * @returns One frozen object a segment, by name, those without one last: its periods as `mrrMovements` has them.
 * @throws {@link MetricInputError} as {@link mrrMovements} does; when no row and no account says what `segmentBy` asks.
 *
 * @example A customer who moves to another region, and pays more there
 * ```ts
 * import { segmentMovements } from "customer-metrics";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-10", end: "2025-03-05", amount: 100, interval: "month", attributes: { region: "EU" } },
 *   { customerId: "a", start: "2025-03-05", amount: 130, interval: "month", attributes: { region: "US" } },
 * ] as const;
 *
 * const segments = segmentMovements(rows, { segmentBy: "region", from: "2025-03", asOf: "2025-03-31" });
 *
 * segments.map(({ segment }) => segment); // => ["EU", "US"]
 * segments[0]?.periods[0]?.transferOutMrr.toString(); // => "100"
 * segments[1]?.periods[0]?.transferInMrr.toString(); // => "100"
 * segments[1]?.periods[0]?.expansionMrr.toString(); // => "30"
 * ```
 */
export function segmentMovements(
  rows: Iterable<SubscriptionRow>,
  options: SegmentOptions & { readonly minimumGroupSize?: undefined },
  convention?: Partial<Convention>,
): readonly SegmentMovements<SegmentPeriod>[];
/**
 * Segment movements of rows of either kind, some of which may not be told.
 *
 * @param rows - Subscriptions, or MRR snapshots.
 * @param options - As for subscriptions.
 * @param convention - As for {@link mrrMovements}.
 * @returns One frozen object a segment; all `null` in periods that are suppressed or not known.
 */
export function segmentMovements(
  rows: MrrRows,
  options: SegmentOptions,
  convention?: Partial<Convention>,
): readonly SegmentMovements<SegmentPeriod | BlankSegmentPeriod>[];
export function segmentMovements(
  rows: MrrRows,
  { segmentBy, accounts, minimumGroupSize, ...options }: SegmentOptions,
  convention: Partial<Convention> = {},
): readonly SegmentMovements<SegmentPeriod | BlankSegmentPeriod>[] {
  const telling = {
    fiscalYearStart: options.fiscalYearStart,
    minimumGroupSize: checkGroupSize(minimumGroupSize),
  };
  const asked = { by: segmentBy, field: "segmentBy", accounts, options };
  const segmented = segmentedLedger(rows, asked, resolveConvention(convention));
  return ledgerSegmentMovements(segmented, periodsOf(segmented.ledger, options), telling);
}
