import { betaQuantile, shareOf } from "../distributions/beta.ts";
import { normalUpperQuantile } from "../distributions/normal.ts";

/** How many of how many, as numbers that are known to be whole and possible. There is at least one trial. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/** The ends of an interval. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** The ways to an interval of a proportion. `"wilson"` is the standard. */
export type ProportionMethod = "wilson" | "clopper-pearson" | "jeffreys" | "agresti-coull";

type Method = (proportion: Proportion, outside: number) => Bounds;

const METHODS: Readonly<Record<ProportionMethod, Method>> = {
  wilson,
  "clopper-pearson": clopperPearson,
  jeffreys,
  "agresti-coull": agrestiCoull,
};

/** The names of them. Written out: what is computed when a file is loaded stays in every bundle. */
export const PROPORTION_METHODS: readonly ProportionMethod[] = [
  "wilson",
  "clopper-pearson",
  "jeffreys",
  "agresti-coull",
];

/** The ends of the interval that leaves out `outside`, both sides together. */
export function proportionBounds(proportion: Proportion, outside: number, method: ProportionMethod): Bounds {
  return METHODS[method](proportion, outside);
}

/**
 * Every share that a score test would not refuse: the roots of `(p̂ − p)² = z² p(1 − p)/n` (E. B. Wilson, 1927).
 *
 * The lower root is taken from the product of both, `p̂² n/(n + z²)`: their difference would have no digits left near 0.
 */
export function wilson({ successes, trials }: Proportion, outside: number): Bounds {
  const z = normalUpperQuantile(outside / 2);
  const farther = successes + (z * z) / 2 + z * Math.sqrt(successes * ((trials - successes) / trials) + (z * z) / 4);
  return {
    lower: successes === 0 ? 0 : (successes * (successes / trials)) / farther,
    upper: successes === trials ? 1 : farther / (trials + z * z),
  };
}

/**
 * Every share under which neither so few nor so many would be too rare, by the binomial distribution itself
 * (C. J. Clopper and E. S. Pearson, 1934): never less sure than asked for, and often surer.
 */
function clopperPearson({ successes, trials }: Proportion, outside: number): Bounds {
  const failures = trials - successes;
  return {
    lower: successes === 0 ? 0 : shareOf(betaQuantile({ a: successes, b: failures + 1 }, outside / 2)),
    // The share of failures has its lower end where that of the successes has its upper one.
    upper: failures === 0 ? 1 : shareOf(-betaQuantile({ a: failures, b: successes + 1 }, outside / 2)),
  };
}

/**
 * What is believed of a share after the data and Jeffreys' prior, as much in each tail. With no success or no failure
 * the interval ends where shares do, or it would deny what was seen (L. D. Brown, T. T. Cai and A. DasGupta,
 * "Interval estimation for a binomial proportion", Statistical Science 16, 2001, section 4.1).
 */
function jeffreys({ successes, trials }: Proportion, outside: number): Bounds {
  const [a, b] = [successes + 0.5, trials - successes + 0.5];
  return {
    lower: successes === 0 ? 0 : shareOf(betaQuantile({ a, b }, outside / 2)),
    upper: successes === trials ? 1 : shareOf(-betaQuantile({ a: b, b: a }, outside / 2)),
  };
}

/**
 * The interval of every textbook, `p ± z √(p(1 − p)/n)`, after adding `z²/2` successes and as many failures
 * (A. Agresti and B. A. Coull, 1998). Cut off at 0 and 1, which it can pass.
 */
function agrestiCoull({ successes, trials }: Proportion, outside: number): Bounds {
  const z = normalUpperQuantile(outside / 2);
  const total = trials + z * z;
  const centre = (successes + (z * z) / 2) / total;
  const reach = z * Math.sqrt((centre * (1 - centre)) / total);
  return { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };
}
