import type { DecimalInput } from "../../../number/decimal.ts";
import { readCount } from "../../../statistics/counts.ts";
import { areRatings, countRatings, type Ratings } from "./count-ratings.ts";

type Group = "promoters" | "passives" | "detractors";

/** Who would recommend, who would not, and who would do neither: counted here, or already. */
export function promoterCounts(
  given: Ratings | Readonly<Record<Group, DecimalInput>>,
  field: string,
): Readonly<Record<Group, number>> {
  if (!areRatings(given, field)) {
    // The only argument needs no name before its fields.
    const of = field === "ratings" ? "" : `${field}.`;
    const promoters = readCount(given.promoters, `${of}promoters`);
    const passives = readCount(given.passives, `${of}passives`);
    const detractors = readCount(given.detractors, `${of}detractors`);
    readCount(promoters + passives + detractors, `${of}responses`); // together they may be too many for a number
    return { promoters, passives, detractors };
  }
  const counts = countRatings(given, { from: 0, to: 10, field });
  const between = (from: number, to: number): number => counts.subarray(from, to + 1).reduce((sum, n) => sum + n, 0);
  return { promoters: between(9, 10), passives: between(7, 8), detractors: between(0, 6) };
}
