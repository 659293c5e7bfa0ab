import type { Convention } from "../../conventions/types.ts";
import { ledgerOf } from "../../ledger/ledger-of.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { sumMovements } from "../../movements/sums/sum-movements.ts";
import type { Book, BookQuestion } from "./book.ts";
import { type Flows, MONEY, sameFlows } from "./flows.ts";
import { type Frame, framed } from "./frame.ts";
import { EVERY_KEY, projection } from "./row-keys.ts";
import { flowsIn, valuedBy } from "./valued.ts";
import { rawOf } from "./walk-customers.ts";

/** What everybody did, summed as the pipeline sums it. */
export function allFlows(ledger: Ledger, frame: Frame): readonly Flows[] {
  return frame.kinds.flatMap((kind) => {
    const how = framed(ledger, frame, kind);
    const { windows, valuation } = how;
    const raw = rawOf(sumMovements(ledger, windows, valuation.signOf), windows.count);
    const valued = valuedBy(ledger, how);
    return frame.periods.map((_, window) => flowsIn({ ...raw, windows: windows.count }, window, valued));
  });
}

/** Whoever is in no group does nothing. Not a caller's mistake but ours, and better no number than a wrong one. */
export function checkRest(rest: readonly Flows[]): void {
  const { starting, restated, closing, ...moves } = MONEY;
  const isStill = ({ money, counts: [opening, ending, ...heads] }: Flows): boolean =>
    money[restated] === money[closing] &&
    opening === ending &&
    Object.values(moves).every((place) => money[place] === 0n) &&
    heads.every((count) => count === 0) &&
    (money[starting] === 0n) === (money[restated] === 0n);
  if (!rest.every(isStill)) throw new Error("Customers that no choice touches must not move");
}

/** A convention that was asked for, and the same as far as a book counts by it. */
export interface Checked {
  readonly asked: Convention;
  readonly counted: Convention;
}

/** Holds what a book says to a count of all rows, which are also refused if the convention asks what they lack. */
export function checkTotals(book: Book, { source, options }: BookQuestion, { asked, counted }: Checked): void {
  const ledger = ledgerOf(source.all, options, asked);
  const isSame = projection(asked, EVERY_KEY) === projection(counted, EVERY_KEY);
  const all = allFlows(isSame ? ledger : { ...ledger, convention: counted }, book.frame);
  const totals = book.totals(counted);
  if (all.every((flows, window) => sameFlows(flows, totals[window]!))) return;
  throw new Error("Customers counted anew must add up with the others to a count of all");
}
