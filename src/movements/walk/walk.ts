import type { Ledger } from "../../ledger/ledger.ts";
import type { Day } from "../../time/calendar-date.ts";
import { isMember, isPaying, JOIN, type Steps, totalAfter } from "./steps.ts";
import type { Windows } from "./windows.ts";

/** What an entity did: the order is that of a bridge. */
export const MOVES = ["new", "expansion", "contraction", "churned", "reactivation"] as const;

/** The places of the movements in {@link MOVES}. */
export const MOVE = { new: 0, expansion: 1, contraction: 2, churned: 3, reactivation: 4 } as const;

/** What an entity did, as its place in {@link MOVES}. */
export type Move = (typeof MOVE)[keyof typeof MOVE];

/** The parts of a window's churned. A churn belongs to one at most, so that parts can be taken off without overlap. */
export const CHURN_PARTS = ["new", "returned", "recovered"] as const;

/** The places of the parts in {@link CHURN_PARTS}. */
export const CHURN_PART = { new: 0, returned: 1, recovered: 2 } as const;

/** A part of the churned, as its place in {@link CHURN_PARTS}. */
export type ChurnPart = (typeof CHURN_PART)[keyof typeof CHURN_PART];

/** Two states of an entity, by the steps that led to them and the days they are looked at. */
export interface Passage {
  readonly window: number;
  readonly before: number;
  readonly after: number;
  readonly dayBefore: Day;
  readonly dayAfter: Day;
}

/** Who is told what the walk meets. */
export interface Sink {
  /** One movement. */
  readonly moved: (move: Move, passage: Passage) => void;
  /** One churn that belongs to a part of the churned, by its place in {@link CHURN_PARTS}. */
  readonly churnPart: (part: ChurnPart, window: number) => void;
  /** The two ends of a window in which an entity that was paying at its opening did something. */
  readonly cohort: (passage: Passage) => void;
}

/** The sign of what an entity gained between two steps, at a window's exchange rates. */
export type SignOf = (steps: Steps, passage: Passage) => number;

/** Tells a sink what one entity did in each window in which it did anything. */
export function walkEntity(steps: Steps, way: Way): void {
  const { windows } = way;
  let next = 0;
  for (let step = 0; step < steps.count; step += 1) {
    const day = steps.day[step]!;
    const last = windows.firstOpening(day);
    for (let window = Math.max(next, windows.firstClosing(day)); window < last; window += 1) {
      visit(steps, way, { window, first: step });
      next = window + 1;
    }
  }
}

/** How a walk goes and whom it tells. */
export interface Way {
  readonly windows: Windows;
  readonly basis: Ledger["convention"]["movementBasis"];
  readonly signOf: SignOf;
  readonly sink: Sink;
}

function visit(steps: Steps, way: Way, { window, first }: { window: number; first: number }): void {
  const { windows, sink } = way;
  const dayAfter = windows.close[window]!;
  let last = first;
  while (last + 1 < steps.count && steps.day[last + 1]! <= dayAfter) last += 1;
  const ends: Passage = { window, before: first - 1, after: last, dayBefore: windows.open[window]!, dayAfter };
  if (isPaying(steps, first - 1)) sink.cohort(ends);
  if (way.basis === "period-ends") compareEnds(steps, ends, way);
  else addUpEvents(steps, ends, way);
}

function compareEnds(steps: Steps, ends: Passage, way: Way): void {
  const move = moveBetween(steps, ends, way.signOf);
  if (move === null) return;
  way.sink.moved(move === MOVE.new ? firstJoin(steps, ends) : move, ends);
}

/** Whoever was not there at the opening and is at the closing: by its first joining in between. */
function firstJoin(steps: Steps, { before, after }: Passage): Move {
  for (let step = before + 1; step <= after; step += 1)
    if (steps.join[step] !== JOIN.none) return joinMove(steps, step);
  return MOVE.new;
}

function joinMove(steps: Steps, step: number): Move {
  return steps.join[step] === JOIN.again ? MOVE.reactivation : MOVE.new;
}

/** What stands between two states; joining is `new`, of whichever kind. */
function moveBetween(steps: Steps, passage: Passage, signOf: SignOf): Move | null {
  const was = isMember(steps, passage.before);
  const is = isMember(steps, passage.after);
  if (!was || !is) return was === is ? null : is ? MOVE.new : MOVE.churned;
  const sign = signOf(steps, passage);
  return sign === 0 ? null : sign > 0 ? MOVE.expansion : MOVE.contraction;
}

function addUpEvents(steps: Steps, ends: Passage, way: Way): void {
  const wasThere = isMember(steps, ends.before);
  let joined: number = JOIN.none;
  for (let step = ends.before + 1; step <= ends.after; step += 1) {
    const day = steps.day[step]!;
    const passage = { window: ends.window, before: step - 1, after: step, dayBefore: day - 1, dayAfter: day };
    const move = moveBetween(steps, passage, way.signOf);
    if (move === null) continue;
    way.sink.moved(move === MOVE.new ? joinMove(steps, step) : move, passage);
    if (move === MOVE.new && joined !== JOIN.first) joined = steps.join[step]!;
    const part = move === MOVE.churned ? partOfChurned(steps, { step, until: ends.after, joined, wasThere }) : null;
    if (part !== null) way.sink.churnPart(part, ends.window);
  }
}

interface Churn {
  readonly step: number;
  /** The last step of the window. */
  readonly until: number;
  /** How the entity joined in the window before, if it did. */
  readonly joined: number;
  /** Whether it was there at the opening: then a final churn is a plain one, however often it came and went. */
  readonly wasThere: boolean;
}

/** A churn is of those who joined in the window, else of those who come back in it, else of those who had come back. */
function partOfChurned(steps: Steps, at: Churn): ChurnPart | null {
  if (at.joined === JOIN.first) return CHURN_PART.new;
  for (let later = at.step + 1; later <= at.until; later += 1) {
    if (steps.join[later] !== JOIN.none) return CHURN_PART.recovered;
  }
  return at.joined === JOIN.again && !at.wasThere ? CHURN_PART.returned : null;
}

/** The sign of a gain where there is one currency. */
export function signOfOne(steps: Steps, { before, after }: Passage): number {
  const [was, is] = [totalAfter(steps, before, 0), totalAfter(steps, after, 0)];
  return is > was ? 1 : is < was ? -1 : 0;
}
