import type { Decimal } from "../../../number/decimal.ts";
import { amount, money, NOT_KNOWN, units } from "../figures.ts";

/** How a number is called and written. */
export interface NumberFigure {
  readonly heading: string;
  /** Digits after the point, unless it takes more to see a difference. */
  readonly places: number;
  /** A share is written as a percentage, and its difference in percentage points. */
  readonly isShare: boolean;
}

const AMOUNTS: Readonly<Record<string, string>> = {
  startingMrr: "Opening MRR",
  newMrr: "New MRR",
  expansionMrr: "Expansion MRR",
  contractionMrr: "Contraction MRR",
  churnedMrr: "Churned MRR",
  reactivationMrr: "Reactivated MRR",
  fxMrr: "FX",
  endingMrr: "Closing MRR",
  "rates.annualRecurringRevenue": "ARR",
};

const COUNTS: Readonly<Record<string, string>> = {
  startingCustomers: "Opening customers",
  newCustomers: "New customers",
  churnedCustomers: "Churned customers",
  reactivatedCustomers: "Reactivated customers",
  endingCustomers: "Closing customers",
};

const RATIOS: Readonly<Record<string, string>> = {
  "rates.quickRatio": "Quick ratio",
  "rates.averageRevenuePerAccount": "ARPA",
};

const SHARES: Readonly<Record<string, string>> = {
  "rates.netRevenueRetention": "NRR",
  "rates.grossRevenueRetention": "GRR",
  "rates.customerChurnRate": "Customer churn",
  "rates.grossRevenueChurnRate": "Gross MRR churn",
  "rates.netRevenueChurnRate": "Net MRR churn",
  "rates.trailingNetRevenueRetention": "NRR, 12 months",
  "rates.trailingGrossRevenueRetention": "GRR, 12 months",
};

/** How a number of a report is written; `null` where no table shows it. */
export function figureOf(field: string, places: number): NumberFigure | null {
  const kinds = [
    { headings: AMOUNTS, places, isShare: false },
    { headings: COUNTS, places: 0, isShare: false },
    { headings: RATIOS, places: Math.max(2, places), isShare: false },
    { headings: SHARES, places: 1, isShare: true },
  ];
  for (const { headings, ...shape } of kinds) {
    const heading = Object.hasOwn(headings, field) ? headings[field] : undefined;
    if (heading !== undefined) return { heading, ...shape };
  }
  return null;
}

/** Enough to tell any two numbers of a report apart. */
const MOST_PLACES = 20;

/** What a number was, is, and by how much it differs, in as many digits as it takes to see the difference. */
export function writtenPair(
  pair: { readonly was: Decimal | null; readonly is: Decimal | null },
  { places, isShare }: NumberFigure,
): readonly [was: string, is: string, difference: string] {
  const [was, is] = [pair.was, pair.is].map((value) => (isShare ? (value?.times(100) ?? null) : value)) as Pair;
  const [end, apart] = isShare ? [" %", " pp"] : ["", ""];
  const digits = digitsToTell(was, is, places);
  const written = (value: Decimal | null): string => (value === null ? NOT_KNOWN : `${money(value, digits)}${end}`);
  if (was === null || is === null) return [written(was), written(is), NOT_KNOWN];
  // Of what is shown, so that the line adds up.
  const difference = units(is, digits) - units(was, digits);
  return [written(was), written(is), `${amount(difference, digits)}${apart}`];
}

type Pair = [Decimal | null, Decimal | null];

function digitsToTell(was: Decimal | null, is: Decimal | null, places: number): number {
  if (was === null || is === null) return places;
  let digits = places;
  while (digits < MOST_PLACES && units(was, digits) === units(is, digits)) digits += 1;
  return digits;
}
