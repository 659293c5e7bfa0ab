import { type Fraction, leastCommonMultiple } from "./fraction.ts";

/** Parts that are to be shown rounded, and the rounded whole that they must add up to. */
export interface Footing {
  /** The exact parts, signed, as integers over `denominator`. */
  readonly parts: readonly bigint[];
  /** What the parts are over. Positive. */
  readonly denominator: bigint;
  /** Shown units per whole one: `100n` for cents. */
  readonly unitsPerOne: bigint;
  /** The sum of the shown parts, in shown units. */
  readonly total: bigint;
  /**
   * The part that takes what rounding the parts up or down cannot make up for. Without one that is an error: where
   * the total is rounded from the sum of the parts, it cannot be.
   */
  readonly surplusTo?: number;
}

/**
 * Rounds parts so that what is shown adds up: the largest remainders get the units that are left.
 * A part that needs no rounding is not touched, so nothing that is zero becomes a cent.
 */
export function roundToFoot({ parts, denominator, unitsPerOne, total, surplusTo }: Footing): readonly bigint[] {
  const shown: bigint[] = [];
  const remainders: bigint[] = [];
  let missing = total;
  for (const part of parts) {
    const scaled = part * unitsPerOne;
    const remainder = ((scaled % denominator) + denominator) % denominator;
    const floor = (scaled - remainder) / denominator;
    shown.push(floor);
    remainders.push(remainder);
    missing -= floor;
  }
  const inexact = byLargest(remainders);
  const most = BigInt(inexact.length);
  const surplus = missing < 0n ? missing : missing > most ? missing - most : 0n;
  for (const index of inexact.slice(0, Number(missing - surplus))) shown[index]! += 1n;
  if (surplus === 0n) return shown;
  // Not a caller's mistake but ours, and better no number than one that does not add up.
  if (surplusTo === undefined) throw new Error("The parts of a total do not add up to it");
  shown[surplusTo]! += surplus;
  return shown;
}

function byLargest(remainders: readonly bigint[]): readonly number[] {
  const inexact = [...remainders.keys()].filter((index) => remainders[index] !== 0n);
  const size = (index: number): bigint => remainders[index]!;
  return inexact.sort((a, b) => (size(a) === size(b) ? a - b : size(a) > size(b) ? -1 : 1));
}

/** Fractions rounded to so many places, so that what is shown adds up to a total that is in units of the last place. */
export function footFractions(
  parts: readonly Fraction[],
  total: bigint,
  { places, ...shape }: { readonly places: number; readonly surplusTo?: number },
): readonly bigint[] {
  const denominator = parts.reduce((common, part) => leastCommonMultiple(common, part.denominator), 1n);
  const whole = parts.map((part) => part.numerator * (denominator / part.denominator));
  return roundToFoot({ parts: whole, denominator, unitsPerOne: 10n ** BigInt(places), total, ...shape });
}
