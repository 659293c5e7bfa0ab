import type { Ledger } from "../../../ledger/ledger.ts";
import type { Day } from "../../../time/calendar-date.ts";
import { isMember, type Steps } from "../../walk/steps.ts";
import { NO_SEGMENT, type SegmentedLedger } from "../reading/segmented-ledger.ts";

/** The segments that an entity is in, and the day from which it is in each. Used again for the next entity. */
export interface Places {
  count: number;
  readonly day: Day[];
  readonly segment: number[];
}

/** A function that answers where one entity after another is, by what its own rows name. */
export function placer(segmented: SegmentedLedger): (entity: number, steps: Steps) => Places {
  const [named, settled] = [emptyPlaces(), emptyPlaces()];
  return (entity, steps) => {
    const base = segmented.baseOf(entity);
    const only = onlySegment(segmented.ledger, entity, base);
    named.count = 0;
    addPlace(named, -Infinity, only ?? base);
    if (only !== null) return named;
    traceNames(segmented, entity, named);
    return settle(named, steps, settled);
  };
}

/** Places that nothing is in yet. */
export function emptyPlaces(): Places {
  return { count: 0, day: [], segment: [] };
}

/** Moves on to a segment from a day on, unless that is where the entity is. */
export function addPlace(places: Places, day: Day, segment: number): void {
  if (places.count > 0 && places.segment[places.count - 1] === segment) return;
  places.day[places.count] = day;
  places.segment[places.count] = segment;
  places.count += 1;
}

/** The segment on a day. */
export function segmentOn({ count, day, segment }: Places, on: Day): number {
  let place = count - 1;
  while (place > 0 && day[place]! > on) place -= 1;
  return segment[place]!;
}

/** The one segment that an entity is ever in; `null` where it takes a closer look. */
function onlySegment({ segment, offsets }: Ledger, entity: number, base: number): number | null {
  if (segment === null) return base;
  const [from, to] = [offsets[entity]!, offsets[entity + 1]!];
  const first = from < to ? segment[from]! : NO_SEGMENT;
  for (let line = from + 1; line < to; line += 1) if (segment[line] !== first) return null;
  return first === NO_SEGMENT ? base : first;
}

/** How a segment is named: by how many lines now, and since when without a break. */
interface Naming {
  lines: number;
  since: Day;
}

/**
 * Which segment the rows of an entity name from each day on. Where several are named, the one that was taken up last
 * counts, which splitting a row in two does not change; where none is, the last one goes on.
 */
function traceNames({ ledger, names }: SegmentedLedger, entity: number, places: Places): void {
  const naming = new Map<number, Naming>();
  const changes = namingChanges(ledger, entity);
  for (const [index, { day, segment, begins }] of changes.entries()) {
    note(naming, segment, { day, begins });
    if (changes[index + 1]?.day === day) continue;
    const last = takenUpLast(naming, names);
    if (last !== null) addPlace(places, day, last);
  }
}

interface NamingChange {
  readonly day: Day;
  readonly segment: number;
  readonly begins: boolean;
}

/** The days on which lines that name a segment begin and end; on one day beginnings first, so that nothing breaks. */
function namingChanges({ offsets, start, end, segment, asOf }: Ledger, entity: number): readonly NamingChange[] {
  const changes: NamingChange[] = [];
  const to = offsets[entity + 1]!;
  for (let line = offsets[entity]!; line < to; line += 1) {
    const code = segment![line]!;
    if (code === NO_SEGMENT) continue;
    changes.push({ day: start[line]!, segment: code, begins: true });
    if (end[line]! <= asOf) changes.push({ day: end[line]!, segment: code, begins: false });
  }
  return changes.sort((a, b) => a.day - b.day || Number(b.begins) - Number(a.begins));
}

function note(naming: Map<number, Naming>, segment: number, { day, begins }: Omit<NamingChange, "segment">): void {
  const known = naming.get(segment);
  if (known === undefined || (begins && known.lines === 0)) naming.set(segment, { lines: 1, since: day });
  else known.lines += begins ? 1 : -1;
}

/** Of those taken up on one day, the first by name: a choice that does not depend on the order of the rows. */
function takenUpLast(naming: ReadonlyMap<number, Naming>, names: readonly string[]): number | null {
  let best: number | null = null;
  let since = -Infinity;
  for (const [segment, of] of naming) {
    if (of.lines === 0 || of.since < since) continue;
    if (best !== null && of.since === since && names[segment]! > names[best]!) continue;
    [best, since] = [segment, of.since];
  }
  return best;
}

/** Whoever is no customer stays where it was one last: only what it is while it is a customer counts. */
function settle(named: Places, steps: Steps, settled: Places): Places {
  settled.count = 0;
  let place = 0;
  for (let step = 0; step < steps.count; step += 1) {
    if (!isMember(steps, step)) continue;
    const until = step + 1 < steps.count ? steps.day[step + 1]! : Infinity;
    while (place + 1 < named.count && named.day[place + 1]! <= steps.day[step]!) place += 1;
    addPlace(settled, steps.day[step]!, named.segment[place]!);
    for (; place + 1 < named.count && named.day[place + 1]! < until; place += 1) {
      addPlace(settled, named.day[place + 1]!, named.segment[place + 1]!);
    }
  }
  return settled;
}
