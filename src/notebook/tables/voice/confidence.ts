import { decimalOf } from "../../figures/figure.ts";
import { printable } from "../../figures/printable.ts";
import type { Showing } from "../../showing.ts";

interface Interval {
  readonly confidence: number;
  readonly method: string;
}

/** How sure the intervals of a table are, and how they were computed: once for those that are alike. */
export function confidenceNotes(
  intervals: readonly (Interval | null | undefined)[],
  showing: Showing,
): readonly string[] {
  const said = intervals.flatMap((interval) => (interval ? [confidenceOf(interval, showing)] : []));
  return [...new Set(said)].map((text) => `Interval: ${text}.`);
}

/** An interval's confidence and method, as `95% confidence (wilson)`. */
export function confidenceOf({ confidence, method }: Interval, { format }: Showing): string {
  const share = new Intl.NumberFormat(format.locale, { style: "percent", maximumFractionDigits: 3 });
  const level = decimalOf(confidence) === null ? "unknown" : share.format(confidence);
  return `${level} confidence (${printable(method)})`;
}
