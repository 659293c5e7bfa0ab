import type { Decimal } from "../../number/decimal.ts";
import { footFractions } from "../../number/footing.ts";
import { decimalFromUnits, type Fraction, fraction, multiply, negative, plus } from "../../number/fraction.ts";
import type { MrrMix, MrrTotals } from "../mrr-totals.ts";
import { type Showing, valueOf } from "./shown.ts";

/** The parts of expansion and contraction, which add up to the difference that is shown of them. */
export function shownMix(showing: Showing, window: number, { expansionMrr, contractionMrr }: MrrTotals): MrrMix {
  const { places } = showing;
  const [cross, up, bySeats, byPrice, rest] = showing.sums.mix.map((money) => valueOf(showing, money, window));
  const shift = seatShift(showing, window);
  const parts = [cross!, up!, plus(bySeats!, shift), plus(byPrice!, negative(shift)), rest!];
  const total = unitsOf(expansionMrr, places) - unitsOf(contractionMrr, places);
  const surplusTo = largest(parts);
  const [crossSell, upsell, seats, price, other] = footFractions(parts, total, { places, surplusTo }) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  return Object.freeze({
    crossSell: decimalFromUnits(crossSell, places),
    upsell: decimalFromUnits(upsell, places),
    seats: decimalFromUnits(seats, places),
    price: decimalFromUnits(price, places),
    other: decimalFromUnits(other, places),
  });
}

function seatShift({ sums, valuation, denominator }: Showing, window: number): Fraction {
  let sum = fraction(0n);
  for (let currency = 0; currency < sums.currencies; currency += 1) {
    const shift = sums.seatShifts.get(window * sums.currencies + currency);
    if (shift === undefined) continue;
    const worth = multiply(shift, valuation.rate(window, currency));
    sum = plus(sum, multiply(worth, fraction(1n, denominator)));
  }
  return sum;
}

/**
 * The difference of two shown amounts may be a unit off their exact difference: the largest part takes that, the last
 * where there is none.
 */
function largest(parts: readonly Fraction[]): number {
  const size = ({ numerator, denominator }: Fraction): number => Math.abs(Number(numerator) / Number(denominator));
  return parts.reduce((most, part, index) => (size(part) > size(parts[most]!) ? index : most), parts.length - 1);
}

function unitsOf(amount: Decimal, places: number): bigint {
  const [whole = "0", decimals = ""] = amount.toFixed(places).split(".");
  return BigInt(whole + decimals);
}
