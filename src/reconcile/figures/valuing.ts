import type { Convention } from "../../conventions/types.ts";
import { isMetricInputError } from "../../errors.ts";
import { minorDigits } from "../../ledger/amounts/exchange-rates.ts";
import { isKnown, windowOf } from "../../movements/range.ts";
import { type Fraction, MOST_PLACES } from "../../number/fraction.ts";
import { formatDay } from "../../time/calendar-date.ts";
import { type Book, windowAt } from "../book/book.ts";
import type { Flows } from "../book/flows.ts";
import { kindOf } from "../book/frame.ts";
import { answerOf } from "./answers.ts";
import { below, ZERO } from "./exactly.ts";
import type { Figure, LifetimeTerms } from "./figure.ts";
import { tell, tellRounded, type Told, type TwoWindows, viewOf } from "./told.ts";

/** A figure of a book in one of its periods. */
export interface Valuing {
  readonly book: Book;
  readonly figure: Figure;
  /** The place of the period in the frame. */
  readonly period: number;
  readonly terms: LifetimeTerms;
}

/** The two windows by which a period is told, out of all of a book. */
export function windowsFor(
  { book, figure, period }: Omit<Valuing, "terms">,
  convention: Convention,
): readonly [number, number] {
  const kind = figure.takes.includes("window") ? kindOf(convention) : "calendar";
  return [windowAt(book.frame, "calendar", period), windowAt(book.frame, kind, period)];
}

/** What everybody's rows say by a convention, as it is shown. */
function toldBy(valuing: Valuing, convention: Convention, places: number | null): Told {
  const [calendar, rates] = windowsFor(valuing, convention);
  const totals: readonly Flows[] = valuing.book.totals(convention);
  const windows: TwoWindows = { calendar: viewOf(totals[calendar]!), rates: viewOf(totals[rates]!) };
  return places === null ? tell(windows, convention) : tellRounded(windows, convention, places);
}

/** The exact value of a figure by a convention; `null` where there is none, or rows cannot be counted so. */
export function valueBy(valuing: Valuing, convention: Convention): Fraction | null {
  const { figure, terms, book } = valuing;
  try {
    const isRounded = convention.rounding === "on-total" && figure.unit !== "customers";
    const told = toldBy(valuing, convention, isRounded ? minorDigits(book.ledger.totalCurrency) : null);
    if (figure.magnitudes(told).some((magnitude) => below(magnitude, ZERO))) return null;
    return figure.valueOf(figure.partsOf(told, convention), convention, terms);
  } catch (error) {
    // A row, a rate or an amount that only this convention has no use for.
    if (isMetricInputError(error)) return null;
    throw error;
  }
}

/** Why a number has no value, where the formula says so; `null` where it has one. */
export function whyNone(valuing: Valuing, choices: Partial<Convention>, convention: Convention): string | null {
  const unknown = whyUnknown(valuing);
  if (unknown !== null) return unknown;
  const { book, figure, terms } = valuing;
  const places = convention.rounding === "on-total" ? minorDigits(book.ledger.totalCurrency) : MOST_PLACES;
  try {
    const told = toldBy(valuing, convention, places);
    return answerOf(figure.id, { told, places, choices, terms }) === null ? "it is a share of nothing" : null;
  } catch (error) {
    if (!isMetricInputError(error) || error.code === "missing-field") throw error;
    return error.message;
  }
}

/** What is there at the end of a period is known before the period is over. */
const AT_THE_END = ["monthly-recurring-revenue", "customer-count", "average-revenue-per-account"];

/** Why nothing can be said of a period, by whatever convention. */
export function whyUnknown({ book: { ledger, frame }, figure, period }: Omit<Valuing, "terms">): string | null {
  const of = frame.periods[period]!;
  if (!isKnown(windowOf(of, ledger.asOf), ledger))
    return `there is no snapshot of ${of.label} or of the period before it`;
  if (ledger.rowsRead === 0 || of.lastDay <= ledger.asOf) return null;
  const last = formatDay(ledger.asOf);
  if (of.firstDay > ledger.asOf) return `${of.label} begins after ${last}, the last day that is known`;
  return AT_THE_END.includes(figure.id) ? null : `${of.label} is not over on ${last}, the last day that is known`;
}
