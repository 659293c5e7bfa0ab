import { minorDigits } from "../../ledger/amounts/exchange-rates.ts";
import type { Decimal } from "../../number/decimal.ts";
import { decimalOf } from "../figures/figure.ts";
import type { Unit } from "../figures/format.ts";
import { printable } from "../figures/printable.ts";
import type { Showing } from "../showing.ts";
import type { Cell } from "./document.ts";

/** What stands where there is no value. */
export const NONE = "—";
/** What stands where a value is not told, to protect those whom it is about. */
export const WITHHELD = "withheld";

const NO_VALUE = "no value";
const TOO_FEW = "withheld: it is about too few customers, or would give away a number that is";

/** A cell of text from data, or of a name. */
export function textCell(value: string | number | bigint | boolean | null | undefined, title?: string): Cell {
  return value === null || value === undefined
    ? noneCell(title)
    : { text: printable(String(value)), mark: "text", title };
}

/** A cell without a value, and why. */
export function noneCell(why: string = NO_VALUE): Cell {
  return { text: NONE, mark: "none", title: why };
}

/** A cell whose value is not told. */
export function withheldCell(): Cell {
  return { text: WITHHELD, mark: "withheld", title: TOO_FEW };
}

/** Writes figures as cells. */
export interface Cells {
  /** Digits after the point of amounts. */
  readonly places: number;
  /** A figure in its unit; `why` says why there is none. */
  readonly figure: (value: unknown, unit: Unit, why?: string) => Cell;
  /** An interval in its unit. */
  readonly interval: (interval: Ends | null | undefined, unit: Unit, why?: string) => Cell;
}

interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/** Cells of a table whose amounts are these; what the places are is decided for all of them together. */
export function cellsOf({ format, decimals, currency }: Showing, amounts: Iterable<unknown> = []): Cells {
  const places = decimals ?? placesOf(amounts, currency);
  const figure = (value: unknown, unit: Unit, why?: string): Cell => {
    const decimal = decimalOf(value);
    if (decimal === null) return noneCell(why);
    const text = format.figure(decimal, unit, places);
    return {
      text,
      mark: decimal.isNegative() && !decimal.isZero() ? "loss" : "figure",
      title: exactTitle(decimal, unit, places),
    };
  };
  const interval = (ends: Ends | null | undefined, unit: Unit, why?: string): Cell => {
    const [lower, upper] = [decimalOf(ends?.lower), decimalOf(ends?.upper)];
    if (lower === null || upper === null) return noneCell(why);
    return { text: `${format.figure(lower, unit, places)} to ${format.figure(upper, unit, places)}`, mark: "figure" };
  };
  return { places, figure, interval };
}

/** The digits after the point of amounts: none where all are whole, else those of the currency's smallest unit. */
export function placesOf(amounts: Iterable<unknown>, currency: string | null): number {
  for (const amount of amounts) if (decimalOf(amount)?.isInteger() === false) return minorDigits(currency ?? undefined);
  return 0;
}

const SHOWN_PLACES: Readonly<Record<Exclude<Unit, "money">, number>> = {
  count: 2,
  share: 3,
  ratio: 2,
  points: 1,
  days: 1,
  number: 4,
};

/** The value itself, where what is shown is rounded. */
function exactTitle(value: Decimal, unit: Unit, places: number): string | undefined {
  const shown = unit === "money" ? places : SHOWN_PLACES[unit];
  return value.decimalPlaces() > shown ? value.toFixed() : undefined;
}
