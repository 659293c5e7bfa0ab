import { NEVER } from "../reading/members.ts";
import { BitCounter, bitsIn } from "./bit-counter.ts";
import { type Counts, emptyCounts, type FeatureQuestions } from "./counts.ts";
import { FeatureUse } from "./feature-use.ts";
import type { PeriodPlaces } from "./period-places.ts";
import { Reach } from "./reach.ts";
import type { View } from "./views.ts";
import { newWeeks, weeksOf } from "./weeks.ts";

/** Counts everybody of a view, period by period in the order of time. */
export function countView(view: View, places: PeriodPlaces, asked: FeatureQuestions): Counts {
  const counts = emptyCounts(places, view.groups, asked);
  const walk = new Walk(view, places, { counts, asked });
  walk.countBefore();
  for (let period = 0; period < places.periods.length; period += 1) walk.countPeriod(period);
  walk.finish();
  return counts;
}

/** The period before the first, one before that, and none at all. */
const BEFORE = -1;
const LONG_BEFORE = -2;
const NEVER_YET = -3;

/** What is remembered of each on the way through the periods. */
class Walk {
  readonly #view: View;
  readonly #places: PeriodPlaces;
  readonly #counts: Counts;
  readonly #byWeek: boolean;
  /** The last period in which each was active: {@link BEFORE} or earlier for those before the first. */
  readonly #lastPeriod: Int32Array;
  readonly #lastDay: Int32Array;
  /** The number of the period that each was last seen in, from 1; and the days, or weeks, of it with activity. */
  readonly #openIn: Int32Array;
  readonly #times: Int32Array;
  readonly #lastWeek: Int32Array;
  readonly #use: FeatureUse;
  readonly #weekly: Reach;
  readonly #monthly: Reach;
  /** Counts days of one group: those of several would be counted into as many places at once. */
  readonly #daily: BitCounter | null;
  /** Who was active in this period: the first so many. */
  readonly #touched: Int32Array;
  #active = 0;

  constructor(
    view: View,
    places: PeriodPlaces,
    { counts, asked }: { readonly counts: Counts; readonly asked: FeatureQuestions },
  ) {
    const { entities } = view;
    const make = (): Int32Array => new Int32Array(entities);
    [this.#view, this.#places, this.#counts, this.#byWeek] = [view, places, counts, asked.byWeek];
    this.#lastPeriod = make().fill(NEVER_YET);
    [this.#lastDay, this.#openIn, this.#times, this.#lastWeek] = [make(), make(), make(), make()];
    this.#touched = make();
    this.#use = new FeatureUse(view, counts, asked);
    this.#daily = view.groups === 1 ? new BitCounter(counts.daily) : null;
    this.#weekly = new Reach(places, counts.weekly, { entities, days: 7 });
    this.#monthly = new Reach(places, counts.monthly, { entities, days: 30 });
  }

  /** Who did something before the first period is not new in it, and may be among the active of days that reach back. */
  countBefore(): void {
    const { before, groupOf, entities } = this.#view;
    for (let entity = 0; entity < entities; entity += 1) {
      const day = before[entity]!;
      if (day === NEVER) continue;
      const isJustBefore = day >= this.#places.dayBefore;
      this.#lastPeriod[entity] = isJustBefore ? BEFORE : LONG_BEFORE;
      if (isJustBefore) this.#counts.starting[groupOf[entity]!]! += 1;
      this.#weekly.count(entity, groupOf[entity]!, day);
      this.#monthly.count(entity, groupOf[entity]!, day);
    }
  }

  countPeriod(period: number): void {
    this.#active = 0;
    this.#weekly.period = period;
    this.#monthly.period = period;
    const { from, to } = this.#places.cells[period]!;
    for (let cell = from; cell < to; cell += 1) this.#walkCell(period, cell);
    this.#use.countInto(period);
    for (let place = 0; place < this.#active; place += 1) this.#close(period, this.#touched[place]!);
  }

  /** Nothing is left to be counted. */
  finish(): void {
    this.#daily?.countInto(0);
    this.#use.countInto(0);
  }

  #walkCell(period: number, cell: number): void {
    const { cells, entityOf, groupOf } = this.#view;
    const { days, features } = cells.bits();
    const firstDay = this.#places.calendar.firstDayOf(cell);
    const since = firstDay - this.#places.firstDay;
    const weeks = this.#byWeek ? weeksOf(firstDay) : [];
    this.#daily?.countInto(since);
    cells.visit(cell, (one, slot) => {
      const entity = entityOf[one]!;
      if (entity < 0) return;
      if (this.#openIn[entity] !== period + 1) this.#open(period, entity);
      const bits = days[slot]!;
      if (this.#daily === null) this.#countDays(groupOf[entity]! * this.#places.days + since, bits);
      else this.#daily.add(bits);
      this.#lastDay[entity] = firstDay + 31 - Math.clz32(bits);
      this.#times[entity]! += this.#byWeek ? newWeeks(this.#lastWeek, entity, { bits, weeks }) : bitsIn(bits);
      this.#use.add(entity, features[slot]!);
      if (!cells.extras.isEmpty) this.#use.addExtras(entity, cells.extras.of(slot));
    });
  }

  #countDays(from: number, bits: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.#counts.daily[from + 31 - Math.clz32(rest & -rest)]! += 1;
  }

  #open(period: number, entity: number): void {
    this.#openIn[entity] = period + 1;
    this.#times[entity] = 0;
    this.#lastWeek[entity] = NEVER;
    this.#use.clear(entity);
    this.#touched[this.#active] = entity;
    this.#active += 1;
  }

  /** All that one did in a period is known: counts it. */
  #close(period: number, entity: number): void {
    const { periods, firstDay, days } = this.#places;
    const group = this.#view.groupOf[entity]!;
    const place = group * periods.length + period;
    this.#counts.active[place]! += 1;
    this.#kindOf(this.#lastPeriod[entity]!, period)[place]! += 1;
    this.#lastPeriod[entity] = period;
    this.#counts.exactly[group * days + periods[period]!.firstDay - firstDay + this.#times[entity]! - 1]! += 1;
    this.#use.count(entity, place);
    this.#weekly.count(entity, group, this.#lastDay[entity]!);
    this.#monthly.count(entity, group, this.#lastDay[entity]!);
  }

  #kindOf(lastPeriod: number, period: number): Int32Array {
    const { fresh, retained, resurrected } = this.#counts;
    if (lastPeriod === NEVER_YET) return fresh;
    return lastPeriod === period - 1 ? retained : resurrected;
  }
}
