import type { StepEvent } from "./step-events.ts";
import type { UsageStep } from "./funnel-options.ts";

/** How somebody went through a funnel: from one first step as far as they got. */
export interface Attempt {
  /** The day and the segment of the first step. */
  readonly day: number;
  readonly segment: number;
  /** When each step was done, in days; as many as were done. */
  readonly times: readonly number[];
}

/** How attempts are judged. */
export interface FunnelRules {
  readonly steps: readonly UsageStep[];
  readonly order: "in-order" | "any";
  /** Days after the first step; infinite where there is no limit. */
  readonly withinDays: number;
  /** Whether the first step may be done on a day. */
  readonly isEntry: (day: number) => boolean;
}

/**
 * The attempt that got furthest; of several the first.
 *
 * @param events - The events of one user or account, in the order of time; of one time, those of earlier steps first.
 */
export function furthestAttempt(events: readonly StepEvent[], rules: FunnelRules): Attempt | null {
  const lists = rules.steps.map((_, step) => stepList(events, step));
  const entries = lists[0]!.places.filter((place) => rules.isEntry(events[place]!.day));
  let furthest: Attempt | null = null;
  for (const entry of entries) {
    const attempt = attemptFrom({ events, lists, rules }, entry);
    if (furthest === null || attempt.times.length > furthest.times.length) furthest = attempt;
    // Without a limit nobody gets further by starting later.
    if (attempt.times.length === rules.steps.length || rules.withinDays === Infinity) break;
  }
  return furthest === null || furthest.times.length === 0 ? null : furthest;
}

/** The events that can be one step: their places among all, and how many times up to each. */
interface StepList {
  readonly places: readonly number[];
  readonly counts: readonly number[];
}

function stepList(events: readonly StepEvent[], step: number): StepList {
  const [places, counts]: [number[], number[]] = [[], []];
  for (const [place, { steps, count }] of events.entries()) {
    if (((steps >>> step) & 1) === 0) continue;
    places.push(place);
    counts.push((counts.at(-1) ?? 0) + count);
  }
  return { places, counts };
}

interface Going {
  readonly events: readonly StepEvent[];
  readonly lists: readonly StepList[];
  readonly rules: FunnelRules;
}

function attemptFrom(going: Going, entry: number): Attempt {
  const { events, rules } = going;
  const { time: began, day, segment } = events[entry]!;
  const times: number[] = [];
  let after = entry - 1; // the first step can be the entry itself, every other one is done besides
  for (const [step, { feature }] of rules.steps.entries()) {
    const done = stepAfter(going, step, after);
    if (done === null || events[done]!.time - began > rules.withinDays) break;
    times.push(Math.max(events[done]!.time, ...times.slice(-1)));
    if (step > 0 && rules.order === "any") continue;
    after = feature === undefined ? done - 1 : done; // doing anything takes nothing away from what is done
  }
  return { day, segment, times };
}

function stepAfter({ lists, rules }: Going, step: number, after: number): number | null {
  return doneAt(lists[step]!, after, rules.steps[step]!.times ?? 1);
}

/** Where something was done often enough after a place; `null` where it was not. */
function doneAt({ places, counts }: StepList, after: number, wanted: number): number | null {
  const first = firstAbove(places, after);
  const before = counts[first - 1] ?? 0;
  const enough = firstAbove(counts, before + wanted - 1);
  return places[enough] ?? null;
}

/** The first place of rising numbers that is above a number. */
function firstAbove(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! > least) high = middle;
    else low = middle + 1;
  }
  return low;
}
