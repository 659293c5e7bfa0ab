import { isMetricInputError, MetricInputError } from "../errors.ts";
import { rateIn } from "../ledger/amounts/exchange-rates.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isKnown, windowOf } from "../movements/range.ts";
import { type Period, periodOf } from "../time/period.ts";

/** Periods in which amounts of a ledger are valued. */
export interface Valued {
  readonly periods: readonly Period[];
  readonly fiscalYearStart: number | undefined;
}

/** How many further rates a message names. */
const MOST = 5;

/**
 * Answers what `work` does. Where it fails for want of an exchange rate, all rates that are missing are told at once,
 * with how many rows need the first and which is the first of them.
 */
export function withAllRates<T>(ledger: Ledger, valued: Valued, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isMissingRate(error) ? explained(error, missingRates(ledger, valued), ledger) : error;
  }
}

function isMissingRate(error: unknown): error is MetricInputError {
  return isMetricInputError(error) && error.code === "missing-rate";
}

/** A rate that is not there, and the rows that need it. */
interface MissingRate {
  readonly currency: string;
  readonly period: string;
  readonly rows: Set<number>;
}

function explained(error: MetricInputError, missing: readonly MissingRate[], { exchange }: Ledger): MetricInputError {
  const [first, ...others] = missing;
  if (first === undefined || exchange === null) return error;
  const { currency, period, rows } = first;
  const firstRow = String([...rows].reduce((least, row) => Math.min(least, row), Infinity));
  const need = rows.size === 1 ? "an amount needs, in" : `${String(rows.size)} amounts need, the first in`;
  const message =
    `Cannot convert ${currency} to ${exchange.currency} in ${period} without a rate, which ${need} row ${firstRow}: ` +
    `give rates.${currency}["${period}"]${also(others)}`;
  return new MetricInputError(message, { code: "missing-rate", field: `rates.${currency}`, received: undefined });
}

function also(others: readonly MissingRate[]): string {
  if (others.length === 0) return "";
  const named = others.slice(0, MOST).map(({ currency, period }) => `${currency} in ${period}`);
  const more = others.length > MOST ? ` and ${String(others.length - MOST)} more` : "";
  return `; also missing: ${named.join(", ")}${more}`;
}

/** Every rate that rows need and that is not there, by period. */
function missingRates(ledger: Ledger, { periods, fiscalYearStart }: Valued): readonly MissingRate[] {
  const found = new Map<string, MissingRate>();
  const isEvents = ledger.convention.movementBasis === "events";
  for (const period of periods) {
    const window = windowOf(period, ledger.asOf);
    if (!isKnown(window, ledger)) continue;
    const { open, close } = window;
    // An opening is valued at the rate of the period before, and everything at that of the period.
    const before = periodOf(period.firstDay - 1, period.unit, fiscalYearStart);
    addMissing(found, ledger, { period: before, from: open, to: open });
    addMissing(found, ledger, { period, from: open, to: isEvents ? close : open });
    addMissing(found, ledger, { period, from: close, to: close });
  }
  return [...found.values()];
}

interface Need {
  readonly period: Period;
  /** The days on which an amount must be there to need a rate. */
  readonly from: number;
  readonly to: number;
}

function addMissing(found: Map<string, MissingRate>, ledger: Ledger, { period, from, to }: Need): void {
  const at = ledger.convention.fx === "current" ? periodOf(ledger.asOf, "month") : period;
  const lacking = lackingCurrencies(ledger, at);
  if (!lacking.includes(true)) return;
  for (const line of linesWithin(ledger, from, to)) {
    const code = ledger.currency?.[line] ?? 0;
    if (lacking[code] !== true) continue;
    const currency = ledger.currencies[code]!;
    const key = `${currency} ${at.label}`;
    const rate = found.get(key) ?? { currency, period: at.label, rows: new Set() };
    rate.rows.add(ledger.row[line]!);
    found.set(key, rate);
  }
}

/** The lines with an amount that are there on any day from one to another. */
function* linesWithin({ start, end, amount }: Ledger, from: number, to: number): Generator<number> {
  for (let line = 0; line < start.length; line += 1) {
    if (start[line]! <= to && end[line]! > from && Number(amount[line]) !== 0) yield line;
  }
}

/** By the code of a currency, whether its rate is missing in a period. */
function lackingCurrencies({ currencies, exchange }: Ledger, period: Period): readonly boolean[] {
  return currencies.map((currency) => {
    try {
      if (exchange !== null) rateIn(period, currency, exchange);
      return false;
    } catch (error) {
      return isMissingRate(error);
    }
  });
}
