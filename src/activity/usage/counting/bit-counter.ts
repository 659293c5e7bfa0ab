/**
 * Counts for each of 32 bits how many words have it, many words at once: the counts of up to 63 words are kept as binary
 * digits, one word for each digit.
 */
export class BitCounter {
  readonly #counts: Int32Array;
  #from = 0;
  #words = 0;
  #ones = 0;
  #twos = 0;
  #fours = 0;
  #eights = 0;
  #sixteens = 0;
  #thirtyTwos = 0;

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
    const ones = this.#ones & bits;
    this.#ones ^= bits;
    const twos = this.#twos & ones;
    this.#twos ^= ones;
    const fours = this.#fours & twos;
    this.#fours ^= twos;
    if (fours !== 0) this.#carry(fours);
    this.#words += 1;
    if (this.#words === MOST_WORDS) this.#flush();
  }

  #carry(fours: number): void {
    const eights = this.#eights & fours;
    this.#eights ^= fours;
    const sixteens = this.#sixteens & eights;
    this.#sixteens ^= eights;
    this.#thirtyTwos ^= sixteens;
  }

  #flush(): void {
    const digits = [this.#ones, this.#twos, this.#fours, this.#eights, this.#sixteens, this.#thirtyTwos];
    for (const [place, digit] of digits.entries()) {
      for (let rest = digit; rest !== 0; rest &= rest - 1) {
        this.#counts[this.#from + 31 - Math.clz32(rest & -rest)]! += 1 << place;
      }
    }
    this.#words = this.#ones = this.#twos = this.#fours = this.#eights = this.#sixteens = this.#thirtyTwos = 0;
  }
}

const MOST_WORDS = 63;

/** How many bits a word has. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
