import { zeroOf } from "../../ledger/amounts/amount-column.ts";
import { fraction, plus } from "../../number/fraction.ts";
import { tellSubscriptions } from "../sums/by-subscription.ts";
import { type Steps, totalAfter } from "../walk/steps.ts";
import { sumValued } from "../walk/valuation.ts";
import { addBetween, type State } from "./add-between.ts";
import type { CohortSums } from "./cohort-sums.ts";
import type { CohortCounting } from "./sum-cohorts.ts";

/** Adds what an entity still pays of what it paid on its first day, and none of what it pays beyond that. */
export function addRetained(counting: CohortCounting, cohort: CohortSums, state: State): void {
  if (counting.ledger.convention.grossRetention === "per-subscription")
    return addBySubscription(counting, cohort, state);
  const { steps, first, step } = state;
  const held = heldCurrencies(steps, [first, step]);
  if (held.length > 1) return addValued(counting, cohort, state);
  for (const currency of held) {
    const [was, is] = [totalAfter(steps, first, currency), totalAfter(steps, step, currency)];
    addBetween(cohort.retained, is < was ? is : was, { state, currency });
  }
}

/** The currencies in which an entity pays anything after one of two steps. */
function heldCurrencies(steps: Steps, at: readonly [number, number]): readonly number[] {
  const held: number[] = [];
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    if (at.some((step) => totalAfter(steps, step, currency) !== steps.zero)) held.push(currency);
  }
  return held;
}

/** Which of two mixtures of currencies is less depends on the exchange rates of each period. */
function addValued(
  { valuation }: CohortCounting,
  { valued }: CohortSums,
  { steps, first, step, from, to }: State,
): void {
  const amountsAfter = (at: number): readonly number[] =>
    Array.from({ length: steps.currencies }, (_, currency) => totalAfter(steps, at, currency));
  const [was, is] = [amountsAfter(first), amountsAfter(step)];
  for (let window = from; window < to; window += 1) {
    const rate = (currency: number): ReturnType<typeof valuation.rate> => valuation.rate(window, currency);
    const [before, now] = [sumValued(was, rate), sumValued(is, rate)];
    const isLess = now.numerator * before.denominator < before.numerator * now.denominator;
    valued.set(window, plus(valued.get(window) ?? fraction(0n), isLess ? now : before));
  }
}

/** Where subscriptions are not set against each other: what was there at the start, less what each of them lost. */
function addBySubscription({ ledger }: CohortCounting, { retained }: CohortSums, state: State): void {
  const { steps, first, step, entity } = state;
  const lost = new Array<number>(steps.currencies).fill(zeroOf(ledger.amount));
  tellSubscriptions(ledger, entity, {
    days: [steps.day[first]!, steps.day[step]!],
    tell: (gained, currency, amount) => {
      if (!gained) lost[currency] = lost[currency]! + amount;
    },
  });
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    addBetween(retained, totalAfter(steps, first, currency) - lost[currency]!, { state, currency });
  }
}
