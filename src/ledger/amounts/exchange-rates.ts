import { MetricInputError } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";
import { isDecimalInput } from "../../number/parse.ts";
import { parseScaled } from "../../number/scaled.ts";
import { type Period, PERIOD_UNITS, periodOf } from "../../time/period.ts";

/**
 * Exchange rates: for each currency how many units of the wanted currency one unit is worth, by period
 * (`{ USD: { "2025-03": "0.92" } }`), or one rate for all (`{ USD: "0.92" }`).
 */
export type ExchangeRates = Readonly<Record<string, DecimalInput | Readonly<Record<string, DecimalInput>>>>;

/** The currency that everything is wanted in, and how others become it. */
export interface Exchange {
  /** The wanted currency. */
  readonly currency: string;
  /** The rates of all others. */
  readonly rates: ExchangeRates;
}

/**
 * The rate of a currency in a period: the one under the period's own label, else under the month, quarter or year
 * that holds its last day.
 */
export function rateIn(period: Period, from: string, { currency, rates }: Exchange): Fraction {
  if (from === currency) return fraction(1n);
  const given = Object.hasOwn(rates, from) ? rates[from] : undefined;
  const rate = isDecimalInput(given) ? given : findRate(period, given);
  if (rate !== undefined) return positiveRate(rate, `rates.${from}`);
  throw new MetricInputError(
    `Cannot convert ${from} to ${currency} in ${period.label} without a rate: give rates.${from}["${period.label}"]`,
    { code: "missing-rate", field: `rates.${from}`, received: undefined },
  );
}

function findRate(period: Period, byPeriod: Readonly<Record<string, DecimalInput>> = {}): DecimalInput | undefined {
  const labels = [period.label, ...PERIOD_UNITS.slice(2).map((unit) => periodOf(period.lastDay, unit).label)];
  const label = labels.find((candidate) => Object.hasOwn(byPeriod, candidate));
  return label === undefined ? undefined : byPeriod[label];
}

function positiveRate(rate: DecimalInput, field: string): Fraction {
  const { mantissa, scale } = parseScaled(rate, field);
  if (mantissa > 0n) return fraction(mantissa, 10n ** BigInt(scale));
  throw new MetricInputError(`Cannot use a rate of ${String(rate)} in ${field}: a rate is above 0`, {
    code: "out-of-range",
    field,
    received: rate,
  });
}

/** The digits after the point of a currency's smallest unit: 2 for EUR, 0 for JPY; 2 where no currency is known. */
export function minorDigits(currency: string | undefined): number {
  if (currency === undefined || !/^[A-Za-z]{3}$/u.test(currency)) return 2;
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Refuses amounts of several currencies where nobody says which one is wanted. `""` is that of rows without one. */
export function checkOneCurrency(currencies: readonly string[], exchange: Exchange | null): void {
  if (exchange !== null || currencies.length < 2) return;
  const named = currencies.map((currency) => (currency === "" ? "no currency" : currency));
  throw new MetricInputError(
    `Cannot add up amounts in ${named.join(" and ")}: give currency, and rates for the others`,
    { code: "mixed-currencies", field: "currency", received: undefined },
  );
}
