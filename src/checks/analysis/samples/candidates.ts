import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import { type Fraction, fraction, plus } from "../../../number/fraction.ts";
import { shownValue, writtenFraction } from "../../rules/examples/outcomes.ts";
import type { Domain } from "../domains.ts";
import type { Interval } from "../proof/interval.ts";

/** What inputs are tried as, where their range has it: ends, whole numbers, and shares. */
const TRIED = ["0", "1", "2", "3", "7", "10", "0.5", "0.1", "0.97", "-1", "-10", "12", "5000000", "1000", "100"];

/** What an input is tried as. */
export function candidates(domain: Domain | undefined): readonly Fraction[] {
  if (domain === undefined) return TRIED.map(writtenFraction);
  const { least, most } = domain.range;
  const ends = [least, least && plus(least, fraction(1n)), most].filter((end) => end !== null);
  const all = [...ends, ...TRIED.map(writtenFraction)].filter((value) => isWithin(value, domain.range));
  const fitting = domain.isWhole ? all.filter(({ denominator }) => denominator === 1n) : all;
  if (fitting.length > 0) return unique(fitting);
  return [least ?? most ?? fraction(0n)];
}

function unique(values: readonly Fraction[]): readonly Fraction[] {
  return [...new Map(values.map((value) => [shownValue(value), value])).values()];
}

/** Whether a value is in a range. */
export function isWithin(value: Fraction, { least, most }: Pick<Interval, "least" | "most">): boolean {
  return (least === null || compared(value, least) >= 0) && (most === null || compared(value, most) <= 0);
}
