import { type Growing, growingFloats, growingInts } from "../../../columns/growing.ts";
import { NOBODY } from "../reading/members.ts";
import type { EventReading } from "../reading/event-reading.ts";
import type { UsageStep } from "./funnel-options.ts";

/** Events that can be a step of somebody, in the order in which they were read. Others are not kept. */
export class StepEvents {
  readonly entity: Growing<Int32Array> = growingInts();
  /** A bit for each step that it can be. */
  readonly steps: Growing<Int32Array> = growingInts();
  readonly day: Growing<Int32Array> = growingInts();
  /** Milliseconds since 1970; `NaN` where only the day is known. */
  readonly instant: Growing<Float64Array> = growingFloats();
  readonly count: Growing<Float64Array> = growingFloats();
  readonly segment: Growing<Int32Array> = growingInts();
  /** Whether every one of them says a time of day. */
  hasTimes = true;
  /** Features that were used. */
  readonly #used = new Set<number>();
  readonly #stepsOf = growingInts();
  readonly #steps: readonly UsageStep[];
  readonly #ofAnything: number;

  constructor(steps: readonly UsageStep[]) {
    this.#steps = steps;
    this.#ofAnything = bitsOf(steps, ({ feature }) => feature === undefined);
  }

  /** The steps that use of a feature can be. */
  stepsOf({ event, features }: EventReading): number {
    if (event.feature === NOBODY) return this.#ofAnything;
    this.#used.add(event.feature);
    while (this.#stepsOf.length <= event.feature) {
      const name = String(features.nameOf(this.#stepsOf.length));
      const named = bitsOf(
        this.#steps,
        ({ feature }) => feature === name || (typeof feature === "object" && feature.includes(name)),
      );
      this.#stepsOf.push(this.#ofAnything | named);
    }
    return this.#stepsOf.at(event.feature);
  }

  /** Every feature that was used, as a step or not. */
  features(): Iterable<number> {
    return this.#used;
  }

  /** Keeps the event that was just read. */
  add({ event, instantOf }: EventReading, at: unknown, step: Pick<StepEvent, "entity" | "steps" | "segment">): void {
    const instant = instantOf(at);
    this.entity.push(step.entity);
    this.steps.push(step.steps);
    this.day.push(event.day);
    this.instant.push(instant);
    this.count.push(event.count);
    this.segment.push(step.segment);
    if (Number.isNaN(instant)) this.hasTimes = false;
  }
}

/** One event that can be a step. */
export interface StepEvent {
  readonly entity: number;
  readonly steps: number;
  readonly day: number;
  /** Days since 1970, with a fraction where every event says its time. */
  readonly time: number;
  readonly count: number;
  readonly segment: number;
}

function bitsOf(steps: readonly UsageStep[], isWanted: (step: UsageStep) => boolean): number {
  return steps.reduce((bits, step, place) => (isWanted(step) ? bits | (1 << place) : bits), 0);
}
