import { add } from "../../sums/sums.ts";
import { isMember, type Steps, totalAfter } from "../../walk/steps.ts";
import type { Adding, Mover } from "./add-mover.ts";
import { segmentOn } from "./places.ts";

/**
 * Adds what an entity that stayed a customer took from one segment to another: by period ends from the one it was in
 * at the opening to the one it is in at the closing, by events on the day it moved. Always all that it had before.
 */
export function addTransfers(adding: Adding, mover: Mover): void {
  if (adding.ledger.convention.movementBasis === "events") transferByDay(adding, mover);
  else transferByEnds(adding, mover);
}

function transferByDay(adding: Adding, { steps, places }: Mover): void {
  const { windows } = adding;
  for (let place = 1; place < places.count; place += 1) {
    const day = places.day[place]!;
    const transfer = { from: places.segment[place - 1]!, to: places.segment[place]!, step: stepOn(steps, day - 1) };
    const last = windows.firstOpening(day);
    for (let window = windows.firstClosing(day); window < last; window += 1) {
      addTransfer(adding, steps, { ...transfer, window });
    }
  }
}

function transferByEnds(adding: Adding, { steps, places }: Mover): void {
  const { windows } = adding;
  let next = 0;
  for (let place = 1; place < places.count; place += 1) {
    const day = places.day[place]!;
    const last = windows.firstOpening(day);
    for (let window = Math.max(next, windows.firstClosing(day)); window < last; window += 1) {
      compareEnds(adding, { steps, places }, window);
      next = window + 1;
    }
  }
}

function compareEnds(adding: Adding, { steps, places }: Omit<Mover, "entity">, window: number): void {
  const [open, close] = [adding.windows.open[window]!, adding.windows.close[window]!];
  const [from, to] = [segmentOn(places, open), segmentOn(places, close)];
  if (from !== to) addTransfer(adding, steps, { from, to, window, step: stepOn(steps, open) });
}

/** The step that holds on a day; `-1` before the first. */
export function stepOn(steps: Steps, day: number): number {
  let step = steps.count - 1;
  while (step >= 0 && steps.day[step]! > day) step -= 1;
  return step;
}

interface Transfer {
  readonly from: number;
  readonly to: number;
  readonly window: number;
  /** The step that led to what is taken along. */
  readonly step: number;
}

function addTransfer({ table }: Adding, steps: Steps, { from, to, window, step }: Transfer): void {
  if (!isMember(steps, step)) return; // who was no customer takes nothing along
  const [left, entered] = [table.of(from), table.of(to)];
  add(left.transferredOut, window, 1);
  add(entered.transferredIn, window, 1);
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    const amount = totalAfter(steps, step, currency);
    add(left.transferOut, window * steps.currencies + currency, amount);
    add(entered.transferIn, window * steps.currencies + currency, amount);
  }
}
