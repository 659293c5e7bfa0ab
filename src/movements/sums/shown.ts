import type { Decimal } from "../../number/decimal.ts";
import { footFractions } from "../../number/footing.ts";
import { decimalFromUnits, type Fraction, fraction, negative, plus, unitsOfFraction } from "../../number/fraction.ts";
import type { MrrCohort, MrrTotals } from "../mrr-totals.ts";
import type { Money, Sums } from "./sums.ts";
import { sumValued, type Valuation } from "../walk/valuation.ts";
import { CHURN_PART, MOVE } from "../walk/walk.ts";

/** How sums leave the pipeline. */
export interface Showing {
  readonly sums: Sums;
  readonly valuation: Valuation;
  readonly denominator: bigint;
  /** Digits after the point that amounts are rounded to, so that they foot. */
  readonly places: number;
}

/** The totals of one window, rounded once and so that they foot. */
export function shownTotals(showing: Showing, window: number): MrrTotals {
  return { ...footedMoney(exactMoney(showing, window), showing.places), ...shownCustomers(showing.sums, window) };
}

/** What the money of a window exactly is, before anything is rounded. */
export interface ExactMoney {
  /** The opening at the rate of the period before, and at that of the period. */
  readonly starting: Fraction;
  readonly restated: Fraction;
  readonly closing: Fraction;
  /** By the place in `MOVES`, as magnitudes. */
  readonly moved: Five<Fraction>;
}

/** The money of one window at its rates. */
export function exactMoney(showing: Showing, window: number): ExactMoney {
  const { sums, valuation } = showing;
  return {
    starting: valued(showing, sums.opening, { window, rate: valuation.openingRate }),
    restated: valued(showing, sums.opening, { window, rate: valuation.rate }),
    closing: valueOf(showing, sums.closing, window),
    moved: sums.moved.map((money) => valueOf(showing, money, window)) as readonly Fraction[] as Five<Fraction>,
  };
}

type MoneyField = Extract<keyof MrrTotals, `${string}Mrr`>;

/** Money rounded to so many places, so that it foots. */
export function footedMoney(exact: ExactMoney, places: number): Pick<MrrTotals, MoneyField> {
  const { starting, restated } = exact;
  const [joined, up, down, gone, back] = exact.moved;
  const [opening, closing] = [unitsOfFraction(starting, places), unitsOfFraction(exact.closing, places)];
  const parts = [joined, up, negative(down), negative(gone), back, plus(restated, negative(starting))];
  const [newMrr, expansion, contraction, churned, reactivation, fx] = footFractions(parts, closing - opening, {
    places,
  }) as Six<bigint>;
  const money = (amount: bigint): Decimal => decimalFromUnits(amount, places);
  return {
    startingMrr: money(opening),
    newMrr: money(newMrr),
    expansionMrr: money(expansion),
    contractionMrr: money(-contraction),
    churnedMrr: money(-churned),
    reactivationMrr: money(reactivation),
    fxMrr: money(fx),
    endingMrr: money(closing),
  };
}

type Five<T> = readonly [T, T, T, T, T];
type Six<T> = readonly [T, T, T, T, T, T];

function shownCustomers(sums: Sums, window: number): Pick<MrrTotals, Extract<keyof MrrTotals, `${string}Customers`>> {
  const count = (column: readonly number[] | undefined): number => column?.[window] ?? 0;
  return {
    startingCustomers: count(sums.openingMembers),
    newCustomers: count(sums.movers[MOVE.new]),
    churnedCustomers: count(sums.movers[MOVE.churned]),
    reactivatedCustomers: count(sums.movers[MOVE.reactivation]),
    endingCustomers: count(sums.closingMembers),
    churnedNewCustomers: count(sums.churnParts[CHURN_PART.new]),
    churnedReturnedCustomers: count(sums.churnParts[CHURN_PART.returned]),
    recoveredCustomers: count(sums.churnParts[CHURN_PART.recovered]),
  };
}

/** A cohort at one rate; where it is aggregate, the window's movements stand for what its members did. */
export function shownCohort(showing: Showing, window: number, aggregate: boolean): MrrCohort {
  const { sums, places } = showing;
  const moved = aggregate
    ? [MOVE.expansion, MOVE.contraction, MOVE.churned].map((move) => sums.moved[move]!)
    : sums.cohort;
  const exact = {
    starting: valueOf(showing, sums.opening, window),
    moved: moved.map((money) => valueOf(showing, money, window)) as readonly Fraction[] as ExactCohort["moved"],
  };
  return Object.freeze({
    ...footedCohort(exact, places),
    startingCustomers: sums.openingPayers[window]!,
    churnedCustomers: sums.cohortChurned[window]!,
  });
}

/** What the money of a cohort exactly is: its opening; expansion, contraction and churn as magnitudes. */
export interface ExactCohort {
  readonly starting: Fraction;
  readonly moved: readonly [expansion: Fraction, contraction: Fraction, churned: Fraction];
}

/** A cohort's money rounded to so many places, so that it foots. */
export function footedCohort({ starting, moved }: ExactCohort, places: number): Pick<MrrCohort, CohortMoney> {
  const [up, down, gone] = moved;
  const parts = [up, negative(down), negative(gone)];
  const [opening, closing] = [unitsOfFraction(starting, places), unitsOfFraction(parts.reduce(plus, starting), places)];
  const [expansion, contraction, churned] = footFractions(parts, closing - opening, { places }) as [
    bigint,
    bigint,
    bigint,
  ];
  return {
    startingMrr: decimalFromUnits(opening, places),
    expansionMrr: decimalFromUnits(expansion, places),
    contractionMrr: decimalFromUnits(-contraction, places),
    churnedMrr: decimalFromUnits(-churned, places),
    endingMrr: decimalFromUnits(closing, places),
  };
}

type CohortMoney = Extract<keyof MrrCohort, `${string}Mrr`>;

/** MRR at the closing of a window alone. */
export function shownClosing(showing: Showing, window: number): Decimal {
  const { sums, places } = showing;
  return decimalFromUnits(unitsOfFraction(valueOf(showing, sums.closing, window), places), places);
}

/** A sum of one window at the rate of its period. */
export function valueOf(showing: Showing, money: Money, window: number): Fraction {
  return valued(showing, money, { window, rate: showing.valuation.rate });
}

function valued(
  { sums, denominator }: Showing,
  money: Money,
  at: { window: number; rate: Valuation["rate"] },
): Fraction {
  const amounts = money.slice(at.window * sums.currencies, (at.window + 1) * sums.currencies);
  const sum = sumValued(amounts, (currency) => at.rate(at.window, currency));
  return fraction(sum.numerator, sum.denominator * denominator);
}
