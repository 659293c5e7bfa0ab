import fc from "fast-check";
import type { SubscriptionRow } from "customer-metrics";
import { type Company, company, type CompanyShape } from "./companies.ts";

const REGIONS = ["EU", "US", "LATAM", undefined] as const;

/**
 * Companies whose rows say a region, or not: most customers keep theirs, some move, and rows of some contradict each
 * other.
 */
export function segmentedCompany(shape: CompanyShape = {}): fc.Arbitrary<Company> {
  const region = fc.nat({ max: REGIONS.length - 1 });
  return company(shape).chain((made) =>
    fc
      .tuple(fc.array(region, { minLength: 4, maxLength: 4 }), fc.array(moves(region), sameLength(made)))
      .map(([homes, moved]): Company => ({
        ...made,
        rows: made.rows.map((row, index) =>
          inRegion(row, moved[index] ?? homes["abcd".indexOf(String(row.customerId))]),
        ),
      })),
  );
}

function sameLength({ rows }: Company): { readonly minLength: number; readonly maxLength: number } {
  return { minLength: rows.length, maxLength: rows.length };
}

/** Where a row is that is not where its customer is at home. */
function moves(region: fc.Arbitrary<number>): fc.Arbitrary<number | null> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: region });
}

function inRegion(row: SubscriptionRow, index: number | undefined): SubscriptionRow {
  const region = REGIONS[index ?? REGIONS.length - 1];
  return { ...row, attributes: region === undefined ? null : { region } };
}

/** The region that a row names. */
export function regionOf({ attributes }: SubscriptionRow): string | null {
  return attributes?.["region"] ?? null;
}
