import type { Ledger } from "../../ledger/ledger.ts";
import { fraction, plus } from "../../number/fraction.ts";
import { tellSubscriptions } from "./by-subscription.ts";
import { type MixTeller, tellMix } from "./mix.ts";
import { isMember, stepTracer, type Steps, totalAfter } from "../walk/steps.ts";
import { accumulateLevels, add, addLevels, emptySums, type Money, type Sums } from "./sums.ts";
import { MOVE, type Move, type Passage, type SignOf, type Sink, walkEntity } from "../walk/walk.ts";
import type { Windows } from "../walk/windows.ts";

/** Walks a whole ledger and sums what its entities did in each window. */
export function sumMovements(ledger: Ledger, windows: Windows, signOf: SignOf): Sums {
  const trace = stepTracer(ledger);
  const summing: Summing = { ledger, signOf, sums: emptySums(ledger, windows.count), entity: 0, steps: null };
  const way = { windows, basis: ledger.convention.movementBasis, signOf, sink: sinkOf(summing) };
  for (let entity = 0; entity + 1 < ledger.offsets.length; entity += 1) {
    const steps = trace(entity);
    summing.entity = entity;
    summing.steps = steps;
    addLevels(steps, summing.sums, windows);
    walkEntity(steps, way);
  }
  accumulateLevels(summing.sums);
  return summing.sums;
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
  const slot = passage.window * sums.currencies;
  const teller: MixTeller = {
    part: (part, currency, amount) => {
      add(sums.mix[part]!, slot + currency, amount);
    },
    seatShift: (currency, shift) => {
      sums.seatShifts.set(slot + currency, plus(sums.seatShifts.get(slot + currency) ?? fraction(0n), shift));
    },
  };
  tellMix(ledger, entity, { days: [passage.dayBefore, passage.dayAfter], teller });
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
