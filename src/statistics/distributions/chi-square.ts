import { deviance, stirlingError } from "./beta.ts";
import { normalUpperTail } from "./normal.ts";

/**
 * The mass of the chi-square distribution above `x`: `0.05` above 3.841 for 1 degree of freedom.
 *
 * For whole degrees of freedom it is a finite sum of positive terms, `y^a e^-y / Γ(a + 1)` with `y = x/2`: for even ones
 * of all whole `a` below half of them, for odd ones of all halves below it and of the normal distribution's two tails
 * above `√x` (Abramowitz and Stegun 26.4.4 and 26.4.5). Nothing is subtracted, so a mass of 1e-200 has its digits.
 *
 * @param x - 0 or more.
 * @param degreesOfFreedom - A whole number from 1.
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  const y = x / 2;
  const isOdd = degreesOfFreedom % 2 === 1;
  if (y === 0) return 1;
  const [first, last] = [isOdd ? 0.5 : 0, degreesOfFreedom / 2 - 1];
  const ends = isOdd ? 2 * normalUpperTail(Math.sqrt(x)) : 0;
  return Math.min(1, ends + (last < first ? 0 : sumOfTerms(y, first, last)));
}

/** Away from the largest term in both directions: of many degrees of freedom the first and last may be too small. */
function sumOfTerms(y: number, first: number, last: number): number {
  const peak = first + Math.min(last - first, Math.max(0, Math.floor(y - first)));
  const largest = peak === 0 ? Math.exp(-y) : Math.exp(-stirlingError(peak) - deviance(peak, y)) / rootOf(peak);
  let sum = largest;
  let term = largest;
  for (let a = peak; a > first; a -= 1) sum += term *= a / y;
  term = largest;
  for (let a = peak + 1; a <= last; a += 1) sum += term *= y / a;
  return sum;
}

function rootOf(peak: number): number {
  return Math.sqrt(2 * Math.PI * peak);
}
