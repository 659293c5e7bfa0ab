import fc from "fast-check";
import type { SurvivalObservation } from "customer-metrics";

/** A fraction of integers, in lowest terms. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

export function rational(over: bigint, under = 1n): Rational {
  const sign = under < 0n ? -1n : 1n;
  const shared = (divisor(over < 0n ? -over : over, under < 0n ? -under : under) || 1n) * sign;
  return { over: over / shared, under: under / shared };
}

export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.over * b.under + b.over * a.under, a.under * b.under);
export const times = (a: Rational, b: Rational): Rational => rational(a.over * b.over, a.under * b.under);
export const minus = (a: Rational, b: Rational): Rational => plus(a, rational(-b.over, b.under));
export const per = (a: Rational, b: Rational): Rational => times(a, rational(b.under, b.over));

/** The double next to it, or one beside that: eighteen digits are cut off. */
export function toNumber({ over, under }: Rational): number {
  return Number((over * 10n ** 18n) / under) / 1e18;
}

export const ONE: Rational = rational(1n);
export const NONE: Rational = rational(0n);

/** Somebody who was watched: of which cause, if any, and from when on. */
export interface Watched {
  readonly time: number;
  readonly cause: string | null;
  readonly entry: number | null;
}

/** The same as survival analysis takes it, whatever the cause. */
export function asObservation({ time, cause, entry }: Watched): SurvivalObservation {
  return { time, event: cause !== null, ...(entry === null ? {} : { entry }) };
}

/** What can happen, whether some come late, and whether all are watched to the end. */
interface Shape {
  readonly causes?: readonly string[];
  readonly isLate?: boolean;
  readonly isSeen?: boolean;
}

/** Up to thirty who were watched over few times, so that ties abound. */
export function watched({ causes = ["a"], isLate = false, isSeen = false }: Shape = {}): fc.Arbitrary<
  readonly Watched[]
> {
  const cause = fc.constantFrom(...causes, ...(isSeen ? [] : [null, null]));
  const one = fc.record({ time: fc.integer({ min: 0, max: 12 }), cause, entry: fc.option(fc.nat({ max: 11 })) });
  return fc.array(
    one.map(({ entry, ...rest }) => ({ ...rest, entry: isLate && entry !== null && entry < rest.time ? entry : null })),
    { maxLength: 30 },
  );
}

export const timesOf = (all: readonly Watched[]): readonly number[] =>
  [...new Set(all.map(({ time }) => time))].sort((a, b) => a - b);
export const atRisk = (all: readonly Watched[], at: number): bigint =>
  BigInt(all.filter(({ time, entry }) => time >= at && (entry === null || entry < at)).length);
export const happened = (all: readonly Watched[], at: number, cause?: string): bigint =>
  BigInt(all.filter((one) => one.time === at && one.cause !== null && (cause ?? one.cause) === one.cause).length);

/** The share left after a time: the product over the times up to it, looking at everybody each time. */
export function left(all: readonly Watched[], at: number): Rational {
  return timesOf(all)
    .filter((time) => time <= at)
    .reduce((share, time) => times(share, rational(atRisk(all, time) - happened(all, time), atRisk(all, time))), ONE);
}

/** The share of a cause: the sum over the times up to it. */
export function taken(all: readonly Watched[], at: number, cause: string): Rational {
  const before = (time: number): Rational => left(all, timesOf(all).findLast((earlier) => earlier < time) ?? -1);
  return timesOf(all)
    .filter((time) => time <= at)
    .reduce(
      (sum, time) => plus(sum, times(before(time), rational(happened(all, time, cause), atRisk(all, time)))),
      NONE,
    );
}

/** Greenwood's sum, `Σ d/(n(n − d))`; `null` where it has no end. */
export function greenwood(all: readonly Watched[], at: number): Rational | null {
  return timesOf(all)
    .filter((time) => time <= at && happened(all, time) > 0n)
    .reduce<Rational | null>((sum, time) => {
      const [n, d] = [atRisk(all, time), happened(all, time)];
      return sum === null || n === d ? null : plus(sum, rational(d, n * (n - d)));
    }, NONE);
}
