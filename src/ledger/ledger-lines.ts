import type { Day } from "../time/calendar-date.ts";
import { MOST_PLACES } from "../number/fraction.ts";
import { minorDigits } from "./amounts/exchange-rates.ts";
import type { Ledger } from "./ledger.ts";

/** The lines of an entity that cover a day, in the order of their first days. */
export function linesOn(ledger: Ledger, entity: number, day: Day): readonly number[] {
  const lines: number[] = [];
  const to = ledger.offsets[entity + 1]!;
  for (let line = ledger.offsets[entity]!; line < to; line += 1) {
    if (ledger.start[line]! <= day && ledger.end[line]! > day) lines.push(line);
  }
  return lines;
}

/** How many currencies amounts are kept apart by: one, unless they are valued by period. */
export function currencyCount(ledger: Ledger): number {
  return ledger.isForeign ? ledger.currencies.length : 1;
}

/** The digits after the point that totals are rounded to, once, on leaving. */
export function shownPlaces({ convention, totalCurrency }: Ledger): number {
  return convention.rounding === "on-total" ? minorDigits(totalCurrency) : MOST_PLACES;
}
