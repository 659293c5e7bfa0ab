import { type Fraction, leastCommonMultiple } from "../../number/fraction.ts";

/** Shapley values over one denominator: they add up to what all bring together, exactly. */
export interface ShapleyValues {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Shapley values: what each player brings on average, over every order in which players can come.
 *
 * `Σ |S|! (n − |S| − 1)! ÷ n! × (value of S with the player − value of S)`
 *
 * @param values - The value of every set of players, by its bits: that of players 0 and 2 is at 5.
 */
export function shapleyValues(values: readonly Fraction[]): ShapleyValues {
  const players = Math.log2(values.length);
  const common = commonDenominator(values.map(({ denominator }) => denominator));
  const whole = values.map(({ numerator, denominator }) => numerator * (common / denominator));
  const orders = Array.from({ length: players }, (_, size) => factorial(size) * factorial(players - size - 1));
  const numerators = Array.from({ length: players }, (_, player) => {
    let sum = 0n;
    for (const [set, value] of whole.entries()) {
      if ((set >> player) & 1) continue;
      sum += orders[sizeOf(set)]! * (whole[set | (1 << player)]! - value);
    }
    return sum;
  });
  return { numerators, denominator: common * factorial(players) };
}

/** By halves, so that large numbers meet large ones: one after another would take as long as they are many. */
function commonDenominator(denominators: readonly bigint[]): bigint {
  let left = [...new Set(denominators)];
  while (left.length > 1) {
    const pairs = Array.from({ length: Math.ceil(left.length / 2) }, (_, pair) => left.slice(2 * pair, 2 * pair + 2));
    left = pairs.map(([a = 1n, b = 1n]) => leastCommonMultiple(a, b));
  }
  return left[0] ?? 1n;
}

function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
}

/** How many players are in a set. */
export function sizeOf(set: number): number {
  let size = 0;
  for (let left = set; left > 0; left &= left - 1) size += 1;
  return size;
}
