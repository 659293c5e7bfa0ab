import type { DecimalInput } from "../../../number/decimal.ts";
import { readCount } from "../../../statistics/counts.ts";
import { promoterGroups, type PromoterGroups } from "../../../statistics/scores/promoters.ts";
import { areRatings, countRatings, type Ratings } from "./count-ratings.ts";

/** Who would recommend, who would not, and who would do neither: counted here, or already. */
export function promoterCounts(
  given: Ratings | Readonly<Record<keyof PromoterGroups, DecimalInput>>,
  field: string,
): PromoterGroups {
  if (!areRatings(given, field)) {
    // The only argument needs no name before its fields.
    const of = field === "ratings" ? "" : `${field}.`;
    const promoters = readCount(given.promoters, `${of}promoters`);
    const passives = readCount(given.passives, `${of}passives`);
    const detractors = readCount(given.detractors, `${of}detractors`);
    readCount(promoters + passives + detractors, `${of}responses`); // together they may be too many for a number
    return { promoters, passives, detractors };
  }
  return promoterGroups(countRatings(given, { from: 0, to: 10, field }));
}
