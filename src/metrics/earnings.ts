import type { Decimal, DecimalInput } from "../number/decimal.ts";
import { parseDecimal, parseMagnitude, parseShare } from "../number/parse.ts";

/** What one customer brings in one period, and what it costs. */
export interface CustomerEarnings {
  /** Revenue of one customer in one period: ARPA per month, say. */
  readonly revenuePerPeriod: DecimalInput;
  /** The share of revenue that is left after the cost of it: at most 1. Left out, all of it is. */
  readonly grossMargin?: DecimalInput;
  /** Money that one customer costs in one period, in addition to what the margin has taken off. Left out, none. */
  readonly costToServe?: DecimalInput;
}

/** What a period with one customer leaves: below zero where it costs more than it brings. */
export function earnedPerPeriod(input: CustomerEarnings): Decimal {
  const margin = parseMargin(input.grossMargin ?? 1, "grossMargin");
  const cost = parseMagnitude(input.costToServe ?? 0, "costToServe");
  return parseMagnitude(input.revenuePerPeriod, "revenuePerPeriod").times(margin).minus(cost);
}

/** Reads a margin: a share of revenue that is kept, so at most 1; below zero where costs are higher than revenue. */
export function parseMargin(value: DecimalInput, field: string): Decimal {
  const margin = parseDecimal(value, field);
  return margin.isNegative() ? margin : parseShare(value, field);
}
