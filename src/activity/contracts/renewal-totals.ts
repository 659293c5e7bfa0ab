import { MetricInputError, quote } from "../../errors.ts";
import type { ContractRow } from "../../rows/types/activity/contract-row.ts";
import type { DateInput } from "../../time/calendar-date.ts";
import { type Period, periodOf } from "../../time/period.ts";
import { knownRows } from "../periods/known-rows.ts";
import { exchangeOf } from "../periods/money.ts";
import { checkPeriodOptions, type MoneyOptions, type PeriodOptions } from "../periods/period-options.ts";
import { readRows } from "../periods/row-reading.ts";
import { segmenting } from "../periods/segments.ts";
import { byPeriod, told, toldTotals } from "../periods/told-totals.ts";
import { type Contract, readContract } from "./read-contract.ts";
import type { RenewalPeriod, RenewalsAhead, RenewalTotals } from "./renewal-periods.ts";
import { dueContracts, type RenewalTelling, tallied } from "./tally-renewals.ts";

/** Which periods, the currency of totals, and how far to look ahead. */
export interface RenewalOptions extends PeriodOptions, MoneyOptions {
  /** The last day that is known: what is due is counted from it. */
  readonly asOf: DateInput;
  /** How many days to look ahead: 30, 60 and 90 when left out. */
  readonly ahead?: readonly number[] | undefined;
}

/**
 * Renewal totals (renewal pipeline, renewal forecast): from contracts to what was due, renewed and lost by period, in
 * contracts, in customers and in money, what is due next, and who renewed only with a concession.
 *
 * `due = renewed + lost + undecided`, in every period. `period.contracts`, `period.customers` and `period.money` are what
 * {@link renewalRate} takes. A term that is over of which nobody says what became of it is `undecided`, and `overdue`:
 * it is due, and neither renewed nor lost. `decided` leaves it out.
 *
 * @param contracts - Terms in any order, each due in the period that holds its `termEnd`. Of rows of one `contractId` and
 * one `termStart` the last counts.
 * @param options - `asOf`; `from`, `to`, `by`, `timeZone`; `ahead`; `currency` and `rates`; `segmentBy`: `currency` or an
 * attribute; `accounts`.
 * @returns The periods, the same of each segment, what is due next, what is overdue, and what became of the rows. Terms
 * that begin after `asOf` are left out.
 * @throws {@link MetricInputError} for options that cannot be meant, `mixed-currencies` without `currency`, and
 * `missing-rate`. What is wrong with a row is in `issues`.
 *
 * @example One renewed at a higher price, one with a concession, one lost, one of which nobody says
 * ```ts
 * import { renewalRate, renewalTotals } from "customer-metrics";
 *
 * const term = { termStart: "2024-03-10", termEnd: "2025-03-10" };
 * const contracts = [
 *   { accountId: "a", ...term, value: 1000, renewed: true, renewedValue: 1200 },
 *   { accountId: "b", ...term, value: 2000, renewed: true, renewedValue: 1500, concession: true },
 *   { accountId: "c", ...term, value: 3000, renewed: false },
 *   { accountId: "d", ...term, value: 4000 },
 *   { accountId: "e", termStart: "2024-05-01", termEnd: "2025-05-01", value: 500 },
 * ];
 *
 * const { periods, ahead, overdue } = renewalTotals(contracts, { asOf: "2025-03-31" });
 * const march = periods[0];
 *
 * march && renewalRate(march.customers)?.toString(); // => "0.5"
 * march && renewalRate(march.customers.decided)?.toFixed(4); // => "0.6667"
 * march?.money && renewalRate(march.money)?.toString(); // => "0.3"
 * march?.money?.renewedValue.toString(); // => "2700"
 * march?.concessions.map(({ accountId }) => accountId); // => ["b"]
 * overdue.map(({ accountId, daysLeft }) => [accountId, daysLeft]); // => [["d", -21]]
 * ahead.map(({ days, contracts: { undecided } }) => [days, undecided]); // => [[30, 0], [60, 1], [90, 1]]
 * ```
 */
export function renewalTotals(contracts: Iterable<ContractRow>, options: RenewalOptions): RenewalTotals {
  const { ahead = [30, 60, 90], ...periodOptions } = options;
  checkRenewalOptions(options, ahead);
  const by = segmenting(options, ["currency"]);
  const reading = { options, segmentOf: by.of };
  const known = knownRows<Contract>(
    readRows(contracts, (row: ContractRow, number) => readContract(row, number, reading)),
    periodOptions,
    by,
  );
  const { entries, periods } = known;
  const amounts = entries.flatMap(({ value, renewedValue }) => [value, renewedValue]);
  const telling: RenewalTelling = {
    asOf: known.asOf!,
    exchange: exchangeOf(amounts, options),
    isInMoney: amounts.some((money) => money !== null),
  };
  const now = periodOf(telling.asOf, options.by ?? "month", options.fiscalYearStart);
  return Object.freeze({
    kind: "renewal-totals",
    ...toldTotals(known, by, (own) => renewalPeriods(own, periods, telling)),
    ahead: Object.freeze(ahead.map((days) => renewalsAhead(entries, days, { now, telling }))),
    overdue: dueContracts(
      entries.filter(({ decision, termEnd }) => decision === "undecided" && termEnd <= telling.asOf),
      now,
      telling,
    ),
  });
}

function checkRenewalOptions(options: RenewalOptions, ahead: readonly number[]): void {
  checkPeriodOptions(options, ["currency", "rates", "ahead"]);
  const asOf: unknown = options.asOf; // callers without a compiler may leave it out
  if (asOf === undefined) {
    const details = { code: "missing-field", field: "asOf", received: asOf } as const;
    throw new MetricInputError("Cannot do without asOf: received undefined", details);
  }
  if (Array.isArray(ahead) && ahead.every((days) => Number.isInteger(days) && days > 0)) return;
  throw new MetricInputError(`Cannot use ${quote(ahead)} as ahead: give a list of whole numbers of days above 0`, {
    code: "not-allowed",
    field: "ahead",
    received: ahead,
  });
}

function renewalPeriods(
  contracts: readonly Contract[],
  periods: readonly Period[],
  telling: RenewalTelling,
): readonly RenewalPeriod[] {
  return byPeriod(contracts, periods, ({ termEnd }) => termEnd).map((due, place) => {
    const period = periods[place]!;
    const conceded = due.filter(({ concession }) => concession);
    return Object.freeze({
      kind: "renewal-period",
      ...told(period, telling.asOf),
      ...tallied(due, period, telling),
      concessions: dueContracts(conceded, period, telling),
    });
  });
}

function renewalsAhead(
  contracts: readonly Contract[],
  days: number,
  { now, telling }: { readonly now: Period; readonly telling: RenewalTelling },
): RenewalsAhead {
  const { asOf } = telling;
  const due = contracts.filter(({ termEnd }) => termEnd > asOf && termEnd <= asOf + days);
  return Object.freeze({
    kind: "renewals-ahead",
    days,
    ...tallied(due, now, telling),
    due: dueContracts(due, now, telling),
  });
}
