/** Who would recommend, who would not, and who would do neither. */
export interface PromoterGroups {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** The groups of ratings from 0 to 10: promoters give 9 or 10, passives 7 or 8, detractors less. */
export function promoterGroups(counts: Float64Array): PromoterGroups {
  const between = (from: number, to: number): number => counts.subarray(from, to + 1).reduce((sum, n) => sum + n, 0);
  return { promoters: between(9, 10), passives: between(7, 8), detractors: between(0, 6) };
}
