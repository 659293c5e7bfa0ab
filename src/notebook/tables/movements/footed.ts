import type { MrrMovements } from "../../../movements/mrr-totals.ts";
import type { SegmentPeriod } from "../../../movements/segments/segment-totals.ts";
import { roundToFoot } from "../../../number/footing.ts";
import { type Decimal, MetricDecimal } from "../../../number/decimal.ts";
import { decimalFromUnits } from "../../../number/fraction.ts";
import { decimalOf } from "../../figures/figure.ts";

/** A movement in the order of a bridge: its field, what it is called, and whether it takes away. */
export interface Move {
  readonly field: keyof MrrMovements | keyof SegmentPeriod;
  readonly name: string;
  readonly isLoss: boolean;
}

/** The movements of MRR, in the order of a bridge. */
export const MOVES: readonly Move[] = [
  { field: "newMrr", name: "New", isLoss: false },
  { field: "expansionMrr", name: "Expansion", isLoss: false },
  { field: "contractionMrr", name: "Contraction", isLoss: true },
  { field: "churnedMrr", name: "Churned", isLoss: true },
  { field: "reactivationMrr", name: "Reactivated", isLoss: false },
  { field: "transferInMrr", name: "Transferred in", isLoss: false },
  { field: "transferOutMrr", name: "Transferred out", isLoss: true },
  { field: "fxMrr", name: "Exchange rates", isLoss: false },
];

/** What every table of movements shows, also where all of it is 0. */
const ALWAYS = ["New", "Expansion", "Reactivated", "Contraction", "Churned"];

/** A period's movements as numbers by field, whatever form they came in. */
export type Amounts = Readonly<Record<string, unknown>>;

/** The movements that some period has, and those that every table shows. */
export function movesOf(periods: readonly Amounts[]): readonly Move[] {
  return MOVES.filter(
    ({ field, name }) =>
      ALWAYS.includes(name) || periods.some((period) => decimalOf(period[field])?.isZero() === false),
  );
}

/** The amount of a movement, below 0 for a loss; 0 for one that the period does not have. */
export function signed(period: Amounts, { field, isLoss }: Move): Decimal {
  const amount = decimalOf(period[field]) ?? new MetricDecimal(0);
  return isLoss ? amount.negated() : amount;
}

/** A bridge in the digits that are shown. */
export interface Bridge {
  readonly opening: Decimal;
  readonly moves: readonly Decimal[];
  readonly closing: Decimal;
}

/** Opening, movements and closing so rounded that what is shown adds up; each by itself where the exact ones do not. */
export function footed({ opening, moves, closing }: Bridge, places: number): Bridge {
  const [first, last] = [opening.toDecimalPlaces(places), closing.toDecimalPlaces(places)];
  const made = moves.reduce((sum, move) => sum.plus(move), opening);
  if (!made.equals(closing))
    return { opening: first, moves: moves.map((move) => move.toDecimalPlaces(places)), closing: last };
  const finest = Math.max(places, ...moves.map((move) => move.decimalPlaces()));
  const shown = roundToFoot({
    parts: moves.map((move) => unitsOf(move, finest)),
    denominator: 10n ** BigInt(finest),
    unitsPerOne: 10n ** BigInt(places),
    total: unitsOf(last.minus(first), places),
    // Where no part needs rounding and the ends do, the largest takes the difference.
    surplusTo: moves.reduce((most, move, index) => (move.abs().greaterThan(moves[most]?.abs() ?? 0) ? index : most), 0),
  });
  return { opening: first, moves: shown.map((units) => decimalFromUnits(units, places)), closing: last };
}

function unitsOf(value: Decimal, places: number): bigint {
  return BigInt(value.toFixed(places).replace(".", ""));
}
