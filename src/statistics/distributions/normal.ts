import { logConcaveQuantile } from "./log-concave-quantile.ts";

const SQRT_TWO_PI = 2.5066282746310002;

/** From here on the continued fraction is exact to the last digits after this many of its terms. */
const FAR = 2;
const TERMS = 100;

/**
 * The density of the standard normal distribution.
 *
 * `exp(-z²/2)` magnifies the rounding of `z²`, so `z` is split in two: the square of the first part is exact
 * (W. J. Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23, 1969). That part is the
 * smaller, so that neither factor can pass 1: of a `z` beyond thousands, one would be infinite and the other 0.
 */
function normalDensity(z: number): number {
  const coarse = Math.floor(z * 16) / 16;
  return (Math.exp((-coarse * coarse) / 2) * Math.exp((-(z - coarse) * (z + coarse)) / 2)) / SQRT_TWO_PI;
}

/**
 * The mass of the standard normal distribution above `z`.
 *
 * Computed as what it is and not as 1 minus the rest, so that 1e-200 has as many true digits as 0.1 has. Below
 * 3 it is a half less a series of positive terms, beyond it is Laplace's continued fraction
 * (Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.2.11 and 26.2.14).
 */
export function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z);
  return z < FAR ? 0.5 - normalDensity(z) * centralSeries(z) : normalDensity(z) / continuedFraction(z);
}

/** `z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …` */
function centralSeries(z: number): number {
  let sum = 0;
  let term = z;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (z * z) / odd;
  }
  return sum;
}

/** `z + 1/(z + 2/(z + 3/(z + …)))` */
function continuedFraction(z: number): number {
  let value = z;
  for (let term = TERMS; term > 0; term -= 1) value = z + term / value;
  return value;
}

/**
 * The `z` above which the standard normal distribution has the given mass: `1.96` for `0.025`.
 *
 * @param mass - Above 0 and at most a half.
 */
export function normalUpperQuantile(mass: number): number {
  return logConcaveQuantile((z) => ({ tail: normalUpperTail(z), density: normalDensity(z) }), mass, {
    start: 0,
    direction: 1,
  });
}
