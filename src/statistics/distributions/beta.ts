import { logConcaveQuantile, type TailAt } from "./log-concave-quantile.ts";

/** The two parameters of a beta distribution, both at least a half: what intervals ask for. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
}

/**
 * Where the beta distribution has the given mass below it, as log-odds: `ln(x / (1 − x))`.
 *
 * Log-odds keep the digits of both ends: of an `x` of 1e-12 as well as of a `1 − x` of 1e-12. And over log-odds the
 * density, `x^a (1 − x)^b / B(a, b)`, is log-concave for every shape.
 *
 * @param mass - Above 0 and below 1.
 */
export function betaQuantile(shape: BetaShape, mass: number): number {
  return logConcaveQuantile((logOdds) => betaTail(logOdds, shape), mass, {
    start: Math.log(shape.a / shape.b),
    direction: -1,
  });
}

/** The share that log-odds stand for. */
export function shareOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The mass below a point (the regularised incomplete beta function), and the density there, over log-odds. */
export function betaTail(logOdds: number, shape: BetaShape): TailAt {
  const [x, y] = [shareOf(logOdds), shareOf(-logOdds)];
  const { a, b } = shape;
  // The same number twice, each time written with the side of which more digits are known.
  const belowMean = a < b ? a - (a + b) * x : (a + b) * y - b;
  const density = kernel(shape, { x, y });
  const tail =
    belowMean >= 0
      ? density / continuedFraction(shape, { x, y, belowMean })
      : 1 - density / continuedFraction({ a: b, b: a }, { x: y, y: x, belowMean: -belowMean });
  return { tail, density };
}

/** A share, the rest, and how far `(a + b) x` is below `a`. */
interface PointBelowMean {
  readonly x: number;
  readonly y: number;
  readonly belowMean: number;
}

/**
 * What to divide the density by: `β₀ + α₁/(β₁ + α₂/(β₂ + …))`, of A. R. DiDonato and A. H. Morris ("Significant digit
 * computation of the incomplete beta function ratios", ACM TOMS 18, 1992, formula 9), by Lentz's method. In the order
 * of `√(a + b)` terms, and no subtraction that costs digits where `x` is near 1.
 */
function continuedFraction({ a, b }: BetaShape, { x, y, belowMean }: PointBelowMean): number {
  let value = (a / (a + 1)) * (belowMean + 1);
  let numerator = value;
  let denominator = 0;
  for (let n = 1; ; n += 1) {
    const odd = a + 2 * n - 1;
    const share = (n * (b - n) * x) / odd;
    const alpha = ((a + n - 1) / odd) * (a + b + n - 1) * x * share;
    const beta = n + share + ((a + n) / (odd + 2)) * (belowMean + 1 + n * (1 + y));
    denominator = 1 / (beta + alpha * denominator);
    numerator = beta + alpha / numerator;
    value *= numerator * denominator;
    if (Math.abs(numerator * denominator - 1) <= 2 * Number.EPSILON) return value;
  }
}

/**
 * `x^a y^b / B(a, b)`, without the cancellation of huge logarithms: what is left when Stirling's formula is taken out
 * of the gamma functions is two deviances and three small corrections (C. Loader, "Fast and accurate computation of
 * binomial probabilities", 2000).
 */
function kernel({ a, b }: BetaShape, { x, y }: Omit<PointBelowMean, "belowMean">): number {
  const n = a + b;
  const corrections = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const exponent = corrections - deviance(a, n * x) - deviance(b, n * y);
  return Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(exponent);
}

/** `observed ln(observed / expected) + expected − observed`, by a series where the terms would cancel. */
export function deviance(observed: number, expected: number): number {
  const difference = observed - expected;
  if (Math.abs(difference) > 0.1 * (observed + expected)) return observed * Math.log(observed / expected) - difference;
  const v = difference / (observed + expected);
  let sum = difference * v;
  let power = 2 * observed * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** `ln n! − ln(√(2πn) (n/e)^n)`: how far Stirling's formula is off. */
export function stirlingError(n: number): number {
  if (n < 16) return stirlingError(n + 1) + (n + 0.5) * Math.log1p(1 / n) - 1;
  const square = 1 / (n * n);
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - square / 1188) * square) * square) * square) / n;
}
