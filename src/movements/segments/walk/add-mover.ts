import type { Ledger } from "../../../ledger/ledger.ts";
import { add, type Money } from "../../sums/sums.ts";
import { isMember, isPaying, type Steps, totalAfter } from "../../walk/steps.ts";
import { MOVE, type Move, type Passage, type SignOf, type Sink, walkEntity } from "../../walk/walk.ts";
import type { Windows } from "../../walk/windows.ts";
import { type Places, segmentOn } from "./places.ts";
import type { SegmentSumming, SegmentTable } from "./segment-sums.ts";
import { addTransfers, stepOn } from "./transfers.ts";

/** What entities are added to. */
export interface Adding {
  readonly ledger: Ledger;
  readonly table: SegmentTable;
  readonly windows: Windows;
  readonly signOf: SignOf;
}

/** An entity that is in several segments, one after another. */
export interface Mover {
  readonly entity: number;
  readonly steps: Steps;
  readonly places: Places;
}

/**
 * Adds an entity to all segments that it is ever in: its levels to the one it is in on the day, its movements to the
 * one it is in after them, its part of the cohort to the one it is in at the opening, and its transfers to both.
 */
export function addMover(adding: Adding, mover: Mover): void {
  const { table, windows, signOf, ledger } = adding;
  const { places, steps, entity } = mover;
  for (let place = 0; place < places.count; place += 1) {
    const { summing } = table.of(places.segment[place]!);
    summing.entity = entity;
    summing.steps = steps;
  }
  addLevelsBySegment(adding, mover);
  walkEntity(steps, { windows, basis: ledger.convention.movementBasis, signOf, sink: routingSink(adding, mover) });
  addTransfers(adding, mover);
}

/** Passes on what it is told to the sink of the segment that it is told of. */
function routingSink(adding: Adding, { places, steps }: Mover): Sink {
  const { windows, table } = adding;
  const segmentAt = (day: number): SegmentSumming => table.of(segmentOn(places, day));
  let churnedIn: SegmentSumming | null = null;
  return {
    moved(move, passage) {
      const segment = segmentAt(passage.dayAfter);
      segment.way.sink.moved(move, passage);
      if (move === MOVE.churned) churnedIn = segment;
      // Where a cohort is made of the window's movements, it still is of who was in the segment at the opening.
      const open = windows.open[passage.window]!;
      const opened = segmentAt(open);
      if (opened !== segment && isMember(steps, stepOn(steps, open)))
        shiftCohort({ from: segment, to: opened }, move, { passage, steps });
    },
    churnPart(part, window) {
      churnedIn?.way.sink.churnPart(part, window);
    },
    cohort(passage) {
      segmentAt(passage.dayBefore).way.sink.cohort(passage);
    },
  };
}

const SHIFTED = (): readonly Move[] => [MOVE.expansion, MOVE.contraction, MOVE.churned];

function shiftCohort(
  { from, to }: { readonly from: SegmentSumming; readonly to: SegmentSumming },
  move: Move,
  { passage, steps }: { readonly passage: Passage; readonly steps: Steps },
): void {
  const index = SHIFTED().indexOf(move);
  if (index === -1) return;
  const [lost, gained] = [from.cohortShifts[index]!, to.cohortShifts[index]!];
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    const slot = passage.window * steps.currencies + currency;
    const [was, is] = [totalAfter(steps, passage.before, currency), totalAfter(steps, passage.after, currency)];
    const amount = move === MOVE.expansion ? is - was : was - is;
    add(gained, slot, amount);
    lost[slot] = lost[slot]! - amount;
  }
}

/** A state of an entity: what its levels are between two days. */
interface State {
  readonly segment: number;
  readonly step: number;
}

function addLevelsBySegment(adding: Adding, { steps, places }: Mover): void {
  const days = new Set([...steps.day.slice(0, steps.count), ...places.day.slice(1, places.count)]);
  let step = -1;
  let before: State | null = null;
  for (const day of [...days].sort((a, b) => a - b)) {
    while (step + 1 < steps.count && steps.day[step + 1]! <= day) step += 1;
    const state: State = { segment: segmentOn(places, day), step };
    if (before !== null) addLevel(adding, steps, { state: before, day, sign: -1 });
    addLevel(adding, steps, { state, day, sign: 1 });
    before = state;
  }
}

interface LevelChange {
  readonly state: State;
  readonly day: number;
  readonly sign: 1 | -1;
}

/** Adds a level, or takes it off, from the first window on that sees it at its opening, and at its closing. */
function addLevel({ table, windows }: Adding, steps: Steps, { state, day, sign }: LevelChange): void {
  const { sums } = table.of(state.segment);
  const [opens, closes] = [windows.firstOpening(day), windows.firstClosing(day)];
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    const total = totalAfter(steps, state.step, currency);
    addSigned(sums.opening, opens * steps.currencies + currency, { value: total, sign });
    addSigned(sums.closing, closes * steps.currencies + currency, { value: total, sign });
  }
  const member = Number(isMember(steps, state.step));
  add(sums.openingMembers, opens, sign * member);
  add(sums.closingMembers, closes, sign * member);
  add(sums.openingPayers, opens, sign * Number(isPaying(steps, state.step)));
}

function addSigned(
  money: Money,
  slot: number,
  { value, sign }: { readonly value: number; readonly sign: 1 | -1 },
): void {
  money[slot] = sign === 1 ? money[slot]! + value : money[slot]! - value;
}
