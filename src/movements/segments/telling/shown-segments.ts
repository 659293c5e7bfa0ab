import type { Decimal } from "../../../number/decimal.ts";
import { footFractions } from "../../../number/footing.ts";
import { decimalFromUnits, type Fraction, negative, plus, unitsOfFraction } from "../../../number/fraction.ts";
import type { MrrCohort } from "../../mrr-totals.ts";
import { shownCohort, type Showing, valueOf } from "../../sums/shown.ts";
import type { Money, Sums } from "../../sums/sums.ts";
import type { Valuation } from "../../walk/valuation.ts";
import { CHURN_PART, MOVE } from "../../walk/walk.ts";
import type { SegmentSums } from "../walk/segment-sums.ts";
import type { SegmentTotals } from "../segment-totals.ts";

/** How the sums of a segment leave the pipeline. */
export interface SegmentShowing extends Omit<Showing, "sums"> {
  readonly segment: SegmentSums;
}

/** Movements in the order in which they are rounded to foot: what is gained, and what is lost, as below zero. */
type Parts<T> = readonly [joined: T, up: T, down: T, gone: T, back: T, fx: T, entered: T, left: T];

/** The totals of one window, rounded once and so that they foot, transfers included. */
export function shownSegmentTotals({ segment, ...how }: SegmentShowing, window: number): SegmentTotals {
  const showing: Showing = { ...how, sums: segment.sums };
  const { places } = showing;
  const value = (money: Money): Fraction => valueOf(showing, money, window);
  const starting = valueOf(atOpeningRate(showing), segment.sums.opening, window);
  const fx = plus(value(segment.sums.opening), negative(starting));
  const [joined, up, down, gone, back] = segment.sums.moved.map(value) as [...Five<Fraction>];
  const [entered, left] = [value(segment.transferIn), negative(value(segment.transferOut))];
  const parts: Parts<Fraction> = [joined, up, negative(down), negative(gone), back, fx, entered, left];
  const [opening, closing] = [unitsOfFraction(starting, places), unitsOfFraction(value(segment.sums.closing), places)];
  const shown = footFractions(parts, closing - opening, { places }) as Parts<bigint>;
  const money = (units: bigint): Decimal => decimalFromUnits(units, places);
  return {
    startingMrr: money(opening),
    newMrr: money(shown[0]),
    expansionMrr: money(shown[1]),
    contractionMrr: money(-shown[2]),
    churnedMrr: money(-shown[3]),
    reactivationMrr: money(shown[4]),
    fxMrr: money(shown[5]),
    transferInMrr: money(shown[6]),
    transferOutMrr: money(-shown[7]),
    endingMrr: money(closing),
    ...shownCustomers(segment, window),
  };
}

type Five<T> = readonly [T, T, T, T, T];

function atOpeningRate(showing: Showing): Showing {
  const valuation: Valuation = { ...showing.valuation, rate: showing.valuation.openingRate };
  return { ...showing, valuation };
}

function shownCustomers(
  segment: SegmentSums,
  window: number,
): Pick<SegmentTotals, Extract<keyof SegmentTotals, `${string}Customers`>> {
  const { sums } = segment;
  const count = (column: ArrayLike<number> | undefined): number => column?.[window] ?? 0;
  return {
    startingCustomers: count(sums.openingMembers),
    newCustomers: count(sums.movers[MOVE.new]),
    churnedCustomers: count(sums.movers[MOVE.churned]),
    reactivatedCustomers: count(sums.movers[MOVE.reactivation]),
    transferredInCustomers: count(segment.transferredIn),
    transferredOutCustomers: count(segment.transferredOut),
    endingCustomers: count(sums.closingMembers),
    churnedNewCustomers: count(sums.churnParts[CHURN_PART.new]),
    churnedReturnedCustomers: count(sums.churnParts[CHURN_PART.returned]),
    recoveredCustomers: count(sums.churnParts[CHURN_PART.recovered]),
  };
}

/** The cohort of who was in the segment at the opening, wherever it is at the closing. */
export function shownSegmentCohort({ segment, ...how }: SegmentShowing, window: number, aggregate: boolean): MrrCohort {
  const sums = aggregate ? withCohortShifts(segment, window) : segment.sums;
  return shownCohort({ ...how, sums }, window, aggregate);
}

function withCohortShifts({ sums, cohortShifts }: SegmentSums, window: number): Sums {
  const shifts = [MOVE.expansion, MOVE.contraction, MOVE.churned] as const;
  const moved = [...sums.moved];
  const [from, to] = [window * sums.currencies, (window + 1) * sums.currencies];
  for (const [index, move] of shifts.entries()) {
    const money = [...sums.moved[move]!];
    for (let slot = from; slot < to; slot += 1) money[slot] = money[slot]! + cohortShifts[index]![slot]!;
    moved[move] = money;
  }
  return { ...sums, moved };
}
