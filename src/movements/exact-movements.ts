import { linesOn } from "../ledger/ledger-lines.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type Fraction, fraction, negative, plus } from "../number/fraction.ts";
import type { Day } from "../time/calendar-date.ts";
import type { Period } from "../time/period.ts";
import { isKnown, windowOf } from "./range.ts";
import { stepTracer, type Steps, totalAfter } from "./walk/steps.ts";
import { sumValued, type Valuation, valuationOf } from "./walk/valuation.ts";
import { MOVES, type Passage, type Sink, walkEntity } from "./walk/walk.ts";
import { type Windows, windowsOf } from "./walk/windows.ts";

/** One movement of one entity, before anything is rounded. */
export interface ExactMovement {
  readonly entity: number;
  readonly window: number;
  readonly period: Period;
  /** The day, where movements are events. */
  readonly date: Day | null;
  readonly kind: (typeof MOVES)[number] | "fx";
  readonly opening: Fraction;
  readonly closing: Fraction;
  readonly rows: readonly number[];
}

/** Every movement of a ledger, entity by entity and each in time order. */
export function* exactCustomerMovements(
  given: Ledger,
  periods: readonly Period[],
  fiscalYearStart?: number,
): Generator<ExactMovement> {
  const ledger = { ...given }; // grouped once, and not asked for it at every line
  const spans = periods.map((period) => windowOf(period, ledger.asOf));
  const known = spans.map((span) => isKnown(span, ledger));
  const valuation = valuationOf(ledger, periods, fiscalYearStart);
  const trace = stepTracer(ledger);
  const windows = windowsOf(spans);
  const telling: Telling = { ledger, periods, valuation, windows, entity: 0, steps: trace(0), found: [] };
  const sink = sinkOf(telling);
  const way = { windows, basis: ledger.convention.movementBasis, signOf: valuation.signOf, sink };
  for (telling.entity = 0; telling.entity + 1 < ledger.offsets.length; telling.entity += 1) {
    telling.steps = trace(telling.entity);
    telling.found = [];
    addExchangeEffects(telling);
    walkEntity(telling.steps, way);
    // The sort is stable: within a window the effect of new rates stays before what was done at them.
    yield* telling.found.filter(({ window }) => known[window] === true).sort((a, b) => a.window - b.window);
  }
}

interface Telling {
  readonly ledger: Ledger;
  readonly periods: readonly Period[];
  readonly valuation: Valuation;
  readonly windows: Windows;
  entity: number;
  steps: Steps;
  found: ExactMovement[];
}

function sinkOf(telling: Telling): Sink {
  const isEvent = telling.ledger.convention.movementBasis === "events";
  return {
    moved(move, passage) {
      const [opening, closing] = [passage.before, passage.after].map((step) =>
        valueAfter(telling, step, { window: passage.window, rate: telling.valuation.rate }),
      ) as [Fraction, Fraction];
      const date = isEvent ? passage.dayAfter : null;
      addMovement(telling, {
        window: passage.window,
        kind: MOVES[move],
        opening,
        closing,
        date,
        rows: rowsBehind(telling, passage),
      });
    },
    churnPart: () => undefined,
    cohort: () => undefined,
  };
}

function addMovement({ found, entity, periods }: Telling, told: Omit<ExactMovement, "entity" | "period">): void {
  found.push({ ...told, entity, period: periods[told.window]! });
}

/** What changed rates made of each opening: what it is at the new rate, against what it was at the old. */
function addExchangeEffects(telling: Telling): void {
  const { ledger, valuation, steps, windows } = telling;
  if (ledger.exchange === null || ledger.currency === null) return;
  for (let window = 0, step = -1; window < windows.count; window += 1) {
    const day = windows.open[window]!;
    while (step + 1 < steps.count && steps.day[step + 1]! <= day) step += 1;
    const opening = valueAfter(telling, step, { window, rate: valuation.openingRate });
    const closing = valueAfter(telling, step, { window, rate: valuation.rate });
    if (plus(closing, negative(opening)).numerator === 0n) continue;
    const rows = linesOn(ledger, telling.entity, day).map((line) => ledger.row[line]!);
    addMovement(telling, { window, kind: "fx", opening, closing, date: null, rows: sorted(rows) });
  }
}

function valueAfter(
  { ledger, steps }: Telling,
  step: number,
  at: { window: number; rate: Valuation["rate"] },
): Fraction {
  const amounts = Array.from({ length: steps.currencies }, (_, currency) => totalAfter(steps, step, currency));
  const sum = sumValued(amounts, (currency) => at.rate(at.window, currency));
  return fraction(sum.numerator, sum.denominator * ledger.denominator);
}

/** The rows of lines that cover one of the two days but not both: what is the same on both moved nothing. */
function rowsBehind({ ledger, entity }: Telling, { dayBefore, dayAfter }: Passage): readonly number[] {
  const [before, after] = [linesOn(ledger, entity, dayBefore), linesOn(ledger, entity, dayAfter)];
  const changed = [
    ...before.filter((line) => !after.includes(line)),
    ...after.filter((line) => !before.includes(line)),
  ];
  return sorted(changed.map((line) => ledger.row[line]!));
}

function sorted(rows: readonly number[]): readonly number[] {
  return Object.freeze([...new Set(rows)].sort((a, b) => a - b));
}
