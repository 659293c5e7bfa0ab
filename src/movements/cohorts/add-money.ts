import type { Steps } from "../walk/steps.ts";

/**
 * What an entity is after a step, and the windows whose closings see it so: from the first up to but not including the
 * last. One object for all of them, as there are many.
 */
export interface State {
  entity: number;
  readonly steps: Steps;
  /** The step with which it started. */
  first: number;
  step: number;
  from: number;
  to: number;
  /** The currency that is looked at. */
  currency: number;
}

/** Adds an amount to all windows of a state, in its currency: it comes with the first, and goes after the last. */
export function addMoney(changes: number[], amount: number, { steps, from, to, currency }: State): void {
  const [first, after] = [from * steps.currencies + currency, to * steps.currencies + currency];
  changes[first] = changes[first]! + amount;
  changes[after] = changes[after]! - amount;
}
