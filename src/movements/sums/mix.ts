import { currencyCount, linesOn } from "../../ledger/ledger-lines.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { NONE } from "../../ledger/lines/line-table.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";
import type { Day } from "../../time/calendar-date.ts";

/** What a change of MRR was: the order is that of the answer. */
export const MIX = ["crossSell", "upsell", "seats", "price", "other"] as const;

/** What a change of MRR was, as its place in {@link MIX}. */
export type MixPart = 0 | 1 | 2 | 3 | 4;

const [CROSS_SELL, UPSELL, SEATS, PRICE] = [0, 1, 2, 3] as const;

/** The place in {@link MIX} of what rows do not tell. */
export const OTHER = 4;

/** One product of one customer in one currency on one day. */
interface Holding {
  amount: number;
  /** The plan, if it is one and the same. */
  plan: number;
  /** The units of all lines together; `NaN` where a line does not say. */
  quantity: number;
}

/** Who is told the parts of a change. */
export interface MixTeller {
  /** Told each part, signed. */
  readonly part: (part: MixPart, currency: number, amount: number) => void;
  /** Told what no whole number of ledger units tells: so much more is seats, and so much less price. */
  readonly seatShift: (currency: number, shift: Fraction) => void;
}

/**
 * Takes the change of an entity's MRR between two days apart: products taken up or given up, plans changed, units
 * added or dropped at the old price, and what is left of the price. Where the rows do not say, it is `other`.
 */
export function tellMix(
  ledger: Ledger,
  entity: number,
  { days, teller }: { days: readonly [Day, Day]; teller: MixTeller },
): void {
  const [before, after] = days.map((day) => holdings(ledger, entity, day)) as [Holdings, Holdings];
  const currencies = currencyCount(ledger);
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)];
    const currency = key % currencies;
    if (was === undefined) teller.part(CROSS_SELL, currency, is!.amount);
    else if (is === undefined) teller.part(CROSS_SELL, currency, -was.amount);
    else tellChange(was, is, { teller, currency });
  }
}

type Holdings = Map<number, Holding>;

function holdings(ledger: Ledger, entity: number, day: Day): Holdings {
  const found: Holdings = new Map();
  const currencies = currencyCount(ledger);
  for (const line of linesOn(ledger, entity, day)) {
    const key = ((ledger.product?.[line] ?? NONE) + 1) * currencies + (ledger.currency?.[line] ?? 0);
    addHolding(found, key, holdingOf(ledger, line));
  }
  return found;
}

function holdingOf(ledger: Ledger, line: number): Holding {
  const quantity = ledger.quantity?.[line] ?? NONE;
  const known = quantity > 0 && Number.isInteger(quantity);
  return { amount: ledger.amount[line]!, plan: ledger.plan?.[line] ?? NONE, quantity: known ? quantity : NaN };
}

function addHolding(found: Holdings, key: number, { amount, plan, quantity }: Holding): void {
  const holding = found.get(key);
  if (holding === undefined) {
    found.set(key, { amount, plan, quantity });
    return;
  }
  holding.amount += amount;
  holding.quantity += quantity;
  if (holding.plan !== plan) holding.plan = NONE;
}

function tellChange(was: Holding, is: Holding, { teller, currency }: { teller: MixTeller; currency: number }): void {
  const change = is.amount - was.amount;
  const planned = was.plan !== NONE && is.plan !== NONE;
  if (planned && was.plan !== is.plan) return teller.part(UPSELL, currency, change);
  // `NaN`, where a line does not say its units, is above nothing.
  if (!(was.quantity > 0 && is.quantity > 0)) return teller.part(planned ? PRICE : OTHER, currency, change);
  const { seats, shift } = atOldPrice(was, is.quantity);
  teller.part(SEATS, currency, seats);
  teller.part(PRICE, currency, change - seats);
  if (shift.numerator !== 0n) teller.seatShift(currency, shift);
}

/** `amount × added ÷ quantity`: whole ledger units, and what is left of one. */
function atOldPrice({ amount, quantity }: Holding, units: number): { seats: number; shift: Fraction } {
  const exact = BigInt(amount) * BigInt(units - quantity);
  const seats = exact / BigInt(quantity);
  const shift = fraction(exact % BigInt(quantity), BigInt(quantity));
  return { seats: (typeof amount === "bigint" ? seats : Number(seats)) as number, shift };
}
