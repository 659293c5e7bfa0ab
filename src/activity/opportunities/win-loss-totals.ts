import type { OpportunityRow } from "../../rows/types/activity/opportunity-row.ts";
import { knownRows } from "../periods/known-rows.ts";
import { exchangeOf } from "../periods/money.ts";
import { checkPeriodOptions, type MoneyOptions, type PeriodOptions } from "../periods/period-options.ts";
import { readRows } from "../periods/row-reading.ts";
import { segmenting } from "../periods/segments.ts";
import { toldTotals } from "../periods/told-totals.ts";
import { type Opportunity, readOpportunity } from "./read-opportunity.ts";
import { winLossPeriods } from "./tell-win-loss.ts";
import type { WinLossTotals } from "./win-loss-periods.ts";

/** Which periods, and the currency of totals. */
export interface WinLossOptions extends PeriodOptions, MoneyOptions {}

/**
 * Win/loss totals (win-loss analysis): from opportunities to what was won, lost and is open by period, in deals and in
 * money, by reason, with the days that it took.
 *
 * `open before + opened − won − lost = open`, in every period. Each period, and its `money`, is what {@link winRate} and
 * {@link winLossRatio} take.
 *
 * @param opportunities - In any order. Of rows of one `opportunityId` the last counts.
 * @param options - `from`, `to`, `by`, `asOf`, `timeZone`; `currency` and `rates`; `segmentBy`: `type`, `reason`,
 * `currency` or an attribute; `accounts`.
 * @returns The periods, the same of each segment, and what became of the rows. What was decided after `asOf` is open.
 * @throws {@link MetricInputError} for options that cannot be meant, `mixed-currencies` without `currency`, and
 * `missing-rate`. What is wrong with a row is in `issues`.
 *
 * @example Two won, one lost, one open
 * ```ts
 * import { winLossTotals, winRate } from "customer-metrics";
 *
 * const opportunities = [
 *   { outcome: "won", openedAt: "2025-02-10", closedAt: "2025-03-03", amount: 5000 },
 *   { outcome: "won", openedAt: "2025-03-01", closedAt: "2025-03-31", amount: 1000 },
 *   { outcome: "lost", openedAt: "2025-01-20", closedAt: "2025-03-10", amount: 2000, reason: "price" },
 *   { outcome: "open", openedAt: "2025-03-20", closedAt: "2025-05-31", amount: 9000 },
 * ] as const;
 *
 * const march = winLossTotals(opportunities, { from: "2025-03", asOf: "2025-03-31" }).periods[0];
 *
 * [march?.startingOpen, march?.opened, march?.won, march?.lost, march?.open]; // => [2, 2, 2, 1, 1]
 * march && winRate(march)?.toFixed(4); // => "0.6667"
 * march?.money && winRate(march.money)?.toString(); // => "0.75"
 * march?.reasons.find(({ outcome }) => outcome === "lost")?.reason; // => "price"
 * march?.daysToWin.median; // => 25.5
 * ```
 */
export function winLossTotals(opportunities: Iterable<OpportunityRow>, options: WinLossOptions = {}): WinLossTotals {
  checkPeriodOptions(options, ["currency", "rates"]);
  const by = segmenting(options, ["type", "reason", "currency"]);
  const reading = { options, segmentOf: by.of };
  const known = knownRows<Opportunity>(
    readRows(opportunities, (row: OpportunityRow, number) => readOpportunity(row, number, reading)),
    options,
    by,
  );
  const amounts = known.entries.map(({ money }) => money);
  const telling = {
    periods: known.periods,
    asOf: known.asOf,
    exchange: exchangeOf(amounts, options),
    isInMoney: amounts.some((money) => money !== null),
  };
  return Object.freeze({
    kind: "win-loss-totals",
    ...toldTotals(known, by, (own) => winLossPeriods(own, telling)),
    withoutOpening: known.entries.filter(({ openedOn }) => openedOn === null).length,
  });
}
