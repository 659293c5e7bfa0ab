import { Decimal } from "decimal.js";

/** A share as a fraction of integers. */
export interface ExactShare {
  readonly part: bigint;
  readonly whole: bigint;
}

/** The very share that a double holds. */
export function shareInDouble(value: number): ExactShare {
  let [part, whole] = [value, 1n];
  for (; !Number.isInteger(part); part *= 2) whole *= 2n;
  return { part: BigInt(part), whole };
}

/** A share a little more or less: times `1 ± 10^-12`. */
export function stretched({ part, whole }: ExactShare, direction: 1n | -1n): ExactShare {
  return { part: part * (10n ** 12n + direction), whole: whole * 10n ** 12n };
}

/** Whether `P(X ≥ k)`, of `n` tries that each succeed with the share, is above `mass`. In integers: there is no rounding. */
export function isAtLeastAbove(
  { part, whole }: ExactShare,
  [k, n]: readonly [number, number],
  mass: ExactShare,
): boolean {
  let [ways, tail] = [1n, 0n];
  for (let successes = 0; successes <= n; successes += 1) {
    if (successes >= k) tail += ways * part ** BigInt(successes) * (whole - part) ** BigInt(n - successes);
    ways = (ways * BigInt(n - successes)) / BigInt(successes + 1);
  }
  return tail * mass.whole > mass.part * whole ** BigInt(n);
}

/** As many digits as the tail at `z` has zeros, and forty more. */
function digitsFor(z: number): typeof Decimal {
  return Decimal.clone({ precision: 60 + Math.ceil(z * z * 0.45), minE: -9e15, maxE: 9e15 });
}

/** The mass of the standard normal distribution above `z`, as 1 less the series of the mass below: slow, and plain. */
export function exactNormalTail(z: number | Decimal): Decimal {
  const Digits = digitsFor(Number(z));
  const at = new Digits(z);
  const density = at.times(at).dividedBy(-2).exp().dividedBy(Digits.acos(-1).times(2).sqrt());
  let [sum, term] = [new Digits(0), at];
  for (let odd = 3; sum.plus(term).comparedTo(sum) !== 0; odd += 2) {
    sum = sum.plus(term);
    term = term.times(at).times(at).dividedBy(odd);
  }
  return new Digits(0.5).minus(density.times(sum));
}

const Sixty = Decimal.clone({ precision: 60, minE: -9e15, maxE: 9e15 });

/** `Γ(n)` of a half or a whole number, by multiplying. */
function gamma(n: number): Decimal {
  let [value, at] = Number.isInteger(n) ? [new Sixty(1), 1] : [Sixty.acos(-1).sqrt(), 0.5];
  for (; at < n; at += 1) value = value.times(at);
  return value;
}

/** The mass of a beta distribution below `x`, for halves and whole numbers: the series `Σ (a + b)ₖ/(a + 1)ₖ xᵏ`. */
export function exactBetaTail(x: Decimal, a: number, b: number): Decimal {
  const share = new Sixty(x);
  const rest = new Sixty(1).minus(share);
  if (share.greaterThan(0.5)) return new Sixty(1).minus(exactBetaTail(rest, b, a));
  const beta = gamma(a)
    .times(gamma(b))
    .dividedBy(gamma(a + b));
  const factor = share.pow(a).times(rest.pow(b)).dividedBy(beta).dividedBy(a);
  let [sum, term] = [new Sixty(0), new Sixty(1)];
  for (let k = 0; sum.plus(term).comparedTo(sum) !== 0; k += 1) {
    sum = sum.plus(term);
    term = term
      .times(a + b + k)
      .dividedBy(a + 1 + k)
      .times(share);
  }
  return factor.times(sum);
}

/** A double a little more or less: times `1 ± 10^-12`. */
export function nudged(value: number, direction: 1 | -1): Decimal {
  return new Sixty(value).times(new Sixty(1).plus(direction * 1e-12));
}
