import { growingInts } from "../../../columns/growing.ts";

/** The features that one word of bits has room for; those beyond are in lists. */
export const FEATURES_IN_WORD = 32;

/** Features beyond the first 32 by slot: each once, however often it was used. */
export class ExtraFeatures {
  readonly #head = growingInts();
  readonly #feature = growingInts();
  readonly #next = growingInts();

  /** Whether there are none at all. */
  get isEmpty(): boolean {
    return this.#feature.length === 0;
  }

  /** Notes that a feature was used in a slot. */
  add(slot: number, feature: number): void {
    while (this.#head.length <= slot) this.#head.push(NONE);
    const first = this.#head.at(slot);
    for (let entry = first; entry !== NONE; entry = this.#next.at(entry))
      if (this.#feature.at(entry) === feature) return;
    this.#head.set(slot, this.#feature.length);
    this.#feature.push(feature);
    this.#next.push(first);
  }

  /** Every feature of a slot, in no order. */
  of(slot: number): readonly number[] {
    const found: number[] = [];
    let entry = slot < this.#head.length ? this.#head.at(slot) : NONE;
    for (; entry !== NONE; entry = this.#next.at(entry)) found.push(this.#feature.at(entry));
    return found;
  }
}

const NONE = -1;
