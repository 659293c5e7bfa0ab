import type { PeriodRates } from "../../../report/rates.ts";
import { type Cells, noneCell, textCell } from "../../documents/cells.ts";
import type { Cell, Part } from "../../documents/document.ts";
import { decimalOf } from "../../figures/figure.ts";
import type { Unit } from "../../figures/format.ts";
import { untold } from "../movements/period-lines.ts";

/** A rate of a report: its field, what stands above it, and its unit. */
export interface Rate {
  readonly field: keyof PeriodRates;
  readonly name: string;
  readonly unit: Unit;
}

/** The rates of a report, in the order in which they are read. */
export const RATES: readonly Rate[] = [
  { field: "netRevenueRetention", name: "NRR", unit: "share" },
  { field: "grossRevenueRetention", name: "GRR", unit: "share" },
  { field: "customerChurnRate", name: "Customer churn", unit: "share" },
  { field: "grossRevenueChurnRate", name: "Gross MRR churn", unit: "share" },
  { field: "netRevenueChurnRate", name: "Net MRR churn", unit: "share" },
  { field: "quickRatio", name: "Quick ratio", unit: "ratio" },
  { field: "averageRevenuePerAccount", name: "ARPA", unit: "money" },
  { field: "annualRecurringRevenue", name: "ARR", unit: "money" },
  { field: "trailingNetRevenueRetention", name: "NRR, 12 months", unit: "share" },
  { field: "trailingGrossRevenueRetention", name: "GRR, 12 months", unit: "share" },
];

/** What of a period rates are read from. */
export interface RatedPeriod {
  readonly period: string;
  readonly complete: boolean;
  readonly movements: object;
  readonly rates: PeriodRates | null;
}

/** What a rate below 0 is. */
export const NEGATIVE_CHURN = "negative churn: what customers added is more than what was lost";

/** Rates, a line for each period or segment. */
export function ratesPart<Item extends RatedPeriod>(
  caption: string,
  items: readonly Item[],
  { corner, name, cells }: { corner: string; name: (item: Item) => Cell; cells: Cells },
): Part {
  const lines = items.map((item) => [name(item), ...RATES.map((rate) => rateCell(item, rate, cells))]);
  return { caption, headings: [corner, ...RATES.map((rate) => rate.name)], lines };
}

function rateCell({ rates, movements, complete }: RatedPeriod, { field, unit }: Rate, cells: Cells): Cell {
  if (rates === null) return untold(movements);
  const value = decimalOf(rates[field]);
  if (value === null) return noneCell(complete ? "a share of nothing, or not known" : "the period is not over");
  const cell = cells.figure(value, unit);
  const isNegativeChurn = field === "netRevenueChurnRate" && value.isNegative() && !value.isZero();
  return isNegativeChurn ? { ...cell, mark: "negative-churn", title: NEGATIVE_CHURN } : cell;
}

/** What the marks of a table of rates mean. */
export function rateNotes(items: readonly RatedPeriod[]): readonly string[] {
  const isNegative = items.some(({ rates }) => decimalOf(rates?.netRevenueChurnRate)?.isNegative() === true);
  return isNegative ? [`Net MRR churn below 0 is ${NEGATIVE_CHURN}.`] : [];
}

/** The name of a period that may be unfinished. */
export function ratedPeriodCell({ period, complete }: RatedPeriod): Cell {
  return complete ? textCell(period) : textCell(`${period} *`, "not known to its end");
}
