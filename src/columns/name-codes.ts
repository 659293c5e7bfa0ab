import { textIn } from "./bytes.ts";
import type { NameTable } from "./name-table.ts";

/**
 * Names numbered in the order in which they were first seen, at a fraction of what a `Map` costs: a `Map` must follow
 * every name to its place in memory to compare it, here its characters lie side by side in one table.
 */
export class NameCodes implements NameTable {
  readonly #names: (string | number)[] = [];
  /** Numbers, and texts that are too long or have characters beyond ASCII. */
  readonly #others = new Map<string | number, number>();
  readonly #own: boolean;
  /** Where a name's words begin, and its hash, by place; 0 where there is none. */
  #places: Int32Array;
  /** For each name its code and how long it is, then its characters, four to a word. */
  #words: Int32Array = new Int32Array(FIRST_PLACES);
  #used = 1; // a name that began at 0 would be none
  readonly #word: Int32Array = new Int32Array(MOST_CHARACTERS / 4);

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
    return this.#names.length;
  }

  nameOf(code: number): string | number {
    return this.#names[code]!;
  }

  codeOf(name: string | number): number {
    if (typeof name !== "string" || name.length > MOST_CHARACTERS) return this.#other(name);
    const words = this.#word;
    const { length } = name;
    let hash = length;
    let seen = 0;
    for (let index = 0; index < length; index += 4) {
      let word = name.charCodeAt(index);
      seen |= word;
      for (let next = 1; next < 4 && index + next < length; next += 1) {
        const character = name.charCodeAt(index + next);
        seen |= character;
        word |= character << (8 * next);
      }
      words[index >> 2] = word;
      hash = mixed(hash, word);
    }
    // A character beyond ASCII is for the `Map`.
    return seen > MOST_CHARACTER ? this.#other(name) : this.#find(name, length, hash);
  }

  /** The code of the name that stands in UTF-8 bytes between two places. */
  codeIn(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    if (length > MOST_CHARACTERS) return this.#other(textIn(bytes, from, to));
    const words = this.#word;
    let hash = length;
    let seen = 0;
    for (let index = 0; index < length; index += 4) {
      let word = bytes[from + index]!;
      seen |= word;
      for (let next = 1; next < 4 && index + next < length; next += 1) {
        const character = bytes[from + index + next]!;
        seen |= character;
        word |= character << (8 * next);
      }
      words[index >> 2] = word;
      hash = mixed(hash, word);
    }
    if (seen > MOST_CHARACTER) return this.#other(textIn(bytes, from, to));
    return this.#find({ bytes, from, to }, length, hash);
  }

  #other(name: string | number): number {
    let code = this.#others.get(name);
    if (code === undefined)
      this.#others.set(name, (code = this.#names.push(typeof name === "string" ? this.#textOf(name) : name) - 1));
    return code;
  }

  /** Finds the name whose characters were just packed, and only then makes a text of it where it has none. */
  #find(name: string | Slice, length: number, hash: number): number {
    const places = this.#places;
    const words = this.#words;
    const mask = places.length / 2 - 1;
    let place = hash & mask;
    for (let begin = places[2 * place]!; begin !== 0; begin = places[2 * place]!) {
      if (places[2 * place + 1] === hash && this.#holds(begin, length)) return words[begin]!;
      place = (place + 1) & mask;
    }
    return this.#add(this.#textOf(name), hash, place);
  }

  #holds(begin: number, length: number): boolean {
    const words = this.#words;
    const word = this.#word;
    if (words[begin + 1] !== length) return false;
    const count = (length + 3) >> 2;
    for (let index = 0; index < count; index += 1) if (words[begin + 2 + index] !== word[index]) return false;
    return true;
  }

  #add(name: string, hash: number, place: number): number {
    const code = this.#names.push(name) - 1;
    const count = (name.length + 3) >> 2;
    const begin = this.#used;
    this.#used += count + 2;
    if (this.#used > this.#words.length) this.#words = grown(this.#words, this.#used);
    this.#words[begin] = code;
    this.#words[begin + 1] = name.length;
    for (let index = 0; index < count; index += 1) this.#words[begin + 2 + index] = this.#word[index]!;
    this.#places[2 * place] = begin;
    this.#places[2 * place + 1] = hash;
    if (4 * this.#names.length > this.#places.length) this.#rehash();
    return code;
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

  #textOf(name: string | Slice): string {
    if (typeof name !== "string") return textIn(name.bytes, name.from, name.to);
    return this.#own ? ` ${name}`.slice(1) : name;
  }
}

/** A name as bytes. */
interface Slice {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** What ASCII ends with: beyond it, a character is several bytes. */
const MOST_CHARACTER = 0x7f;

const FIRST_PLACES = 1024;

/** Longer names are for the `Map`. A UUID has 36. */
const MOST_CHARACTERS = 64;

function grown(cells: Int32Array, wanted: number): Int32Array {
  const larger = new Int32Array(Math.max(2 * cells.length, wanted));
  larger.set(cells);
  return larger;
}
