import type { Day } from "../../../time/calendar-date.ts";
import type { PeriodPlaces } from "./period-places.ts";

/** The active of the so many days that end with the last known day of each period. */
export class Reach {
  readonly #places: PeriodPlaces;
  readonly #days: number;
  readonly #changes: Int32Array;
  /** For each day of the periods up to which period (not including it) the days that end with it reach back to it. */
  readonly #upTo: Int32Array;
  /** Up to which period each is counted already. */
  readonly #counted: Int32Array;
  /** The period that is being counted. */
  period = 0;

  /**
   * Nobody yet.
   *
   * @param changes - By how many more are active than at the end of the period before, by group and period.
   */
  constructor(
    places: PeriodPlaces,
    changes: Int32Array,
    { entities, days }: { readonly entities: number; readonly days: number },
  ) {
    this.#places = places;
    this.#days = days;
    this.#changes = changes;
    this.#upTo = Int32Array.from({ length: places.days }, (_, day) => this.#reach(places.firstDay + day));
    this.#counted = new Int32Array(entities);
  }

  /** Counts one as active from this period on, as long as days reach back to a day. */
  count(entity: number, group: number, day: Day): void {
    const since = day - this.#places.firstDay;
    const upTo = since < 0 ? this.#reach(day) : this.#upTo[since]!;
    const first = Math.max(this.#counted[entity]!, this.period);
    if (upTo <= first) return;
    const from = group * (this.#places.periods.length + 1);
    this.#changes[from + first]! += 1;
    this.#changes[from + upTo]! -= 1;
    this.#counted[entity] = upTo;
  }

  #reach(day: Day): number {
    const { ends, periods } = this.#places;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      // A period of which no day is known ends with none.
      const isReached = ends[middle]! < day + this.#days && ends[middle]! >= periods[middle]!.firstDay;
      if (isReached) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
