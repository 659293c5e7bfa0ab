import { betaQuantile } from "./beta.ts";

/**
 * The `t` beyond which, on both sides together, Student's distribution has the given mass: `2.262` for `0.05` and 9
 * degrees of freedom.
 *
 * `f / (f + t²)` follows the beta distribution of `f/2` and `1/2` (Abramowitz and Stegun 26.7.1), so its odds are `f/t²`.
 *
 * @param mass - Above 0 and below 1.
 */
export function studentQuantile(mass: number, degreesOfFreedom: number): number {
  const logOdds = betaQuantile({ a: degreesOfFreedom / 2, b: 0.5 }, mass);
  return Math.sqrt(degreesOfFreedom) * Math.exp(-logOdds / 2);
}
