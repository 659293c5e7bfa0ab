import { isMember, JOIN, type Steps, stepTracer } from "../../walk/steps.ts";
import type { Windows } from "../../walk/windows.ts";
import type { SplitLedger } from "./split-ledger.ts";

/** For each segment, by code, the windows in which some customer is counted in it and in another one. */
export function overlappingWindows(split: SplitLedger, windows: Windows): ReadonlyMap<number, Uint8Array> {
  const trace = stepTracer(split.ledger);
  const isEvent = split.ledger.convention.movementBasis === "events";
  const flagging: Flagging = { windows, isEvent, flags: new Map(), firstIn: new Int32Array(windows.count) };
  for (let from = 0, to = 1; from < split.ownerOf.length; from = to, to = from + 1) {
    while (to < split.ownerOf.length && split.ownerOf[to] === split.ownerOf[from]) to += 1;
    if (to - from === 1) continue;
    flagging.firstIn.fill(NOWHERE);
    for (let part = from; part < to; part += 1) flagCounted(flagging, trace(part), split.segmentOf[part]!);
  }
  return flagging.flags;
}

/** No code of any segment: nobody has counted the customer yet. */
const NOWHERE = -2;

interface Flagging {
  readonly windows: Windows;
  readonly isEvent: boolean;
  readonly flags: Map<number, Uint8Array>;
  /** In which segment the customer at hand was counted first, window by window. */
  readonly firstIn: Int32Array;
}

/** Looks at the windows in which a part of a customer is counted: by its ends, or by events because it came in between. */
function flagCounted(flagging: Flagging, steps: Steps, segment: number): void {
  const { windows, isEvent } = flagging;
  let before = -1;
  for (let window = 0; window < windows.count; window += 1) {
    before = lastStep(steps, before, windows.open[window]!);
    const after = lastStep(steps, before, windows.close[window]!);
    const counted = isMember(steps, before) || isMember(steps, after) || (isEvent && joins(steps, before, after));
    if (counted) flag(flagging, segment, window);
  }
}

/** The last step up to a day, looking on from one before it. */
function lastStep(steps: Steps, from: number, day: number): number {
  let step = from;
  while (step + 1 < steps.count && steps.day[step + 1]! <= day) step += 1;
  return step;
}

function joins({ join }: Steps, before: number, after: number): boolean {
  for (let step = before + 1; step <= after; step += 1) if (join[step] !== JOIN.none) return true;
  return false;
}

function flag(flagging: Flagging, segment: number, window: number): void {
  const first = flagging.firstIn[window]!;
  if (first === NOWHERE) {
    flagging.firstIn[window] = segment;
    return;
  }
  flagsOf(flagging, first)[window] = 1;
  flagsOf(flagging, segment)[window] = 1;
}

function flagsOf({ flags, windows }: Flagging, segment: number): Uint8Array {
  let own = flags.get(segment);
  if (own === undefined) flags.set(segment, (own = new Uint8Array(windows.count)));
  return own;
}
