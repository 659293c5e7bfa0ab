import { segmentSource } from "../../../ledger/segments/segment-by.ts";
import type { UsageEventColumns } from "../../../rows/types/columns.ts";
import type { UsageEventRow } from "../../../rows/types/activity/usage-event-row.ts";
import { type SegmentCodes, segmentCodes } from "../accounts/segment-codes.ts";
import { columnRows } from "../columns/column-rows.ts";
import { type EventReading, eventReading } from "../reading/event-reading.ts";
import { NOBODY } from "../reading/members.ts";
import { readEvent } from "../reading/read-event.ts";
import type { UsageFunnelOptions } from "./funnel-options.ts";
import { type StepEvent, StepEvents } from "./step-events.ts";

/** What events say of a funnel. */
export interface ReadSteps {
  readonly reading: EventReading;
  readonly events: StepEvents;
  readonly segments: SegmentCodes;
}

/** Reads events in any form, and keeps those that can be a step. */
export function readSteps(events: Iterable<UsageEventRow> | UsageEventColumns, options: UsageFunnelOptions): ReadSteps {
  const { steps, segmentBy, of } = options;
  const reading = eventReading(options, featuresOf(options));
  const source = segmentBy === undefined ? null : segmentSource(segmentBy, "segmentBy", ["feature"]);
  const kept: ReadSteps = { reading, events: new StepEvents(steps), segments: segmentCodes(reading, source) };
  let number = 0;
  for (const row of rowsOf(events, reading)) {
    number += 1;
    if (!readEvent(reading, row, number)) continue;
    const entity = of === "accounts" ? reading.event.account : reading.event.user;
    const isStep = kept.events.stepsOf(reading);
    if (entity === NOBODY || isStep === 0) continue;
    const segment = kept.segments.of(row, reading.event.account);
    kept.events.add(reading, row.at, { entity, steps: isStep, segment });
  }
  return kept;
}

/** Every feature that is a step of its own or one of several. */
export function featuresOf({ steps }: UsageFunnelOptions): readonly string[] {
  return [...new Set(steps.flatMap(({ feature = [] }) => feature))];
}

function rowsOf(events: Iterable<UsageEventRow> | UsageEventColumns, reading: EventReading): Iterable<UsageEventRow> {
  if (Symbol.iterator in events) return events;
  const { rows, rowAt, ...dates } = columnRows(events, reading);
  Object.assign(reading, dates);
  return {
    *[Symbol.iterator]() {
      for (let row = 0; row < rows; row += 1) yield rowAt(row);
    },
  };
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The events of each who did any step, in the order of time; of one time, those of earlier steps first. */
export function eventsByEntity({ events }: ReadSteps): ReadonlyMap<number, readonly StepEvent[]> {
  const found = new Map<number, StepEvent[]>();
  for (let place = 0; place < events.entity.length; place += 1) {
    const [entity, day] = [events.entity.at(place), events.day.at(place)];
    const event: StepEvent = {
      entity,
      day,
      steps: events.steps.at(place),
      time: events.hasTimes ? events.instant.at(place) / MILLISECONDS_A_DAY : day,
      count: events.count.at(place),
      segment: events.segment.at(place),
    };
    const own = found.get(entity);
    if (own === undefined) found.set(entity, [event]);
    else own.push(event);
  }
  for (const own of found.values()) own.sort(compareEvents);
  return found;
}

/** Not by the order of rows, which says nothing: whatever is left to compare makes no difference. */
function compareEvents(a: StepEvent, b: StepEvent): number {
  const lowest = ({ steps }: StepEvent): number => steps & -steps;
  return a.time - b.time || lowest(a) - lowest(b) || a.steps - b.steps || a.segment - b.segment || a.count - b.count;
}
