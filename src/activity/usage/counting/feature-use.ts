import { FEATURES_IN_WORD } from "../cells/extra-features.ts";
import type { Counts, FeatureQuestions } from "./counts.ts";

interface Counter {
  readonly counts: Counts;
  readonly asked: FeatureQuestions;
}

/** Which features each used in the period that is being counted. */
export class FeatureUse {
  readonly #bits: Int32Array;
  /** Features that have no bit. */
  readonly #extras = new Map<number, Set<number>>();

  constructor(entities: number) {
    this.#bits = new Int32Array(entities);
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
  count(entity: number, place: number, { counts, asked }: Counter): void {
    const adopters = place * asked.features;
    for (let bits = this.#bits[entity]!; bits !== 0; bits &= bits - 1) {
      counts.adopters[adopters + 31 - Math.clz32(bits & -bits)]! += 1;
    }
    for (const feature of this.#extras.get(entity) ?? []) counts.adopters[adopters + feature]! += 1;
    if (asked.key.length > 0) {
      const used = asked.key.filter((feature) => this.#has(entity, feature)).length;
      counts.depth[place * (asked.key.length + 1) + used]! += 1;
    }
    for (const [kind, features] of asked.content.entries()) {
      if (features.some((feature) => this.#has(entity, feature)))
        counts.engaged[place * asked.content.length + kind]! += 1;
    }
  }

  #has(entity: number, feature: number): boolean {
    if (feature < FEATURES_IN_WORD) return ((this.#bits[entity]! >>> feature) & 1) === 1;
    return this.#extras.get(entity)?.has(feature) === true;
  }
}
