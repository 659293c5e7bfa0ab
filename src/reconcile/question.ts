import type { Convention } from "../conventions/types.ts";
import type { MrrRows } from "../ledger/ledger-of.ts";
import type { Period } from "../time/period.ts";
import { type BookQuestion, openBook } from "./book/book.ts";
import { checkTotals } from "./book/checks.ts";
import type { Key } from "./book/row-keys.ts";
import { rowSource } from "./book/row-source.ts";
import type { Figure } from "./figures/figure.ts";
import { reaches } from "./figures/reach.ts";
import { type Valuing, valueBy } from "./figures/valuing.ts";
import type { ValueAt } from "./game/players.ts";
import {
  type Asked,
  askedConvention,
  figureOf,
  periodFor,
  readingFor,
  type ReconcileOptions,
  type ReconcileReading,
} from "./reconcile-options.ts";

/** A reconciliation as it was asked for, and the rows ready to answer. */
export interface Question {
  readonly figure: Figure;
  readonly period: Period;
  readonly from: Asked;
  readonly to: Asked;
  readonly valuing: Valuing;
  /** The choices that differ, and those of them that could move the number. */
  readonly differing: readonly Key[];
  readonly reaching: readonly Key[];
  /** The convention in which the second end's choices are made for some keys, and the first's for the others. */
  readonly conventionAt: (keys: readonly Key[]) => Convention;
  readonly valueAt: ValueAt;
}

/** Reads a question and its rows: all of them by either convention. */
export function questionOf(rows: MrrRows, options: ReconcileOptions): Question {
  const { metric, period: label, from: first, to: second, ...reading } = options;
  const figure = figureOf(metric);
  const period = periodFor(label, figure, reading.fiscalYearStart);
  const [from, to] = [askedConvention(first, "from"), askedConvention(second, "to")];
  const { options: counting, terms } = readingFor(readingOnly(reading), period);
  const differing = differingKeys(from.convention, to.convention);
  const looking = (convention: Convention): Convention =>
    figure.takes.includes("window") ? convention : { ...convention, window: "calendar" };
  const conventionAt = conventionsBetween(from.convention, to.convention);
  const conventions = [from.convention, to.convention];
  const keys = differing.filter((key) => !figure.passesOver.includes(key));
  const asked: BookQuestion = {
    ...{ source: rowSource(rows), options: counting, periods: [period], keys },
    conventions: [looking(from.convention), looking(to.convention)],
  };
  const book = openBook(asked);
  checkTotals(book, asked, { asked: to.convention, counted: looking(conventionAt(keys)) });
  const valuing = { book, figure, period: 0, terms };
  return {
    ...{ figure, period, from, to, valuing, differing, conventionAt },
    reaching: differing.filter((key) => reaches(key, valuing, { conventions, differing, conventionAt })),
    valueAt: (keys) => valueBy(valuing, conventionAt(keys)),
  };
}

/** What is left when what is asked is taken away. */
function readingOnly(options: Partial<Pick<ReconcileOptions, "details">> & ReconcileReading): ReconcileReading {
  const reading: Record<string, unknown> = { ...options };
  delete reading["details"];
  return reading;
}

/** The choices in which two conventions differ. */
export function differingKeys(a: Convention, b: Convention): readonly Key[] {
  return (Object.keys(a) as Key[]).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}

function conventionsBetween(from: Convention, to: Convention): Question["conventionAt"] {
  return (keys) => ({ ...from, ...Object.fromEntries(keys.map((key) => [key, to[key]])) });
}
