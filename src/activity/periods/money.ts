import { MetricInputError, quote } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import {
  decimalFromUnits,
  type Fraction,
  fraction,
  MOST_PLACES,
  multiply,
  placesFor,
  plus,
  unitsOfFraction,
} from "../../number/fraction.ts";
import { addScaled, parseScaled, type Scaled } from "../../number/scaled.ts";
import { checkOneCurrency, type Exchange, rateIn } from "../../ledger/amounts/exchange-rates.ts";
import type { Period } from "../../time/period.ts";
import type { MoneyOptions } from "./period-options.ts";
import { isBlank } from "./row-cells.ts";

/** An amount as it was written. */
export interface Money {
  readonly amount: Scaled;
  /** `""` where nobody says. */
  readonly currency: string;
}

/** Reads an amount that a row may have. */
export function readMoney(
  cell: DecimalInput | null | undefined,
  field: string,
  as: { readonly currency: string | null | undefined; readonly credits?: "refuse" | "allow" | undefined } & {
    readonly options: MoneyOptions;
  },
): Money | null {
  if (isBlank(cell)) return null;
  const amount = parseScaled(cell, field);
  if (amount.mantissa < 0n && as.credits !== "allow") throw negative(cell, field, as.credits);
  return { amount, currency: isBlank(as.currency) ? (as.options.currency ?? "") : as.currency };
}

function negative(received: DecimalInput, field: string, credits: string | undefined): MetricInputError {
  const unless = credits === undefined ? "" : " unless credits are allowed";
  const message = `Cannot use a negative ${field}${unless}: received ${quote(received)}`;
  return new MetricInputError(message, { code: "negative", field, received });
}

/** The currency that everything is wanted in, where one is; refuses several currencies where none is. */
export function exchangeOf(amounts: Iterable<Money | null>, { currency, rates = {} }: MoneyOptions): Exchange | null {
  const exchange = currency === undefined ? null : { currency, rates };
  const currencies = new Set<string>();
  for (const money of amounts) if (money !== null) currencies.add(money.currency);
  checkOneCurrency([...currencies], exchange);
  return exchange;
}

/** A sum of amounts, exact, each at the rate of its period. */
export interface MoneySum {
  readonly add: (money: Money | null, period: Period) => void;
  readonly total: () => Decimal;
  /** How many amounts were not known. */
  readonly without: () => number;
}

/** A sum of nothing yet. */
export function moneySum(exchange: Exchange | null): MoneySum {
  const sums = new Map<string, { sum: Scaled; readonly rate: Fraction }>();
  let without = 0;
  return {
    add(money, period) {
      if (money === null) {
        without += 1;
        return;
      }
      const { amount, currency } = money;
      const key = exchange === null ? "" : `${currency} ${period.label}`;
      const known = sums.get(key);
      if (known !== undefined) known.sum = addScaled(known.sum, amount);
      else sums.set(key, { sum: amount, rate: rateOf(currency, period, exchange) });
    },
    total: () =>
      decimalOf([...sums.values()].reduce((total, { sum, rate }) => plus(total, valued(sum, rate)), NOTHING)),
    without: () => without,
  };
}

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

function rateOf(currency: string, period: Period, exchange: Exchange | null): Fraction {
  return exchange === null ? fraction(1n) : rateIn(period, currency, exchange);
}

function valued({ mantissa, scale }: Scaled, rate: Fraction): Fraction {
  return multiply(fraction(mantissa, 10n ** BigInt(scale)), rate);
}

/** A fraction as a Decimal: amounts and rates are decimals, so that their products and sums are too. */
function decimalOf(value: Fraction): Decimal {
  const places = placesFor(value.denominator) ?? MOST_PLACES;
  return decimalFromUnits(unitsOfFraction(value, places), places);
}

/** Amounts that stand open, valued when they are asked for. */
export interface MoneyBalance {
  readonly add: (money: Money | null) => void;
  readonly remove: (money: Money | null) => void;
  /** What stands open at the rates of a period. */
  readonly worthIn: (period: Period) => Decimal;
  /** How many amounts that stand open are not known. */
  readonly without: () => number;
}

/** A balance of nothing yet. */
export function moneyBalance(exchange: Exchange | null): MoneyBalance {
  const open = new Map<string, { sum: Scaled; count: number }>();
  let without = 0;
  const change = (money: Money | null, sign: 1 | -1): void => {
    if (money === null) {
      without += sign;
      return;
    }
    const { sum, count } = open.get(money.currency) ?? { sum: { mantissa: 0n, scale: 0 }, count: 0 };
    const { mantissa, scale } = money.amount;
    open.set(money.currency, {
      sum: addScaled(sum, { mantissa: BigInt(sign) * mantissa, scale }),
      count: count + sign,
    });
  };
  return {
    add: (money) => change(money, 1),
    remove: (money) => change(money, -1),
    // Of a currency in which nothing stands open no rate is asked for.
    worthIn: (period) =>
      decimalOf(
        [...open]
          .filter(([, { count }]) => count > 0)
          .reduce(
            (total, [currency, { sum }]) => plus(total, valued(sum, rateOf(currency, period, exchange))),
            NOTHING,
          ),
      ),
    without: () => without,
  };
}
