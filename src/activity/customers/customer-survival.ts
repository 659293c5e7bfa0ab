import { resolveConvention } from "../../conventions/resolve.ts";
import type { Convention } from "../../conventions/types.ts";
import { isMetricInputError } from "../../errors.ts";
import type { Ledger, LedgerOptions } from "../../ledger/ledger.ts";
import { type MrrRows, readLedger } from "../../ledger/ledger-of.ts";
import { logRankOf, type LogRankTest } from "../../statistics/survival/log-rank-test.ts";
import { formatDay, OPEN_END } from "../../time/calendar-date.ts";
import { bySegment } from "../durations/segment-names.ts";
import type { CustomerSurvival, CustomerSurvivalSegment } from "./customer-survival-totals.ts";
import {
  apart,
  checkWindow,
  type CustomerSurvivalOptions,
  inOwnCurrency,
  readStayOptions,
  type StayReading,
} from "./stay-options.ts";
import { observedOf, stayTotals } from "./stay-totals.ts";
import { readStays, type Stay } from "./stays.ts";

/**
 * Customer survival (customer lifetime curve, tenure, time to churn): what share of customers is still there after so many
 * days, when most have not churned yet.
 *
 * `S(t) = Π (at risk − churned) ÷ at risk`, over the days up to `t` since each customer's own start (Kaplan-Meier)
 *
 * @param rows - Subscriptions, or MRR snapshots, in any order.
 * @param options - `asOf`, the last day that is known, the last in the data when left out; `from`, the first day on which
 * churn counts; `after`, days to tell the share of; `spells`, `segmentBy`, `accounts`, `confidence` and `method`; and how
 * rows are read, as for {@link mrrMovements}.
 * @param convention - Choices about rows: who is a customer, when churn is recorded, what a return is.
 * @returns The share after each number of days; median and quartiles of the days until churn, `null` where the curve does
 * not get there; and the curve itself.
 * @throws {@link MetricInputError} when a row says what no row may say, with its number, or an option cannot be used.
 *
 * @example Two churned, and the two others are here to stay, so far
 * ```ts
 * import { customerSurvival, restrictedMean } from "customer-metrics";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-01", end: "2025-01-21", amount: 100, interval: "month" },
 *   { customerId: "b", start: "2025-01-01", end: "2025-04-01", amount: 100, interval: "month" },
 *   { customerId: "c", start: "2025-02-01", amount: 100, interval: "month" },
 *   { customerId: "d", start: "2025-03-01", amount: 100, interval: "month" },
 * ] as const;
 * const survival = customerSurvival(rows, { asOf: "2025-05-31", after: [30, 90] });
 *
 * [survival.customers, survival.churned, survival.active]; // => [4, 2, 2]
 * survival.after.map(({ share }) => share); // => [0.75, 0.5]
 * survival.median.days; // => 90
 * restrictedMean(survival.curve, { until: 90 }).mean; // => 72.5
 * ```
 *
 * @see {@link retentionCohorts} for what is left of those who started together, {@link customerLifetime} for a lifetime
 * by a churn rate, {@link timeToValue} for how soon customers get value.
 */
export function customerSurvival(
  rows: MrrRows,
  options: CustomerSurvivalOptions = {},
  convention: Partial<Convention> = {},
): CustomerSurvival {
  const reading = readStayOptions(options);
  const ledger = ledgerFor(rows, reading, convention);
  checkWindow(reading.from, ledger.asOf, options.from);
  const { stays, unknownStarts } = readStays(ledger, reading);
  reading.segments?.checkFound();
  return Object.freeze({
    kind: "customer-survival",
    from: reading.from === null ? null : formatDay(reading.from),
    asOf: ledger.asOf === -OPEN_END ? null : formatDay(ledger.asOf),
    spells: reading.spells,
    unknownStarts,
    ...stayTotals(stays, reading),
    ...segmentsOf(stays, reading),
    issues: Object.freeze([...ledger.issues]),
  });
}

/** Rows of one currency are read faster where nothing is said of currencies, and only rows that can be read again may be tried. */
function ledgerFor(rows: MrrRows, { options, segments }: StayReading, convention: Partial<Convention>): Ledger {
  const segmentOf = segments === null ? {} : { segmentOf: segments.ofRow };
  const resolved = resolveConvention(inOwnCurrency(convention));
  const read = (how: LedgerOptions): Ledger => readLedger(rows, { ...how, ...segmentOf }, resolved);
  const isOnce = Symbol.iterator in rows && !Array.isArray(rows);
  if (isOnce || options.currency !== undefined) return read(apart(options));
  try {
    return read(options);
  } catch (error) {
    if (isMetricInputError(error) && error.code === "mixed-currencies") return read(apart(options));
    throw error;
  }
}

function segmentsOf(
  stays: readonly Stay[],
  reading: StayReading,
): { segments: readonly CustomerSurvivalSegment[]; logRank: LogRankTest | null } {
  if (reading.segments === null) return { segments: Object.freeze([]), logRank: null };
  const groups = bySegment(stays, ({ segment }) => segment);
  const named = groups.filter((group): group is readonly [string, readonly Stay[]] => group[0] !== null);
  const names = named.map(([segment]) => segment);
  const logRank = logRankOf(
    names,
    named.map(([, items]) => observedOf(items)),
  );
  const segments = groups.map(([segment, items]) => Object.freeze({ segment, ...stayTotals(items, reading) }));
  return { segments: Object.freeze(segments), logRank };
}
