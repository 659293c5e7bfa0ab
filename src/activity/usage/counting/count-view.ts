import type { Day } from "../../../time/calendar-date.ts";
import { NEVER } from "../reading/members.ts";
import { type Counts, emptyCounts, type FeatureQuestions } from "./counts.ts";
import { FeatureUse } from "./feature-use.ts";
import type { PeriodPlaces } from "./period-places.ts";
import { Reach } from "./reach.ts";
import { newWeeks, weeksOf } from "./weeks.ts";
import type { View } from "./views.ts";

/** Counts everybody of a view, period by period in the order of time. */
export function countView(view: View, places: PeriodPlaces, asked: FeatureQuestions): Counts {
  const counts = emptyCounts(places, view.groups, asked);
  const walk: Walk = { view, places, counts, asked, ...statesOf(view, places) };
  countBefore(walk);
  for (let period = 0; period < places.periods.length; period += 1) {
    walk.touched.length = 0;
    for (let cell = places.cells[period]!.from; cell < places.cells[period]!.to; cell += 1)
      walkCell(walk, period, cell);
    for (const entity of walk.touched) closePeriod(walk, period, entity);
  }
  return counts;
}

/** What is remembered of each on the way through the periods. */
interface States {
  /** The last period in which they were active: {@link BEFORE} or earlier for those before the first. */
  readonly lastPeriod: Int32Array;
  readonly lastDay: Int32Array;
  /** The number of the period that they were last seen in, from 1; and the days, or weeks, of it with activity. */
  readonly openIn: Int32Array;
  readonly times: Int32Array;
  readonly lastWeek: Int32Array;
  /** The features of this period. */
  readonly use: FeatureUse;
  /** Who was active in this period. */
  readonly touched: number[];
  readonly weekly: Reach;
  readonly monthly: Reach;
}

interface Walk extends States {
  readonly view: View;
  readonly places: PeriodPlaces;
  readonly counts: Counts;
  readonly asked: FeatureQuestions;
}

/** The period before the first, one before that, and none at all. */
const BEFORE = -1;
const LONG_BEFORE = -2;
const NEVER_YET = -3;

function statesOf({ entities }: View, places: PeriodPlaces): States {
  const make = (): Int32Array => new Int32Array(entities);
  return {
    lastPeriod: make().fill(NEVER_YET),
    ...{ lastDay: make(), openIn: make(), times: make(), lastWeek: make() },
    use: new FeatureUse(entities),
    touched: [],
    weekly: new Reach(places, entities, 7),
    monthly: new Reach(places, entities, 30),
  };
}

/** Who did something before the first period is not new in it, and may be among the active of days that reach back. */
function countBefore(walk: Walk): void {
  const { view, places, counts, lastPeriod } = walk;
  for (let entity = 0; entity < view.entities; entity += 1) {
    const day = view.before[entity]!;
    if (day === NEVER) continue;
    const isJustBefore = day >= places.dayBefore;
    lastPeriod[entity] = isJustBefore ? BEFORE : LONG_BEFORE;
    if (isJustBefore) counts.starting[view.groupOf[entity]!]! += 1;
    countOn(walk, entity, { day, period: 0 });
  }
}

function countOn(
  { counts, places, view, weekly, monthly }: Walk,
  entity: number,
  { day, period }: { readonly day: Day; readonly period: number },
): void {
  const from = view.groupOf[entity]! * (places.periods.length + 1);
  weekly.count(counts.weekly, from, { entity, day, period });
  monthly.count(counts.monthly, from, { entity, day, period });
}

function walkCell(walk: Walk, period: number, cell: number): void {
  const { view, places, counts, asked, lastDay, use, times } = walk;
  const { days, features } = view.cells.bits();
  const firstDay = places.calendar.firstDayOf(cell);
  const weeks = asked.byWeek ? weeksOf(firstDay) : [];
  view.cells.visit(cell, (one, slot) => {
    const entity = view.entityOf[one]!;
    if (entity < 0) return;
    if (walk.openIn[entity] !== period + 1) openPeriod(walk, period, entity);
    const bits = days[slot]!;
    const daily = view.groupOf[entity]! * places.days + firstDay - places.firstDay;
    let active = 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1, active += 1) counts.daily[daily + lowestBit(rest)]! += 1;
    lastDay[entity] = firstDay + 31 - Math.clz32(bits);
    times[entity]! += asked.byWeek ? newWeeks(walk.lastWeek, entity, { bits, weeks }) : active;
    use.add(entity, features[slot]!);
    if (!view.cells.extras.isEmpty) use.addExtras(entity, view.cells.extras.of(slot));
  });
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function openPeriod({ openIn, touched, times, lastWeek, use }: Walk, period: number, entity: number): void {
  openIn[entity] = period + 1;
  times[entity] = 0;
  lastWeek[entity] = NEVER;
  use.clear(entity);
  touched.push(entity);
}

/** All that one did in a period is known: counts it. */
function closePeriod(walk: Walk, period: number, entity: number): void {
  const { view, places, counts, asked, lastPeriod, lastDay, times, use } = walk;
  const group = view.groupOf[entity]!;
  const place = group * places.periods.length + period;
  counts.active[place]! += 1;
  kindOf(counts, lastPeriod[entity]!, period)[place]! += 1;
  lastPeriod[entity] = period;
  const days = group * places.days + places.periods[period]!.firstDay - places.firstDay;
  counts.exactly[days + times[entity]! - 1]! += 1;
  use.count(entity, place, { counts, asked });
  countOn(walk, entity, { day: lastDay[entity]!, period });
}

function kindOf({ fresh, retained, resurrected }: Counts, lastPeriod: number, period: number): Int32Array {
  if (lastPeriod === NEVER_YET) return fresh;
  return lastPeriod === period - 1 ? retained : resurrected;
}
