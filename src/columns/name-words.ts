/** Longer names are for a `Map`. A UUID has 36. */
export const MOST_CHARACTERS = 64;

/** The words of the longest, its length and its hash. */
export const STRIDE = 18;

/** What ASCII ends with: beyond it, a character is several bytes. */
const MOST_CHARACTER = 0x7f;

/** A name as bytes. */
export interface Slice {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly length: number;
}

/**
 * Packs a name into words from a place on: how long it is, then its characters, four to a word. Answers whether all of
 * them are ASCII; the hash then stands after the last.
 */
export function packText(words: Int32Array, at: number, text: string): boolean {
  const { length } = text;
  let hash = length;
  let seen = 0;
  words[at] = length;
  for (let index = 0; index < length; index += 4) {
    let word = text.charCodeAt(index);
    seen |= word;
    for (let next = 1; next < 4 && index + next < length; next += 1) {
      const character = text.charCodeAt(index + next);
      seen |= character;
      word |= character << (8 * next);
    }
    words[at + 1 + (index >> 2)] = word;
    hash = mixed(hash, word);
  }
  words[at + 1 + ((length + 3) >> 2)] = hash;
  return seen <= MOST_CHARACTER;
}

/** The same of the characters that bytes are. */
export function packBytes(words: Int32Array, at: number, { bytes, from, length }: Slice): boolean {
  const whole = length & ~3;
  let hash = length;
  let seen = 0;
  let to = at + 1;
  words[at] = length;
  for (let index = from; index < from + whole; index += 4) {
    const word = bytes[index]! | (bytes[index + 1]! << 8) | (bytes[index + 2]! << 16) | (bytes[index + 3]! << 24);
    seen |= word;
    words[to] = word;
    to += 1;
    hash = mixed(hash, word);
  }
  if (whole < length) {
    let word = bytes[from + whole]!;
    for (let next = 1; whole + next < length; next += 1) word |= bytes[from + whole + next]! << (8 * next);
    seen |= word;
    words[to] = word;
    to += 1;
    hash = mixed(hash, word);
  }
  words[to] = hash;
  return (seen & 0x80808080) === 0;
}

/** The name that words from a place on are packed of. */
export function unpacked(words: Int32Array, at: number): string {
  const characters: number[] = [];
  for (let index = 0; index < words[at]!; index += 1) {
    characters.push((words[at + 1 + (index >> 2)]! >> (8 * (index & 3))) & MOST_CHARACTER);
  }
  return String.fromCharCode(...characters);
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}
