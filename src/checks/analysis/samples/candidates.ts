import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import { type Fraction, fraction, plus } from "../../../number/fraction.ts";
import type { Domain } from "../domains.ts";
import type { Interval } from "../proof/interval.ts";

/** What inputs are tried as, where their range has it: whole numbers, shares, and what is below 0. In hundredths. */
const TRIED = [0, 100, 200, 300, 700, 1_000, 50, 10, 97, -100, -1_000, 1_200, 500_000_000, 100_000, 10_000];

/** What an input is tried as: the ends of its range, and others within it. */
export function candidates(domain: Domain | undefined): readonly Fraction[] {
  const tried = TRIED.map((hundredths) => fraction(BigInt(hundredths), 100n));
  if (domain === undefined) return tried;
  const { least, most } = domain.range;
  const ends = [least, least && plus(least, fraction(1n)), most].filter((end) => end !== null);
  const all = [...ends, ...tried].filter((value) => isWithin(value, domain.range));
  const fitting = domain.isWhole ? all.filter(({ denominator }) => denominator === 1n) : all;
  if (fitting.length === 0) return [least ?? most ?? fraction(0n)];
  return [...new Map(fitting.map((value) => [textOf(value), value])).values()];
}

/** One text for each number. */
export function textOf({ numerator, denominator }: Fraction): string {
  return `${String(numerator)}/${String(denominator)}`;
}

/** Whether a value is in a range. */
export function isWithin(value: Fraction, { least, most }: Pick<Interval, "least" | "most">): boolean {
  return (least === null || compared(value, least) >= 0) && (most === null || compared(value, most) <= 0);
}
