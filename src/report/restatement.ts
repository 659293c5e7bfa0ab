import { checkComparable } from "./restating/check-comparable.ts";
import type { KeptReport } from "./restating/kept-report.ts";
import { nameCustomers, type RestatedCustomer } from "./restating/name-customers.ts";
import { type ChangedNumber, comparePeriods } from "./restating/numbers.ts";

/** A number of a closed period that is no longer what it was, and who made the difference. */
export interface RestatedNumber extends ChangedNumber {
  /**
   * The customers that made the difference, the largest first. None of a number that other numbers make: a closing, a
   * rate, the parts of a movement, and an opening that is the closing before.
   */
  readonly customers: readonly RestatedCustomer[];
  /** How many customers that are; where the earlier report does not say who moved, ten of them are named. */
  readonly customerCount: number;
}

/** What became of the closed periods of an earlier report. */
export interface Restatement {
  /** Says what this is. */
  readonly kind: "restatement";
  /** The last day that the earlier report knew. */
  readonly asOfBefore: string | null;
  /** The last day that the later report knows. */
  readonly asOf: string | null;
  /** The periods that were compared. */
  readonly compared: readonly string[];
  /** Periods that were closed then, and that the later report does not tell in whole: it begins later, or ends before. */
  readonly notCompared: readonly string[];
  /**
   * Whether the earlier report says who moved. Where it does not, `customers` are those who move so now, and their
   * `was` is `null`: candidates, not culprits.
   */
  readonly customersKnown: boolean;
  /** Every number of every closed period that changed, period by period. */
  readonly periods: readonly RestatedNumber[];
}

/**
 * Restatement: which closed periods of an earlier report are no longer what they were, by how much, and which
 * customers and rows made the difference.
 *
 * A period is closed when it was complete in the earlier report. Every number of it is compared: movements, customers,
 * cohort and rates.
 *
 * @param before - An earlier report: what {@link revenueReport} answered, or what JSON made of it. With its
 * `customers` the differences are named customer by customer; without, those who move now are candidates.
 * @param after - A later report, with its `customers`.
 * @returns Frozen plain data; no `periods` where nothing changed.
 * @throws {@link MetricInputError} `not-allowed` when the reports were counted differently: by another convention,
 * currency or length of period. What differs then is not the rows.
 *
 * @example A row that came a month late
 * ```ts
 * import { restatement, revenueReport, toPlain } from "customer-metrics";
 *
 * const january = [{ customerId: "a", start: "2025-01-10", amount: 100, interval: "month" }] as const;
 * const february = [...january, { customerId: "b", start: "2025-01-20", amount: 40, interval: "month" }] as const;
 *
 * const kept = JSON.stringify(toPlain(revenueReport(january, { asOf: "2025-01-31", customers: true })));
 * const { periods } = restatement(JSON.parse(kept), revenueReport(february, { asOf: "2025-02-28", customers: true }));
 *
 * periods[0]?.field; // => "newMrr"
 * [periods[0]?.was, periods[0]?.is].map(String); // => ["100", "140"]
 * periods[0]?.customers.map(({ customerId, difference, rows }) => [customerId, String(difference), rows]); // => [["b", "40", [2]]]
 * ```
 */
export function restatement(before: KeptReport, after: KeptReport): Restatement {
  checkComparable(before, after);
  const comparison = comparePeriods(before, after);
  const { compared, notCompared, changed } = comparison;
  const named = changed.length === 0 ? [] : nameCustomers({ before, after, comparison });
  return Object.freeze({
    kind: "restatement",
    asOfBefore: before.asOf,
    asOf: after.asOf,
    compared: Object.freeze(compared),
    notCompared: Object.freeze(notCompared),
    customersKnown: (before.customers ?? null) !== null,
    periods: Object.freeze(changed.map((number, index) => Object.freeze({ ...number, ...named[index]! }))),
  });
}
