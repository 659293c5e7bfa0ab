import { isMember, JOIN, type Steps, stepTracer } from "../../walk/steps.ts";
import type { Windows } from "../../walk/windows.ts";
import type { SplitLedger } from "./split-ledger.ts";

/** For each segment, by code, the windows in which some customer is counted in it and in another one. */
export function overlappingWindows(split: SplitLedger, windows: Windows): ReadonlyMap<number, Uint8Array> {
  const trace = stepTracer(split.ledger);
  const flags = new Map<number, Uint8Array>();
  const counting: Counting = { windows, isEvent: split.ledger.convention.movementBasis === "events" };
  for (let from = 0, to = 1; from < split.ownerOf.length; from = to, to = from + 1) {
    while (to < split.ownerOf.length && split.ownerOf[to] === split.ownerOf[from]) to += 1;
    if (to - from === 1) continue;
    const counted = Array.from({ length: to - from }, (_, part) => countedIn(counting, trace(from + part)));
    for (const [part, own] of counted.entries()) {
      const others = counted.filter((other) => other !== own);
      flag(flagsOf(flags, split.segmentOf[from + part]!, windows), own, others);
    }
  }
  return flags;
}

interface Counting {
  readonly windows: Windows;
  readonly isEvent: boolean;
}

/** The windows in which an entity is counted: at one of their ends, or by events because it came in between. */
function countedIn({ windows, isEvent }: Counting, steps: Steps): Uint8Array {
  const counted = new Uint8Array(windows.count);
  let before = -1;
  for (let window = 0; window < windows.count; window += 1) {
    before = lastStep(steps, before, windows.open[window]!);
    const after = lastStep(steps, before, windows.close[window]!);
    const ends = isMember(steps, before) || isMember(steps, after);
    counted[window] = Number(ends || (isEvent && joins(steps, before, after)));
  }
  return counted;
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

function flag(flags: Uint8Array, own: Uint8Array, others: readonly Uint8Array[]): void {
  for (let window = 0; window < own.length; window += 1) {
    if (own[window] === 1 && others.some((other) => other[window] === 1)) flags[window] = 1;
  }
}

function flagsOf(flags: Map<number, Uint8Array>, segment: number, { count }: Windows): Uint8Array {
  let own = flags.get(segment);
  if (own === undefined) flags.set(segment, (own = new Uint8Array(count)));
  return own;
}
