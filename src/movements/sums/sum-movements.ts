import type { Ledger } from "../../ledger/ledger.ts";
import type { Day } from "../../time/calendar-date.ts";
import { fraction, plus } from "../../number/fraction.ts";
import { addPlain, plainOf } from "../plain/add-plain.ts";
import { tellSubscriptions } from "./by-subscription.ts";
import { type MixTeller, tellMix } from "./mix.ts";
import { isMember, stepTracer, type Steps, totalAfter } from "../walk/steps.ts";
import { accumulateLevels, add, addLevels, emptySums, type Money, type Sums } from "./sums.ts";
import { MOVE, type Move, type Passage, type SignOf, type Sink, walkEntity } from "../walk/walk.ts";
import type { Windows } from "../walk/windows.ts";

/** Sums what the entities of a ledger did in each window. */
export function sumMovements(ledger: Ledger, windows: Windows, signOf: SignOf): Sums {
  const sums = emptySums(ledger, windows.count);
  const plain = plainOf(ledger, windows);
  const left = plain === null ? null : plain.lines.odd;
  if (plain === null || left !== null) walkAll({ ledger, windows, signOf, sums }, left);
  accumulateLevels(sums);
  const changed = (entity: number, window: number): void => {
    addMix({ ledger, sums, entity }, { window, days: [windows.open[window]!, windows.close[window]!] });
  };
  if (plain !== null) addPlain(plain, ledger, { sums, changed });
  return sums;
}

interface Walking {
  readonly ledger: Ledger;
  readonly windows: Windows;
  readonly signOf: SignOf;
  readonly sums: Sums;
}

/** Walks the entities of a ledger step by step: all of them, or those that are marked. */
function walkAll({ windows, signOf, sums, ...given }: Walking, marked: Uint8Array | null): void {
  const ledger = { ...given.ledger }; // grouped once, and not asked for it at every line
  const trace = stepTracer(ledger);
  const summing: Summing = { ledger, signOf, sums, entity: 0, steps: null };
  const way = { windows, basis: ledger.convention.movementBasis, signOf, sink: sinkOf(summing) };
  for (let entity = 0; entity + 1 < ledger.offsets.length; entity += 1) {
    if (marked !== null && marked[entity] !== 1) continue;
    const steps = trace(entity);
    summing.entity = entity;
    summing.steps = steps;
    addLevels(steps, sums, windows);
    walkEntity(steps, way);
  }
}

/** What is summed, and for whom just now. */
export interface Summing {
  readonly ledger: Ledger;
  readonly signOf: SignOf;
  readonly sums: Sums;
  entity: number;
  steps: Steps | null;
}

/** Adds what it is told of the entity at hand to sums. */
export function sinkOf(summing: Summing): Sink {
  const { sums } = summing;
  return {
    moved: (move, passage) => {
      addMove(summing, move, passage);
    },
    churnPart: (part, window) => {
      add(sums.churnParts[part]!, window, 1);
    },
    cohort: (passage) => {
      addToCohort(summing, passage);
    },
  };
}

function addMove(summing: Summing, move: Move, passage: Passage): void {
  const { sums, ledger, entity } = summing;
  addChange(summing, sums.moved[move]!, {
    passage,
    sign: move === MOVE.contraction || move === MOVE.churned ? -1 : 1,
  });
  add(sums.movers[move]!, passage.window, 1);
  if (!isChangeOfMember(summing, passage)) return;
  addMix({ ledger, sums, entity }, { window: passage.window, days: [passage.dayBefore, passage.dayAfter] });
}

/** Adds the parts of what an entity gained or lost between two days. */
function addMix(
  { ledger, sums, entity }: Pick<Summing, "ledger" | "sums" | "entity">,
  { window, days }: { window: number; days: readonly [Day, Day] },
): void {
  const slot = window * sums.currencies;
  const teller: MixTeller = {
    part: (part, currency, amount) => {
      add(sums.mix[part]!, slot + currency, amount);
    },
    seatShift: (currency, shift) => {
      sums.seatShifts.set(slot + currency, plus(sums.seatShifts.get(slot + currency) ?? fraction(0n), shift));
    },
  };
  tellMix(ledger, entity, { days, teller });
}

function isChangeOfMember({ steps }: Summing, { before, after }: Passage): boolean {
  return steps !== null && isMember(steps, before) && isMember(steps, after);
}

function addToCohort(summing: Summing, passage: Passage): void {
  const { sums, ledger, entity, steps, signOf } = summing;
  const [expansion, contraction, churned] = sums.cohort as [Money, Money, Money];
  if (steps === null || !isMember(steps, passage.after)) {
    addChange(summing, churned, { passage, sign: -1 });
    return add(sums.cohortChurned, passage.window, 1);
  }
  if (ledger.convention.grossRetention !== "per-subscription") {
    const gained = signOf(steps, passage) > 0;
    return addChange(summing, gained ? expansion : contraction, { passage, sign: gained ? 1 : -1 });
  }
  tellSubscriptions(ledger, entity, {
    days: [passage.dayBefore, passage.dayAfter],
    tell: (gained, currency, amount) => {
      add(gained ? expansion : contraction, passage.window * sums.currencies + currency, amount);
    },
  });
}

/** Adds what an entity gained, or as a magnitude what it lost, currency by currency. */
function addChange(
  { steps, sums }: Summing,
  money: Money,
  { passage, sign }: { passage: Passage; sign: 1 | -1 },
): void {
  if (steps === null) return;
  for (let currency = 0; currency < sums.currencies; currency += 1) {
    const was = totalAfter(steps, passage.before, currency);
    const is = totalAfter(steps, passage.after, currency);
    add(money, passage.window * sums.currencies + currency, sign === 1 ? is - was : was - is);
  }
}
