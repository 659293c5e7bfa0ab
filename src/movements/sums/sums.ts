import { currencyCount } from "../../ledger/ledger-lines.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Fraction } from "../../number/fraction.ts";
import { MIX } from "./mix.ts";
import { isMember, isPaying, type Steps, totalAfter } from "../walk/steps.ts";
import { CHURN_PARTS, MOVES } from "../walk/walk.ts";
import type { Windows } from "../walk/windows.ts";

/** What a cohort did: the order is that of the answer. */
export const COHORT_MOVES = ["expansion", "contraction", "churned"] as const;

/** Whole ledger units by window and currency: `[window * currencies + currency]`. */
export type Money = number[];

/** Everything that is summed over entities, by window. */
export interface Sums {
  readonly currencies: number;
  /** MRR at the opening and at the closing. */
  readonly opening: Money;
  readonly closing: Money;
  readonly openingMembers: number[];
  readonly closingMembers: number[];
  /** Members that pay at the opening: the cohort. */
  readonly openingPayers: number[];
  /** By the place in `MOVES`, `CHURN_PARTS`, `MIX` and `COHORT_MOVES`. */
  readonly moved: readonly Money[];
  readonly movers: readonly number[][];
  readonly churnParts: readonly number[][];
  readonly mix: readonly Money[];
  /** Parts of ledger units that are seats and not price, where there are any. */
  readonly seatShifts: Map<number, Fraction>;
  readonly cohort: readonly Money[];
  readonly cohortChurned: number[];
}

/** Sums of nothing yet. */
export function emptySums(ledger: Ledger, windows: number): Sums {
  const currencies = currencyCount(ledger);
  const zero = ledger.zero;
  // One more than there are windows: what changes after the last goes there, and nobody looks.
  const money = (): Money => new Array<number>((windows + 1) * currencies).fill(zero);
  const counts = (): number[] => new Array<number>(windows + 1).fill(0);
  return {
    currencies,
    opening: money(),
    closing: money(),
    openingMembers: counts(),
    closingMembers: counts(),
    openingPayers: counts(),
    moved: MOVES.map(money),
    movers: MOVES.map(counts),
    churnParts: CHURN_PARTS.map(counts),
    mix: MIX.map(money),
    seatShifts: new Map(),
    cohort: COHORT_MOVES.map(money),
    cohortChurned: counts(),
  };
}

/** Adds to one cell of a column of sums. */
export function add(column: number[], index: number, value: number): void {
  column[index] = column[index]! + value;
}

/** Adds each change of an entity's level to the first window that sees it at its opening, and at its closing. */
export function addLevels(steps: Steps, sums: Sums, windows: Windows): void {
  for (let step = 0; step < steps.count; step += 1) {
    const day = steps.day[step]!;
    const [opens, closes] = [windows.firstOpening(day), windows.firstClosing(day)];
    for (let currency = 0; currency < sums.currencies; currency += 1) {
      const change = totalAfter(steps, step, currency) - totalAfter(steps, step - 1, currency);
      add(sums.opening, opens * sums.currencies + currency, change);
      add(sums.closing, closes * sums.currencies + currency, change);
    }
    const joined = Number(isMember(steps, step)) - Number(isMember(steps, step - 1));
    add(sums.openingMembers, opens, joined);
    add(sums.closingMembers, closes, joined);
    add(sums.openingPayers, opens, Number(isPaying(steps, step)) - Number(isPaying(steps, step - 1)));
  }
}

/** Turns changes of level into levels, once all entities are added. */
export function accumulateLevels(sums: Sums): void {
  for (const counts of [sums.openingMembers, sums.closingMembers, sums.openingPayers]) accumulate(counts, 1);
  for (const money of [sums.opening, sums.closing]) accumulate(money, sums.currencies);
}

function accumulate(levels: number[], stride: number): void {
  for (let index = stride; index < levels.length; index += 1) add(levels, index, levels[index - stride]!);
}
