import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import type { ConfidenceInterval } from "../confidence.ts";
import { type NetCounts, netScoreDifference, type NetScoreLevel, type NetScoreMethod } from "./net-score.ts";

/** By how much a net score moved, in its unit, and whether chance alone would do. All `null` where one is of nobody. */
export interface NetScoreChange {
  readonly change: Decimal | null;
  readonly standardError: number | null;
  readonly interval: ConfidenceInterval<NetScoreMethod> | null;
  readonly pValue: number | null;
}

/** The later score less the earlier one. */
export function netScoreChange(before: NetCounts, after: NetCounts, level: NetScoreLevel): NetScoreChange {
  if (responses(before) === 0 || responses(after) === 0) {
    return { change: null, standardError: null, interval: null, pValue: null };
  }
  const { standardError, interval, pValue } = netScoreDifference(before, after, level);
  return {
    change: change(before, after, BigInt(level.unit)),
    standardError: level.unit * standardError,
    interval,
    pValue,
  };
}

function responses({ positive, neutral, negative }: NetCounts): number {
  return positive + neutral + negative;
}

/** Over one denominator, so that it is rounded once and equal scores are 0 apart. */
function change(before: NetCounts, after: NetCounts, unit: bigint): Decimal {
  const [of, then] = [responses(before), responses(after)].map(BigInt) as [bigint, bigint];
  const [was, is] = [before, after].map(({ positive, negative }) => BigInt(positive - negative)) as [bigint, bigint];
  return new MetricDecimal((unit * (is * of - was * then)).toString()).dividedBy((of * then).toString());
}
