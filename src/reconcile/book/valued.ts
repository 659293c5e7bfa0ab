import type { Ledger } from "../../ledger/ledger.ts";
import { currencyCount } from "../../ledger/ledger-lines.ts";
import { sumValued } from "../../movements/walk/valuation.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";
import { type CountField, COUNTS, type Flows, flowsOf, MONEY, type WindowView } from "./flows.ts";
import type { Framed } from "./frame.ts";
import { KEPT } from "./walk-customers.ts";

/** What is kept of some customers, one after another. */
export interface Kept {
  readonly units: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
  /** How many windows are kept of each. */
  readonly windows: number;
}

/** What stands behind amounts in units of a ledger. */
export interface Valued {
  readonly denominator: bigint;
  readonly currencies: number;
  readonly isForeign: boolean;
  readonly valuation: Framed["valuation"];
}

/** What stands behind the amounts of a ledger. */
export function valuedBy(ledger: Ledger, { valuation }: Framed): Valued {
  const { denominator, isForeign } = ledger;
  return { denominator, currencies: currencyCount(ledger), isForeign, valuation };
}

/** A view of one window that goes from one customer to another: one object for each would cost more than all else. */
export interface Cursor extends WindowView {
  /** Goes to a customer. */
  readonly go: (place: number) => void;
}

/** One window of what is kept, valued when it is asked for, at the first customer. */
export function cursorIn({ units, counts, windows }: Kept, window: number, valued: Valued): Cursor {
  const { currencies, denominator, isForeign, valuation } = valued;
  const width = KEPT.money * currencies;
  let [unit, head] = [window * width, window * KEPT.heads];
  const valueAt = (first: number, rate: typeof valuation.rate): Fraction => {
    const amounts = Array.from({ length: currencies }, (_, currency) => units[first + currency]!);
    const sum = sumValued(amounts, (currency) => rate(window, currency));
    return fraction(sum.numerator, sum.denominator * denominator);
  };
  return {
    go(place) {
      unit = (place * windows + window) * width;
      head = (place * windows + window) * KEPT.heads;
    },
    count: (field) => counts[head + COUNTS[field]]!,
    money(field) {
      // The opening is kept once, and told at two rates.
      const first = unit + Math.max(0, MONEY[field] - 1) * currencies;
      if (!isForeign) return { numerator: BigInt(units[first]!), denominator };
      return valueAt(first, field === "starting" ? valuation.openingRate : valuation.rate);
    },
  };
}

/** Every field, in its order. */
const MONEY_FIELDS = ["starting", "restated", "closing", "joined", "expansion", "contraction", "churned"] as const;
const COHORT_FIELDS = ["returned", "cohortExpansion", "cohortContraction", "cohortChurned"] as const;

/** The same of one customer, or of sums, as flows, which can be added. */
export function flowsIn(kept: Kept, window: number, valued: Valued): Flows {
  const { money, count } = cursorIn(kept, window, valued);
  const counts = (Object.keys(COUNTS) as CountField[]).map((field) => count(field));
  return flowsOf(
    [...MONEY_FIELDS, ...COHORT_FIELDS].map((field) => money(field)),
    counts,
  );
}
