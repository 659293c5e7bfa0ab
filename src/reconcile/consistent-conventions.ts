import { standard } from "../conventions/standard.ts";
import { MetricInputError } from "../errors.ts";
import type { MrrRows } from "../ledger/ledger-of.ts";
import type { Decimal } from "../number/decimal.ts";
import { decimalFromUnits, type Fraction, MOST_PLACES, unitsOfFraction } from "../number/fraction.ts";
import { formatDay } from "../time/calendar-date.ts";
import type { Period } from "../time/period.ts";
import { openBook } from "./book/book.ts";
import type { Key } from "./book/row-keys.ts";
import { rowSource } from "./book/row-source.ts";
import type { ConsistentConventions, ExpectedValue } from "./consistency.ts";
import { presetCandidates, singleChanges } from "./expected/candidates.ts";
import { type ExpectedInput, type ExpectedNumber, readExpected } from "./expected/expected-number.ts";
import { tellTrials } from "./expected/tell-trials.ts";
import { tryCandidates } from "./expected/try-candidates.ts";
import type { Figure, ReconciledMetric } from "./figures/figure.ts";
import { type Valuing, whyUnknown } from "./figures/valuing.ts";
import { figureOf, periodFor, readingFor, type ReconcileReading } from "./reconcile-options.ts";

/** What is looked for. */
export interface ConsistentConventionsOptions extends ReconcileReading {
  /** The metric: one that {@link reconcile} takes. */
  readonly metric: ReconciledMetric;
  /** The numbers that somebody was given, period by period. */
  readonly expected: readonly ExpectedInput[];
}

/**
 * Consistent conventions: by which conventions the rows give the numbers that somebody was given, at the digits they
 * were given with.
 *
 * `|counted − given| ≤ half a unit of the last digit`, in every period
 *
 * Tried are the presets, and every change of one choice of the standard and of two. What is consistent need not be what
 * was done: several conventions can give one number, and more numbers leave fewer of them. A number that was cut off
 * instead of rounded is not found.
 *
 * @param rows - Subscriptions, or MRR snapshots, in any order.
 * @param options - `metric`; `expected`, each with `period` and `value` (`"5.1%"`, `"0.051"`, `"1234.50"`); and how rows
 * are read, as for {@link reconcile}.
 * @returns Frozen plain data: every convention that is consistent with all of the numbers, and what each counts.
 * @throws {@link MetricInputError} as {@link mrrMovements} does by the standard convention; `not-a-number` for a number
 * that is none, and `out-of-range` for a period that is not over.
 *
 * @example A churn of 50 % where one of two had joined in the same month
 * ```ts
 * import { consistentConventions } from "customer-metrics";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-10", amount: 100, interval: "month" },
 *   { customerId: "b", start: "2025-01-20", amount: 60, interval: "month" },
 *   { customerId: "c", start: "2025-03-03", end: "2025-03-17", amount: 80, interval: "month" },
 * ] as const;
 *
 * const expected = [{ period: "2025-03", value: "50%" }];
 * const { consistent } = consistentConventions(rows, { metric: "customer-churn-rate", expected, asOf: "2025-03-31" });
 *
 * consistent.map(({ name, changes }) => name ?? changes); // => ["baremetrics", { movementBasis: "events", joinedAndChurned: "counted" }]
 * ```
 */
export function consistentConventions(rows: MrrRows, options: ConsistentConventionsOptions): ConsistentConventions {
  const { metric, expected, ...reading } = options;
  const figure = figureOf(metric);
  const numbers = expected.map((one) => readExpected(one, figure));
  const periods = periodsOf(numbers, figure, reading.fiscalYearStart);
  const { options: counting, terms } = readingFor(reading, periods[0]);
  const source = rowSource(rows);
  const [presets, singles] = [presetCandidates(), singleChanges()];
  const book = openBook({
    ...{ source, options: counting, periods },
    conventions: [standard, ...[...presets, ...singles].map(({ convention }) => convention)],
    keys: (Object.keys(standard) as Key[]).filter((key) => !figure.passesOver.includes(key)),
  });
  const valuings = periods.map((_, period): Valuing => ({ book, figure, period, terms }));
  for (const valuing of valuings) checkKnown(valuing);
  const { ledger } = book;
  const head = {
    kind: "consistent-conventions",
    metric: figure.id,
    asOf: ledger.rowsRead === 0 && options.asOf === undefined ? null : formatDay(ledger.asOf),
    currency: ledger.totalCurrency ?? null,
    issues: ledger.issues,
    expected: Object.freeze(numbers.map(shown)),
  } as const;
  const trials = tryCandidates({ valuings, presets, singles, source });
  return Object.freeze({ ...head, ...tellTrials(trials, { figure, periods, numbers }) });
}

/** The periods, each once and in order. */
function periodsOf(
  numbers: readonly ExpectedNumber[],
  figure: Figure,
  fiscalYearStart: number | undefined,
): readonly [Period, ...Period[]] {
  const labels = [...new Set(numbers.map(({ period }) => period))];
  const [first, ...rest] = labels.map((label) => periodFor(label, figure, fiscalYearStart)).sort(byDay);
  if (first === undefined) throw refused("Cannot compare with no number: give one for a period", "expected");
  const other = rest.find(({ unit }) => unit !== first.unit);
  if (other === undefined) return [first, ...rest];
  throw refused(
    `Cannot compare by ${first.unit} and by ${other.unit} at once: give periods of one length`,
    other.label,
  );
}

function byDay(a: Period, b: Period): number {
  return a.firstDay - b.firstDay;
}

function checkKnown(valuing: Valuing): void {
  const why = whyUnknown(valuing);
  if (why === null) return;
  const period = valuing.book.frame.periods[valuing.period]!.label;
  const message = `Cannot compare with a number of ${period}, as ${why}`;
  throw new MetricInputError(message, { code: "out-of-range", field: "expected", received: period });
}

function refused(message: string, received: unknown): MetricInputError {
  return new MetricInputError(message, { code: "not-allowed", field: "expected", received });
}

function shown({ period, written, value, least, most }: ExpectedNumber): ExpectedValue {
  return Object.freeze({ period, written, value: decimal(value), least: decimal(least), most: decimal(most) });
}

function decimal(value: Fraction): Decimal {
  return decimalFromUnits(unitsOfFraction(value, MOST_PLACES), MOST_PLACES);
}
