import type { Steps } from "../walk/steps.ts";

/** An entity, and the step with which it started. */
export interface Starter {
  readonly entity: number;
  readonly steps: Steps;
  readonly first: number;
}

/** What an entity is at the closings of some windows, from the first up to but not including the last. */
export interface State extends Starter {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/** Adds an amount to all windows of a state. */
export function addBetween(
  money: number[],
  amount: number,
  { state, currency }: { readonly state: State; readonly currency: number },
): void {
  const { currencies } = state.steps;
  const [first, after] = [state.from * currencies + currency, state.to * currencies + currency];
  money[first] = money[first]! + amount;
  money[after] = money[after]! - amount;
}
