import { textIn } from "./bytes.ts";
import type { NameTable } from "./name-table.ts";
import { MOST_CHARACTERS, packBytes, packText, STRIDE, unpacked } from "./name-words.ts";

/**
 * Names numbered in the order in which they were first seen, at a fraction of what a `Map` costs: a `Map` must follow
 * every name to its place in memory to compare it, here its characters lie side by side in one table. They are made texts
 * again when somebody asks for them.
 */
export class NameCodes implements NameTable {
  /** Numbers, and texts that are too long or have characters beyond ASCII: by what they are, and by their codes. */
  readonly #others = new Map<string | number, number>();
  readonly #otherNames = new Map<number, string | number>();
  readonly #own: boolean;
  /** Where a name's words begin, and its hash, by place; 0 where there is none. */
  #places: Int32Array;
  /** For each name its code and how long it is, then its characters, four to a word. */
  #characters: Int32Array = new Int32Array(FIRST_PLACES);
  #used = 1; // a name that began at 0 would be none
  /** Where the name of each code begins. */
  #begins: Int32Array = new Int32Array(FIRST_PLACES);
  #size = 0;
  /** The names that are looked for, in the same way, each followed by its hash. */
  #words: Int32Array = new Int32Array(STRIDE);

  /**
   * An empty table.
   *
   * @param own - Whether to keep copies of texts: a text that was cut out of a larger one holds all of it in memory.
   * @param expected - About how many names there will be: a table that is large enough need not be made anew.
   */
  constructor(own = false, expected = 0) {
    this.#own = own;
    this.#places = new Int32Array(2 * Math.max(FIRST_PLACES, 2 ** Math.ceil(Math.log2(2 * expected + 1))));
  }

  get size(): number {
    return this.#size;
  }

  nameOf(code: number): string | number {
    return this.#otherNames.get(code) ?? unpacked(this.#characters, this.#begins[code]! + 1);
  }

  codeOf(name: string | number): number {
    if (typeof name !== "string" || name.length > MOST_CHARACTERS) return this.#other(name);
    return packText(this.#words, 0, name) ? this.#code(0) : this.#other(name);
  }

  /** The code of the name that stands in UTF-8 bytes between two places. */
  codeIn(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    const isShort = length <= MOST_CHARACTERS && packBytes(this.#words, 0, { bytes, from, length });
    return isShort ? this.#code(0) : this.#other(textIn(bytes, from, to));
  }

  /**
   * The codes of as many names that stand in UTF-8 bytes, -1 where there is none. First all are looked for where they
   * should be and then compared: so the waits for memory overlap.
   */
  codesIn(bytes: Uint8Array, { from, to, ints }: NamesIn, count: number): void {
    const [stride, most, none] = [STRIDE, MOST_CHARACTERS, OTHER]; // constants of a file are looked up again once bundled
    if (this.#words.length < count * stride) this.#words = new Int32Array(count * stride);
    const [words, places] = [this.#words, this.#places];
    const mask = places.length / 2 - 1;
    for (let index = 0; index < count; index += 1) {
      const [begin, at] = [from[index]!, index * stride];
      const length = to[index]! - begin;
      ints[index] = none;
      if (length > most || !packBytes(words, at, { bytes, from: begin, length })) continue;
      ints[index] = places[2 * (words[at + 1 + ((length + 3) >> 2)]! & mask)]!;
    }
    const characters = this.#characters;
    for (let index = 0; index < count; index += 1) {
      const begin = ints[index]!;
      if (begin > 0 && !holds(characters, begin, { words, at: index * stride })) ints[index] = 0;
    }
    for (let index = 0; index < count; index += 1) {
      const [begin, end, found] = [from[index]!, to[index]!, ints[index]!];
      if (begin === end) ints[index] = -1;
      else if (found === none) ints[index] = this.#other(textIn(bytes, begin, end));
      else ints[index] = found > 0 ? characters[found]! : this.#code(index * stride);
    }
  }

  #other(name: string | number): number {
    let code = this.#others.get(name);
    if (code !== undefined) return code;
    const kept = typeof name === "string" && this.#own ? ` ${name}`.slice(1) : name;
    this.#others.set(kept, (code = this.#next(0)));
    this.#otherNames.set(code, kept);
    return code;
  }

  /** The code of a name that is packed. */
  #code(at: number): number {
    const [words, places, characters] = [this.#words, this.#places, this.#characters];
    const hash = words[at + 1 + ((words[at]! + 3) >> 2)]!;
    const mask = places.length / 2 - 1;
    let place = hash & mask;
    for (let begin = places[2 * place]!; begin !== 0; begin = places[2 * place]!) {
      if (places[2 * place + 1] === hash && holds(characters, begin, { words, at })) return characters[begin]!;
      place = (place + 1) & mask;
    }
    return this.#add(hash, at, place);
  }

  #add(hash: number, at: number, place: number): number {
    const words = this.#words;
    const count = 1 + ((words[at]! + 3) >> 2);
    const begin = this.#used;
    const code = this.#next(begin);
    this.#used += count + 1;
    if (this.#used > this.#characters.length) this.#characters = grown(this.#characters, this.#used);
    this.#characters[begin] = code;
    for (let index = 0; index < count; index += 1) this.#characters[begin + 1 + index] = words[at + index]!;
    this.#places[2 * place] = begin;
    this.#places[2 * place + 1] = hash;
    if (4 * this.#size > this.#places.length) this.#rehash();
    return code;
  }

  #next(begin: number): number {
    if (this.#size === this.#begins.length) this.#begins = grown(this.#begins, this.#size + 1);
    this.#begins[this.#size] = begin;
    this.#size += 1;
    return this.#size - 1;
  }

  /** Half of the places stay free, so that a name is found at once or after a few steps. */
  #rehash(): void {
    const old = this.#places;
    this.#places = new Int32Array(2 * old.length);
    const mask = this.#places.length / 2 - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let place = old[from + 1]! & mask;
      while (this.#places[2 * place] !== 0) place = (place + 1) & mask;
      this.#places[2 * place] = old[from]!;
      this.#places[2 * place + 1] = old[from + 1]!;
    }
  }
}

/** Where names stand in bytes, and where their codes go. */
export interface NamesIn {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly ints: Int32Array;
}

/** Whether the name that begins somewhere is the one that is packed somewhere else. */
function holds(characters: Int32Array, begin: number, { words, at }: { words: Int32Array; at: number }): boolean {
  const count = 1 + ((words[at]! + 3) >> 2);
  for (let index = 0; index < count; index += 1) if (characters[begin + 1 + index] !== words[at + index]) return false;
  return true;
}

/** A name that is not packed. */
const OTHER = -2;

const FIRST_PLACES = 1024;

function grown(cells: Int32Array, wanted: number): Int32Array {
  const larger = new Int32Array(Math.max(2 * cells.length, wanted));
  larger.set(cells);
  return larger;
}
