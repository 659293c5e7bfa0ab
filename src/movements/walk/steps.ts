import { currencyCount } from "../../ledger/ledger-lines.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { insertionSort } from "../../ledger/lines/grouping.ts";
import type { Day } from "../../time/calendar-date.ts";

/** How an entity came to be a customer: not on this day, for the first time, or once more. */
export const JOIN = { none: 0, first: 1, again: 2 } as const;

/**
 * The days on which an entity's MRR or membership changed, and what held from each of them on.
 * Step `-1` is the time before: no MRR, no customer. The arrays are used again for the next entity.
 */
export interface Steps {
  count: number;
  readonly day: number[];
  readonly member: number[];
  readonly join: number[];
  /** MRR after each step, one number for each currency: `total[step * currencies + currency]`. */
  readonly total: number[];
  readonly currencies: number;
  readonly zero: number;
}

/** MRR of a currency after a step. */
export function totalAfter(steps: Steps, step: number, currency: number): number {
  return step < 0 ? steps.zero : steps.total[step * steps.currencies + currency]!;
}

/** Whether the entity was a customer after a step. */
export function isMember(steps: Steps, step: number): boolean {
  return step >= 0 && steps.member[step] === 1;
}

/** Whether any MRR was there after a step. */
export function isPaying(steps: Steps, step: number): boolean {
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    const total = totalAfter(steps, step, currency);
    if (total > 0 || total < 0) return true;
  }
  return false;
}

/** A function that answers the steps of one entity after another. */
export function stepTracer(ledger: Ledger): (entity: number) => Steps {
  const currencies = currencyCount(ledger);
  const zero = ledger.zero;
  const steps: Steps = { count: 0, day: [], member: [], join: [], total: [], currencies, zero };
  const trace: Trace = {
    ledger,
    steps,
    now: new Array<number>(currencies).fill(zero),
    ends: new Int32Array(ledger.start.length),
    everyDay: ledger.convention.grossRetention === "per-subscription",
    covered: 0,
    left: null,
  };
  return (entity) => {
    traceEntity(trace, ledger.offsets[entity]!, ledger.offsets[entity + 1]!);
    return steps;
  };
}

interface Trace {
  readonly ledger: Ledger;
  readonly steps: Steps;
  readonly now: number[];
  readonly ends: Int32Array;
  /** Whether days count on which lines changed and their sum did not: one subscription's loss may be another's gain. */
  readonly everyDay: boolean;
  covered: number;
  /** The day of the last leaving; `null` before the first joining. */
  left: Day | null;
}

function traceEntity(trace: Trace, from: number, to: number): void {
  const { ledger, steps, ends } = trace;
  steps.count = 0;
  trace.covered = 0;
  trace.left = null;
  trace.now.fill(steps.zero);
  orderEnds(ledger.end, ends, { from, to });
  let [starting, ending] = [from, from];
  while (ending < to) {
    const started = starting < to ? ledger.start[starting]! : Infinity;
    const day = Math.min(started, ledger.end[ends[ending]!]!);
    if (day > ledger.asOf) return;
    for (; starting < to && ledger.start[starting] === day; starting += 1) change(trace, starting, 1);
    for (; ending < to && ledger.end[ends[ending]!] === day; ending += 1) change(trace, ends[ending]!, -1);
    addStep(trace, day);
  }
}

/** The lines of an entity by the day they end on: mostly the order in which they start. */
function orderEnds(end: Int32Array, ends: Int32Array, { from, to }: { from: number; to: number }): void {
  for (let line = from; line < to; line += 1) ends[line] = line;
  if (to - from > 64) ends.subarray(from, to).sort((a, b) => end[a]! - end[b]!);
  else insertionSort(ends, from, { to, keys: end });
}

function change(trace: Trace, line: number, sign: 1 | -1): void {
  const { ledger, now } = trace;
  const currency = ledger.currency === null ? 0 : ledger.currency[line]!;
  const amount = ledger.amount[line]!;
  now[currency] = sign === 1 ? now[currency]! + amount : now[currency]! - amount;
  trace.covered += sign;
}

function addStep(trace: Trace, day: Day): void {
  const { steps } = trace;
  const step = steps.count;
  const was = isMember(steps, step - 1);
  const changed = writeTotals(trace, step);
  const is = staysOrJoins(trace, was, step);
  if (!changed && is === was && !trace.everyDay) return;
  steps.day[step] = day;
  steps.member[step] = Number(is);
  steps.join[step] = !was && is ? joinKind(trace, day) : JOIN.none;
  if (was && !is) trace.left = day;
  steps.count = step + 1;
}

/** Nothing to pay makes nobody a customer, but where free is a contraction it keeps one. */
function staysOrJoins({ covered, ledger, steps }: Trace, was: boolean, step: number): boolean {
  return covered > 0 && ((was && ledger.convention.freePlans === "contraction") || isPaying(steps, step));
}

/** Writes down what holds from now on, and answers whether it differs from what held before. */
function writeTotals({ steps, now }: Trace, step: number): boolean {
  let changed = false;
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    changed ||= now[currency] !== totalAfter(steps, step - 1, currency);
    steps.total[step * steps.currencies + currency] = now[currency]!;
  }
  return changed;
}

function joinKind({ left, ledger }: Trace, day: Day): number {
  const { reactivation } = ledger.convention;
  if (left === null || reactivation === "never") return JOIN.first;
  if (reactivation === "any") return JOIN.again;
  return day - left <= reactivation.withinDays ? JOIN.again : JOIN.first;
}
