import { fraction, plus } from "../../number/fraction.ts";
import { tellSubscriptions } from "../sums/by-subscription.ts";
import { totalAfter } from "../walk/steps.ts";
import { sumValued } from "../walk/valuation.ts";
import { addMoney, type State } from "./add-money.ts";
import type { CohortSums } from "./cohort-sums.ts";
import type { CohortCounting } from "./sum-cohorts.ts";

/** Adds what an entity still pays of what it paid on its first day, and none of what it pays beyond that. */
export function addRetained(counting: CohortCounting, cohort: CohortSums, state: State): void {
  if (counting.ledger.convention.grossRetention === "per-subscription")
    return addBySubscription(counting, cohort, state);
  const held = heldCurrencies(state);
  if (held > 1) return addValued(counting, cohort, state);
  const { steps, first, step, currency } = state;
  const [was, is] = [totalAfter(steps, first, currency), totalAfter(steps, step, currency)];
  addMoney(cohort.retained, is < was ? is : was, state);
}

/** In how many currencies an entity pays anything, at its start or now; the last of them is then the one looked at. */
function heldCurrencies(state: State): number {
  const { steps, first, step } = state;
  let held = 0;
  state.currency = 0;
  if (steps.currencies === 1) return 1;
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    const pays = totalAfter(steps, first, currency) !== steps.zero || totalAfter(steps, step, currency) !== steps.zero;
    if (!pays) continue;
    state.currency = currency;
    held += 1;
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
  const lost = new Array<number>(steps.currencies).fill(ledger.zero);
  tellSubscriptions(ledger, entity, {
    days: [steps.day[first]!, steps.day[step]!],
    tell: (gained, currency, amount) => {
      if (!gained) lost[currency] = lost[currency]! + amount;
    },
  });
  for (state.currency = 0; state.currency < steps.currencies; state.currency += 1) {
    const { currency } = state;
    addMoney(retained, totalAfter(steps, first, currency) - lost[currency]!, state);
  }
}
