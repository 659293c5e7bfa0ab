import { isMetricInputError, MetricInputError, nameKey, quote } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { parsePeriod } from "../../time/period.ts";
import { EXIT, Stop } from "../exit-codes.ts";

/** One exchange rate as it was given. */
export interface RateEntry {
  readonly currency: string;
  /** The period's label; `null` for a rate that holds always. */
  readonly period: string | null;
  readonly rate: Decimal;
}

/** A rate from whoever wrote it, before anyone has looked at it. */
export interface GivenRate {
  readonly currency: string;
  readonly period: string | null;
  readonly rate: unknown;
}

/** Checks a rate that was given, or ends the command naming the place where it stands. */
export function rateEntry({ currency, period, rate }: GivenRate, place: string): RateEntry {
  const code = currencyCode(currency);
  if (code === null) throw wrong(place, `Cannot read a currency like EUR: received ${quote(currency)}`);
  const of = `rate of ${code}${period === null ? "" : ` in ${period}`}`;
  try {
    if (period !== null) checkPeriod(period);
    return { currency: code, period, rate: positive(rate, of) };
  } catch (error) {
    throw isMetricInputError(error) ? wrong(place, error.message) : error;
  }
}

function positive(given: unknown, field: string): Decimal {
  const rate = parseMagnitude((typeof given === "string" ? given.trim() : given) as DecimalInput, field);
  if (rate.greaterThan(0)) return rate;
  throw new MetricInputError(`Cannot use a ${field} of 0: a rate is above 0`, {
    code: "out-of-range",
    field,
    received: given,
  });
}

/** The code of a currency as rows have it: `eur` is EUR. */
export function currencyCode(text: string): string | null {
  return /^[a-z]{3}$/iu.test(text.trim()) ? text.trim().toUpperCase() : null;
}

/** A label that no period has would never be found, and its rate would be missing for no visible reason. */
function checkPeriod(label: string): void {
  const fiscal = /^FY(?<rest>\d{4}(?:-Q[1-4])?)$/u.exec(label)?.groups?.["rest"];
  parsePeriod(fiscal ?? label, "period of a rate");
}

/** Ends a command with what is wrong in a place. */
export function wrong(place: string, message: string): Stop {
  return new Stop(EXIT.usage, `${place}: ${message}`);
}

/** The rates in a JSON value: `{ USD: "0.92" }`, or `{ USD: { "2025-03": "0.92" } }`. */
export function jsonRates(value: unknown, place: string): readonly RateEntry[] {
  if (!isObject(value)) throw wrong(place, `Cannot read rates: give an object like { "USD": { "2025-03": "0.92" } }`);
  return Object.entries(value).flatMap(([currency, given]) =>
    isObject(given)
      ? Object.entries(given).map(([period, rate]) => rateEntry({ currency, period, rate }, place))
      : [rateEntry({ currency, period: null, rate: given }, place)],
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const COLUMNS = {
  currency: ["currency", "from", "fromcurrency", "currencycode", "code"],
  target: ["to", "tocurrency", "target", "targetcurrency", "base"],
  period: ["period", "month", "quarter", "year", "date"],
  rate: ["rate", "exchangerate", "fxrate", "value"],
} as const;

/** Where the columns of a table of rates are; `-1` for one that it does not have. */
export function rateColumns(header: readonly string[], place: string): Readonly<Record<keyof typeof COLUMNS, number>> {
  const keys = header.map(nameKey);
  const at = (names: readonly string[]): number => keys.findIndex((key) => names.includes(key));
  const found = {
    currency: at(COLUMNS.currency),
    target: at(COLUMNS.target),
    period: at(COLUMNS.period),
    rate: at(COLUMNS.rate),
  };
  const missing = (["currency", "rate"] as const).filter((column) => found[column] < 0);
  if (missing.length === 0) return found;
  throw wrong(place, `Cannot find a column for ${missing.join(" and ")} among ${header.map(quote).join(", ")}`);
}
