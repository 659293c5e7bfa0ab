import { type Decimal, MetricDecimal } from "../../../number/decimal.ts";
import type { RevenueReport, RevenueReportCustomers } from "../../../report/revenue-report.ts";
import { ratioInterval } from "../../../statistics/ratios/ratio-interval.ts";
import { decimalOf } from "../../figures/figure.ts";
import type { RateInterval } from "./rate-intervals.ts";

/** One customer's MRR at a period's opening and at its closing. */
interface Ends {
  readonly opening: Decimal;
  readonly closing: Decimal;
}

/** The retention of money that has an interval over customers. */
export type Retention = "netRevenueRetention" | "grossRevenueRetention";

/**
 * The intervals of net and gross revenue retention over customers, period by period: of a report that lists its
 * customers. `null` where what the customers add up to is not the rate that the report tells (in several currencies,
 * or under a convention that counts the loss otherwise): then the interval would be of another number.
 */
export function retentionIntervals(report: RevenueReport, rate: Retention): readonly (RateInterval | null)[] {
  const { customers, periods } = report;
  if (customers === null) return periods.map(() => null);
  const ends = endsByPeriod(
    customers,
    periods.map(({ period }) => period),
  );
  return periods.map(({ rates }, index) => {
    const told = decimalOf(rates?.[rate]);
    if (told === null) return null;
    const terms = (ends[index] ?? []).map(({ opening, closing }) => ({
      numerator: rate === "netRevenueRetention" ? closing : MetricDecimal.min(opening, closing),
      denominator: opening,
    }));
    const { ratio, interval } = ratioInterval(terms);
    return ratio?.minus(told).abs().lessThan("1e-12") === true ? interval : null;
  });
}

/** Opening and closing of everyone who was paying at a period's opening, period by period. */
function endsByPeriod(
  { openings, movements }: RevenueReportCustomers,
  periods: readonly string[],
): readonly (readonly Ends[])[] {
  const moves = new Map<string, Map<string, Decimal>>();
  const nameOf = (of: { readonly customerId: unknown; readonly subscriptionId: unknown }): string =>
    JSON.stringify([of.customerId, of.subscriptionId]);
  const put = (period: string, name: string, mrr: Decimal): void => {
    const of = moves.get(period) ?? new Map<string, Decimal>();
    moves.set(period, of.set(name, mrr));
  };
  for (const movement of movements) put(movement.period, nameOf(movement), movement.closing);
  let level = new Map<string, Decimal>();
  return periods.map((period) => {
    const known = openings.filter((opening) => opening.period === period);
    if (known.length > 0) level = new Map(known.map((opening) => [nameOf(opening), opening.startingMrr]));
    const before = level;
    level = new Map([...before, ...(moves.get(period) ?? [])]);
    const after = level;
    return [...before]
      .filter(([, opening]) => !opening.isZero())
      .map(([name, opening]) => ({ opening, closing: after.get(name) ?? opening }));
  });
}
