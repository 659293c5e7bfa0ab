import { type Exchange, rateIn } from "../../ledger/amounts/exchange-rates.ts";
import { currencyCount } from "../../ledger/ledger-lines.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { type Fraction, fraction, plus } from "../../number/fraction.ts";
import { type Period, periodOf } from "../../time/period.ts";
import { type Steps, totalAfter } from "./steps.ts";
import { type Passage, type SignOf, signOfOne } from "./walk.ts";

/** What one unit of each currency is worth, window by window. */
export interface Valuation {
  /** The rate at which a window's movements and closing are valued. */
  readonly rate: (window: number, currency: number) => Fraction;
  /** The rate at which its opening is: that of the period before. */
  readonly openingRate: (window: number, currency: number) => Fraction;
  readonly signOf: SignOf;
}

const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** Values windows that each belong to a period; a rate is looked for only when an amount needs it. */
export function valuationOf(ledger: Ledger, periods: readonly Period[], fiscalYearStart?: number): Valuation {
  const { exchange } = ledger;
  if (exchange === null || !ledger.isForeign) return { rate: () => ONE, openingRate: () => ONE, signOf: signOfOne };
  const rateFor = rateLookup(ledger, exchange);
  const periodFor = (window: number): Period => periods[window]!;
  const before = ({ unit, firstDay }: Period): Period => periodOf(firstDay - 1, unit, fiscalYearStart);
  const valuation = {
    rate: (window: number, code: number) => rateFor(periodFor(window), code),
    openingRate: (window: number, code: number) => rateFor(before(periodFor(window)), code),
  };
  return { ...valuation, signOf: currencyCount(ledger) === 1 ? signOfOne : signOfMany(valuation.rate) };
}

function rateLookup(ledger: Ledger, exchange: Exchange): (period: Period, currency: number) => Fraction {
  const known = new Map<string, Fraction>();
  return (period, currency) => {
    const at = ledger.convention.fx === "current" ? periodOf(ledger.asOf, "month") : period;
    const key = `${at.label} ${String(currency)}`;
    let rate = known.get(key);
    if (rate === undefined) known.set(key, (rate = rateIn(at, String(ledger.currencies[currency]), exchange)));
    return rate;
  };
}

/** Most customers hold one currency, and its own sign is the sign; only a mixture must be valued. */
function signOfMany(rate: Valuation["rate"]): SignOf {
  return (steps, passage) => {
    const changes = changesOf(steps, passage);
    const signs = new Set(changes.filter((change) => change > 0 || change < 0).map((change) => (change > 0 ? 1 : -1)));
    if (signs.size < 2) return [...signs][0] ?? 0;
    const { numerator } = sumValued(changes, (currency) => rate(passage.window, currency));
    return Number(numerator > 0n) - Number(numerator < 0n);
  };
}

function changesOf(steps: Steps, { before, after }: Passage): readonly number[] {
  return Array.from(
    { length: steps.currencies },
    (_, currency) => totalAfter(steps, after, currency) - totalAfter(steps, before, currency),
  );
}

/** Ledger units of each currency at its rate, together. No rate is asked for where there is nothing to value. */
export function sumValued(amounts: readonly number[], rateOf: (currency: number) => Fraction): Fraction {
  let sum = fraction(0n);
  for (const [currency, amount] of amounts.entries()) {
    const units = BigInt(amount);
    if (units === 0n) continue;
    const rate = rateOf(currency);
    sum = plus(sum, fraction(units * rate.numerator, rate.denominator));
  }
  return sum;
}
