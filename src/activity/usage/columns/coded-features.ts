import type { CellBits } from "../cells/cells.ts";
import type { DenseCells } from "../cells/dense-cells.ts";
import { type ExtraFeatures, FEATURES_IN_WORD } from "../cells/extra-features.ts";
import { NOBODY } from "../reading/members.ts";
import { readMinutes } from "../reading/minutes.ts";
import type { UsageBook } from "../reading/usage-book.ts";
import type { Booking, CodedEvents } from "./book-coded.ts";

/** Marks which features were used, and adds up how many times: at place 0 of each cell those of no feature. */
export class CodedFeatures {
  readonly #events: CodedEvents;
  readonly #book: UsageBook;
  readonly #dense: DenseCells;
  readonly #used: Int32Array;
  readonly #count: CodedEvents["count"];
  readonly #width: number;
  /** For each number, from place 1 on, the code and the bit of its feature; no bit for features beyond the first. */
  readonly #codes: Int32Array;
  readonly #bits: Int32Array;
  readonly #hasExtras: boolean;
  readonly #times: Float64Array;
  #features: Int32Array;
  #extras: ExtraFeatures;

  constructor({ events, usage, dense }: Booking) {
    const { raw, size, codeOf } = events.feature;
    this.#events = events;
    this.#book = usage.book;
    this.#dense = dense;
    this.#used = raw;
    this.#count = events.count;
    this.#width = size + 1;
    this.#codes = Int32Array.from({ length: size + 1 }, (_, place) => codeOf(place - 1));
    this.#bits = this.#codes.map((code) => (code >= 0 && code < FEATURES_IN_WORD ? 1 << code : 0));
    this.#hasExtras = this.#codes.some((code) => code >= FEATURES_IN_WORD);
    this.#times = new Float64Array(this.#width * (dense.cells.to - dense.cells.from));
    this.#features = dense.features;
    this.#extras = dense.extras;
  }

  /** Books the feature of an event. */
  add(row: number, slot: number, cell: number): void {
    const raw = this.#used[row]!;
    const place = raw >= 0 && raw + 1 < this.#width ? raw + 1 : 0;
    this.#features[slot]! |= this.#bits[place]!;
    this.#times[cell * this.#width + place]! += this.#count === null ? 1 : this.#count[row]!;
    if (this.#hasExtras && this.#codes[place]! >= FEATURES_IN_WORD) this.#extras.add(slot, this.#codes[place]!);
    if (this.#events.minutes !== null) this.#addMinutes(row, cell, this.#codes[place]!);
  }

  /** There is more room, elsewhere. */
  moved(): CellBits & { readonly entities: number } {
    this.#features = this.#dense.features;
    this.#extras = this.#dense.extras;
    return this.#dense;
  }

  /** Hands over how many times everything was used. */
  close(): void {
    const { sums } = this.#book;
    for (let place = 0; place < this.#times.length; place += 1) {
      if (this.#times[place] === 0) continue;
      const sum = sums.rowOf(this.#dense.cells.from + Math.floor(place / this.#width), NOBODY);
      sums.add(sum, this.#codes[place % this.#width]!, { count: this.#times[place]!, minutes: null });
    }
  }

  #addMinutes(row: number, cell: number, feature: number): void {
    const minutes = this.#events.minutes![row]!;
    if (Number.isNaN(minutes)) return;
    const { sums } = this.#book;
    sums.add(sums.rowOf(this.#dense.cells.from + cell, NOBODY), feature, { count: 0, minutes: readMinutes(minutes) });
  }
}
