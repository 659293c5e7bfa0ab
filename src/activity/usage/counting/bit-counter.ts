/**
 * Counts for each of 32 bits how many words have it, many words at once: the counts of up to fifteen words are kept as
 * binary digits, one word for each digit.
 */
export class BitCounter {
  readonly #counts: Int32Array;
  #from = 0;
  #words = 0;
  #ones = 0;
  #twos = 0;
  #fours = 0;
  #eights = 0;

  /** Counts into an array, from a place on that is to be named first. */
  constructor(counts: Int32Array) {
    this.#counts = counts;
  }

  /** Counts into other places from now on. */
  countInto(from: number): void {
    this.#flush();
    this.#from = from;
  }

  add(bits: number): void {
    let carry = this.#ones & bits;
    this.#ones ^= bits;
    const twos = this.#twos & carry;
    this.#twos ^= carry;
    carry = this.#fours & twos;
    this.#fours ^= twos;
    this.#eights ^= carry;
    this.#words += 1;
    if (this.#words === 15) this.#flush();
  }

  #flush(): void {
    const used = this.#ones | this.#twos | this.#fours | this.#eights;
    for (let rest = used; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      const [ones, twos] = [(this.#ones >>> bit) & 1, (this.#twos >>> bit) & 1];
      const [fours, eights] = [(this.#fours >>> bit) & 1, (this.#eights >>> bit) & 1];
      this.#counts[this.#from + bit]! += ones + 2 * twos + 4 * fours + 8 * eights;
    }
    this.#words = this.#ones = this.#twos = this.#fours = this.#eights = 0;
  }
}

/** How many bits a word has. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
