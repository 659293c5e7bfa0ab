import { resolveConvention } from "../conventions/resolve.ts";
import type { Convention } from "../conventions/types.ts";
import type { Decimal } from "../number/decimal.ts";
import { decimalFromUnits, type Fraction, fraction, plus, unitsOfFraction } from "../number/fraction.ts";
import { type DateInput, parseDay } from "../time/calendar-date.ts";
import { periodOf } from "../time/period.ts";
import { rateIn } from "./amounts/exchange-rates.ts";
import type { Ledger, LedgerOptions } from "./ledger.ts";
import { ledgerOf, type MrrRows } from "./ledger-of.ts";
import { linesOn, shownPlaces } from "./ledger-lines.ts";

/** The day that MRR is asked for, and how rows are read. */
export interface MonthlyRecurringRevenueOptions extends LedgerOptions {
  /** The day: what is active on it counts. */
  readonly on: DateInput;
}

/**
 * Monthly recurring revenue (MRR): what the subscriptions that are active on a day bring per month.
 *
 * `Σ monthly amount of every active row − what the convention takes off`
 *
 * @param rows - Subscriptions, or MRR snapshots, in any order.
 * @param options - `on`, the day; and `currency`, `rates`, `timeZone`, `credits`, `gapDays`.
 * @param convention - Choices about rows: discounts, trials, pauses, weeks in a month, …
 * @returns Money per month, exact, or to 20 decimals where it does not end.
 * @throws {@link MetricInputError} when a row says what no row may say, with its number; when currencies are mixed
 * without `currency`; when a rate is missing.
 *
 * @example A yearly plan, a weekly one, and one that has ended
 * ```ts
 * import { monthlyRecurringRevenue } from "customer-metrics";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-01", amount: 1200, interval: "year" },
 *   { customerId: "b", start: "2025-02-15", amount: 140, interval: "week" },
 *   { customerId: "c", start: "2025-01-10", end: "2025-03-01", amount: 50, interval: "month" },
 * ] as const;
 *
 * monthlyRecurringRevenue(rows, { on: "2025-03-31" }).toFixed(2); // => "706.67"
 * monthlyRecurringRevenue(rows, { on: "2025-02-28" }, { weeksPerMonth: "4.33" }).toString(); // => "756.2"
 * ```
 */
export function monthlyRecurringRevenue(
  rows: MrrRows,
  options: MonthlyRecurringRevenueOptions,
  convention: Partial<Convention> = {},
): Decimal {
  const ledger = ledgerOf(rows, options, resolveConvention(convention));
  const day = parseDay(options.on, "on", options.timeZone);
  let sum = fraction(0n);
  for (let entity = 0; entity + 1 < ledger.offsets.length; entity += 1) {
    for (const line of linesOn(ledger, entity, day)) sum = plus(sum, valueOn(ledger, line, day));
  }
  const places = shownPlaces(ledger);
  return decimalFromUnits(unitsOfFraction(sum, places), places);
}

function valueOn(ledger: Ledger, line: number, day: number): Fraction {
  const amount = BigInt(ledger.amount[line]!);
  const { exchange, currency, currencies, convention } = ledger;
  if (exchange === null || currency === null) return fraction(amount, ledger.denominator);
  const period = periodOf(convention.fx === "current" ? ledger.asOf : day, "month");
  const rate = rateIn(period, String(currencies[currency[line]!]), exchange);
  return fraction(amount * rate.numerator, ledger.denominator * rate.denominator);
}
