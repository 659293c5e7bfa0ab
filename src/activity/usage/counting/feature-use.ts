import { FEATURES_IN_WORD } from "../cells/extra-features.ts";
import { BitCounter } from "./bit-counter.ts";
import type { Counts, FeatureQuestions } from "./counts.ts";
import type { View } from "./views.ts";

/** Which features each used in the period that is being counted. */
export class FeatureUse {
  readonly #bits: Int32Array;
  /** Features that have no bit. */
  readonly #extras = new Map<number, Set<number>>();

  readonly #counts: Counts;
  readonly #asked: FeatureQuestions;

  /** Counts features of one group: those of several would be counted into as many places at once. */
  readonly #adopters: BitCounter | null;

  constructor({ entities, groups }: View, counts: Counts, asked: FeatureQuestions) {
    this.#bits = new Int32Array(entities);
    this.#adopters = groups === 1 ? new BitCounter(counts.adopters) : null;
    this.#counts = counts;
    this.#asked = asked;
  }

  /** Forgets what one used. */
  clear(entity: number): void {
    this.#bits[entity] = 0;
    if (this.#extras.size > 0) this.#extras.delete(entity);
  }

  add(entity: number, bits: number): void {
    this.#bits[entity]! |= bits;
  }

  addExtras(entity: number, features: readonly number[]): void {
    if (features.length === 0) return;
    const known = this.#extras.get(entity);
    if (known === undefined) this.#extras.set(entity, new Set(features));
    else for (const feature of features) known.add(feature);
  }

  /** Counts one among the adopters of what was used, by key features and by kind of content. */
  count(entity: number, place: number): void {
    const first = place * this.#asked.features;
    if (this.#adopters === null) this.#countBits(first, this.#bits[entity]!);
    else this.#adopters.add(this.#bits[entity]!);
    if (this.#extras.size > 0) this.#countExtras(first, entity);
    if (this.#asked.key.length > 0) this.#countKeys(entity, place);
    if (this.#asked.content.length > 0) this.#countContent(entity, place);
  }

  /** Of one group the adopters of another period are counted from now on. */
  countInto(period: number): void {
    this.#adopters?.countInto(period * this.#asked.features);
  }

  #countBits(first: number, bits: number): void {
    const { adopters } = this.#counts;
    for (let rest = bits; rest !== 0; rest &= rest - 1) adopters[first + 31 - Math.clz32(rest & -rest)]! += 1;
  }

  #countExtras(first: number, entity: number): void {
    for (const feature of this.#extras.get(entity) ?? []) this.#counts.adopters[first + feature]! += 1;
  }

  #countKeys(entity: number, place: number): void {
    const { key } = this.#asked;
    let used = 0;
    for (const feature of key) used += Number(this.#has(entity, feature));
    this.#counts.depth[place * (key.length + 1) + used]! += 1;
  }

  #countContent(entity: number, place: number): void {
    const { content } = this.#asked;
    for (const [kind, features] of content.entries()) {
      if (features.some((feature) => this.#has(entity, feature)))
        this.#counts.engaged[place * content.length + kind]! += 1;
    }
  }

  #has(entity: number, feature: number): boolean {
    if (feature < FEATURES_IN_WORD) return ((this.#bits[entity]! >>> feature) & 1) === 1;
    return this.#extras.get(entity)?.has(feature) === true;
  }
}
