import { CENSORED, type Observed } from "../../statistics/survival/risk/observations.ts";
import { riskTable } from "../../statistics/survival/risk/risk-table.ts";
import { survivalAt } from "../../statistics/survival/survival-at.ts";
import { curveOf, type SurvivalCurve } from "../../statistics/survival/survival-curve.ts";
import { inDays, type ShareAtDays } from "../durations/day-estimates.ts";
import type { StayTotals } from "./customer-survival-totals.ts";
import type { StayReading } from "./stay-options.ts";
import type { Stay } from "./stays.ts";

/** The totals of some stays. */
export function stayTotals(stays: readonly Stay[], { after, level }: Pick<StayReading, "after" | "level">): StayTotals {
  const curve = curveOf(riskTable(observedOf(stays), 1), level);
  return {
    customers: curve.observations,
    churned: curve.events,
    active: curve.censored,
    ...inDays(curve),
    after: Object.freeze(after.map((days) => stillThere(days, curve))),
    curve,
  };
}

/** Stays as columns. */
export function observedOf(stays: readonly Stay[]): Observed {
  return {
    time: Float64Array.from(stays, ({ days }) => days),
    cause: Int32Array.from(stays, ({ isChurned }) => (isChurned ? 0 : CENSORED)),
    entry: stays.some(({ entry }) => entry !== -Infinity) ? Float64Array.from(stays, ({ entry }) => entry) : null,
  };
}

function stillThere(days: number, curve: SurvivalCurve): ShareAtDays {
  const at = survivalAt(curve, days);
  return Object.freeze({ days, share: at?.survival ?? null, interval: at?.interval ?? null });
}
