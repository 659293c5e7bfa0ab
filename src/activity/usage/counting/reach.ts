import type { Day } from "../../../time/calendar-date.ts";
import type { PeriodPlaces } from "./period-places.ts";

/** One who did something last on a day of a period. */
export interface LastActivity {
  readonly entity: number;
  readonly day: Day;
  readonly period: number;
}

/** The active of the so many days that end with the last known day of each period. */
export class Reach {
  readonly #places: PeriodPlaces;
  readonly #days: number;
  /** For each day of the periods up to which period (not including it) the days that end with it reach back to it. */
  readonly #upTo: Int32Array;
  /** Up to which period each is counted already. */
  readonly #counted: Int32Array;

  constructor(places: PeriodPlaces, entities: number, days: number) {
    this.#places = places;
    this.#days = days;
    this.#upTo = Int32Array.from({ length: places.days }, (_, day) => this.#reach(places.firstDay + day));
    this.#counted = new Int32Array(entities);
  }

  /** Counts one as active from a period on, as long as days reach back: by how many more, and where by fewer again. */
  count(changes: Int32Array, from: number, { entity, day, period }: LastActivity): void {
    const since = day - this.#places.firstDay;
    const upTo = since < 0 ? this.#reach(day) : this.#upTo[since]!;
    const first = Math.max(this.#counted[entity]!, period);
    if (upTo <= first) return;
    changes[from + first]! += 1;
    changes[from + upTo]! -= 1;
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
