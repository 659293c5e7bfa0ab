import { MetricInputError, quote } from "../../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { isDecimalInput } from "../../number/parse.ts";
import type { KeptPeriod, KeptReport } from "./kept-report.ts";

/** A number that is no longer what it was. */
export interface ChangedNumber {
  /** The period's label. */
  readonly period: string;
  /** Which number: `newMrr`, `cohort.churnedMrr`, `rates.quickRatio`, … */
  readonly field: string;
  /** What was told of it; `null` where nothing could be. */
  readonly was: Decimal | null;
  /** What is told of it now. */
  readonly is: Decimal | null;
  /** `is − was`; `null` where one of them is. */
  readonly difference: Decimal | null;
}

/** What a comparison of all closed periods finds. */
export interface ComparedPeriods {
  /** Periods that were complete then and are now. */
  readonly compared: readonly string[];
  /** Periods that were complete then and that the later report does not tell in whole. */
  readonly notCompared: readonly string[];
  /** What changed in them, by period. */
  readonly changed: readonly ChangedNumber[];
}

/** Compares every number of every period that was complete in the earlier report. */
export function comparePeriods(before: KeptReport, after: KeptReport): ComparedPeriods {
  const now = new Map(after.periods.map((period) => [period.period, period]));
  const closed = before.periods.filter(({ complete }) => complete);
  const [compared, notCompared, changed]: [string[], string[], ChangedNumber[]] = [[], [], []];
  for (const was of closed) {
    const is = now.get(was.period);
    const isTold = is !== undefined && (is.complete || isUnknown(is));
    (isTold ? compared : notCompared).push(was.period);
    if (isTold) changed.push(...changedNumbers(was, is));
  }
  return { compared, notCompared, changed };
}

/** Whether a snapshot is missing at one of a period's ends, which is not the same as a period that is not over. */
export function isUnknown({ movements }: KeptPeriod): boolean {
  return (movements as { readonly startingMrr?: unknown }).startingMrr === null;
}

function changedNumbers(before: KeptPeriod, after: KeptPeriod): readonly ChangedNumber[] {
  const [was, is] = [before, after].map(numbersOf) as [Numbers, Numbers];
  return [...was].flatMap(([field, value]) => {
    // A number that one of two versions does not tell is not compared.
    const current = isUnknown(after) ? null : is.get(field);
    return current === undefined ? [] : changeOf({ period: before.period, field }, value, current);
  });
}

type Named = Pick<ChangedNumber, "period" | "field">;

function changeOf(named: Named, was: Decimal | null, is: Decimal | null): readonly ChangedNumber[] {
  if (was === null || is === null) return was === is ? [] : [{ ...named, was, is, difference: null }];
  return was.equals(is) ? [] : [{ ...named, was, is, difference: is.minus(was) }];
}

type Numbers = Map<string, Decimal | null>;

/** Every number of a period by its name, in the order in which a report has them. */
function numbersOf({ period, movements, rates }: KeptPeriod): Numbers {
  const found: Numbers = new Map();
  addNumbers(found, movements, { period, prefix: "" });
  addNumbers(found, rates ?? {}, { period, prefix: "rates." });
  return found;
}

/** What is no number. */
const LABELS = ["kind", "period", "complete"];

function addNumbers(found: Numbers, object: object, of: { period: string; prefix: string }): void {
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    const field = `${of.prefix}${key}`;
    if (LABELS.includes(key)) continue;
    if (value === null) found.set(field, null);
    else if (isDecimalInput(value)) found.set(field, decimal(value));
    else if (typeof value === "object") addNumbers(found, value, { ...of, prefix: `${field}.` });
    else throw notANumber(`${field} of ${of.period}`, value);
  }
}

function decimal(value: DecimalInput): Decimal {
  return new MetricDecimal(value);
}

function notANumber(field: string, received: unknown): MetricInputError {
  const details = { code: "not-a-number", field, received } as const;
  return new MetricInputError(`Cannot read ${field} as a number: received ${quote(received)}`, details);
}
