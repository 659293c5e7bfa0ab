import { fraction, type Fraction, multiply, plus, unitsOfFraction } from "../../number/fraction.ts";
import { sumValued, type Valuation } from "../walk/valuation.ts";
import type { CohortSums } from "./cohort-sums.ts";

/** One cell before it is shown: customers, and money in whole shown units, rounded once. */
export interface ExactCell {
  readonly startingCustomers: number;
  readonly customers: number;
  readonly starting: bigint;
  readonly mrr: bigint;
  readonly retained: bigint;
}

/** How the money of cells is made. */
export interface CellShowing {
  readonly valuation: Valuation;
  readonly denominator: bigint;
  /** Digits after the point that amounts are rounded to. */
  readonly places: number;
}

/** Who started in one window, as they are at the closing of another. */
export interface CellPart {
  readonly sums: CohortSums;
  readonly window: number;
}

/** A cell of one or several starts, each at the exchange rates of its own window. */
export function exactCell(showing: CellShowing, parts: readonly CellPart[]): ExactCell {
  const { denominator, places } = showing;
  const units = (value: (part: CellPart) => Fraction): bigint => {
    const total = parts.map(value).reduce(plus, fraction(0n));
    return unitsOfFraction(multiply(total, { numerator: 1n, denominator }), places);
  };
  const count = (of: (part: CellPart) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return {
    startingCustomers: count(({ sums }) => sums.customers),
    customers: count(({ sums, window }) => sums.members[window]!),
    starting: units(({ sums, window }) => valued(showing, sums.initial, window)),
    mrr: units(({ sums, window }) => valued(showing, at(sums.level, sums, window), window)),
    retained: units(({ sums, window }) => {
      const whole = valued(showing, at(sums.retained, sums, window), window);
      const mixed = sums.valued.get(window);
      return mixed === undefined ? whole : plus(whole, mixed);
    }),
  };
}

function at(money: readonly number[], { initial }: CohortSums, window: number): readonly number[] {
  return money.slice(window * initial.length, (window + 1) * initial.length);
}

/** Ledger units of each currency together, at the exchange rates of a window. */
function valued({ valuation }: CellShowing, amounts: readonly number[], window: number): Fraction {
  return sumValued(amounts, (currency) => valuation.rate(window, currency));
}
