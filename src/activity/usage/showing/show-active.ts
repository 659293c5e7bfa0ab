import { MetricDecimal } from "../../../number/decimal.ts";
import { ratio } from "../../../number/ratio.ts";
import { formatDay } from "../../../time/calendar-date.ts";
import type { ActiveTotals, FrequencyTotals, LifecycleTotals } from "../active-totals.ts";
import { cellCalendar } from "../cells/cell-calendar.ts";
import type { Counts } from "../counting/counts.ts";
import { knownDays, type PeriodPlaces } from "../counting/period-places.ts";

/** Which numbers are shown: of one group in one period. */
export interface Place {
  readonly places: PeriodPlaces;
  readonly group: number;
  readonly period: number;
  /** Whether days are counted by the week that they are in. */
  readonly byWeek: boolean;
}

/** The totals of those who were active. */
export function showActive(counts: Counts, place: Place): ActiveTotals {
  const { places, group, period } = place;
  const active = counts.active[group * places.periods.length + period]!;
  const first = firstDayPlace(place);
  const days = knownDays(places, period);
  const dailyActive = Object.freeze(Array.from(counts.daily.subarray(first, first + days)));
  return Object.freeze({
    active,
    stickiness: Object.freeze({ dailyActive, monthlyActive: active }),
    lastDay: days === 0 ? null : lastDayOf(counts, place, dailyActive.at(-1)!),
    frequency: frequencyOf(counts, place, active),
    lifecycle: lifecycleOf(counts, place),
  });
}

function firstDayPlace({ places, group, period }: Place): number {
  return group * places.days + places.periods[period]!.firstDay - places.firstDay;
}

function lastDayOf(counts: Counts, { places, group, period }: Place, dailyActive: number): ActiveTotals["lastDay"] {
  const from = group * (places.periods.length + 1);
  const sum = (changes: Int32Array): number =>
    changes.subarray(from, from + period + 1).reduce((total, change) => total + change, 0);
  return Object.freeze({
    date: formatDay(places.ends[period]!),
    dailyActive,
    weeklyActive: sum(counts.weekly),
    monthlyActive: sum(counts.monthly),
  });
}

function frequencyOf(counts: Counts, place: Place, active: number): FrequencyTotals {
  const first = firstDayPlace(place);
  const exactly = Array.from(counts.exactly.subarray(first, first + unitsIn(place)));
  const atLeast = exactly.map(() => 0);
  let [from, activeDays] = [0, 0];
  for (let times = exactly.length; times > 0; times -= 1) {
    from += exactly[times - 1]!;
    activeDays += times * exactly[times - 1]!;
    atLeast[times - 1] = from;
  }
  return Object.freeze({
    unit: place.byWeek ? "week" : "day",
    activeDays,
    mean: ratio(new MetricDecimal(activeDays), new MetricDecimal(active)),
    median: medianOf(atLeast, active),
    exactly: Object.freeze(exactly),
    atLeast: Object.freeze(atLeast),
  });
}

/** How many days, or weeks with any of them, of a period are known. */
function unitsIn({ places, period, byWeek }: Place): number {
  const days = knownDays(places, period);
  if (!byWeek || days === 0) return days;
  const { cellOf } = cellCalendar("week");
  return cellOf(places.ends[period]!) - cellOf(places.periods[period]!.firstDay) + 1;
}

/** The number in the middle, or midway between the two in the middle. */
function medianOf(atLeast: readonly number[], active: number): number | null {
  if (active === 0) return null;
  // The one at a place, from the most often active down, is active as often as the last count that reaches so far.
  const at = (place: number): number => atLeast.findLastIndex((count) => count >= place) + 1;
  return (at(Math.floor((active + 1) / 2)) + at(Math.floor(active / 2) + 1)) / 2;
}

function lifecycleOf(counts: Counts, { places, group, period }: Place): LifecycleTotals {
  const place = group * places.periods.length + period;
  const starting = period === 0 ? counts.starting[group]! : counts.active[place - 1]!;
  const retained = counts.retained[place]!;
  return Object.freeze({
    starting,
    new: counts.fresh[place]!,
    retained,
    resurrected: counts.resurrected[place]!,
    dormant: starting - retained,
    ending: counts.active[place]!,
  });
}
