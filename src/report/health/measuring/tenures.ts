import { spellsOf } from "../../../activity/customers/spells.ts";
import type { Id } from "../../../activity/periods/row-reading.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import type { Day } from "../../../time/calendar-date.ts";
import type { Step } from "./signed.ts";

/** Days from which on, and until which, an account was there without a break. */
export interface Tenure {
  readonly start: Day;
  /** The first day on which it was not; `null` where it still is. */
  readonly end: Day | null;
}

/** When each account was there. */
export type Tenures = ReadonlyMap<Id, readonly Tenure[]>;

/** When customers were customers, by their subscriptions. */
export function tenuresOfLedger(ledger: Ledger): Tenures {
  const entities = Array.from({ length: ledger.offsets.length - 1 }, (_, entity) => entity);
  return new Map(entities.map((entity) => [ledger.customerOf(entity), spellsOf(ledger, entity)]));
}

/** When accounts were there, by their ways to value. What is said of days after `asOf` counts as not said. */
export function tenuresOfSteps(steps: ReadonlyMap<Id, readonly Step[]>, asOf: Day): Tenures {
  return new Map(
    Array.from(steps, ([account, own]) => {
      const left = own.map((step) => step.left).filter((day) => day !== null && day <= asOf);
      const start = own.reduce((first, { day }) => Math.min(first, day), Infinity);
      return [account, [{ start, end: left.length === 0 ? null : Math.min(...left.map(Number)) }]] as const;
    }),
  );
}

/** Accounts of which nobody says when they came and left: there from the first day on which anything is known. */
export function tenuresSeen(firstDays: ReadonlyMap<Id, Day>): Tenures {
  return new Map(Array.from(firstDays, ([account, start]) => [account, [{ start, end: null }]]));
}

/** The time in which an account is there on a day; `null` where it is not. */
export function tenureOn(tenures: readonly Tenure[] | undefined, day: Day): Tenure | null {
  return tenures?.find(({ start, end }) => start <= day && (end === null || end > day)) ?? null;
}
