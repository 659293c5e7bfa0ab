import type { RiskTier } from "./risk-types.ts";

/**
 * The tiers of {@link atRisk} where none are given. `"critical"`: a score below 40, or below 60 with a renewal in 90
 * days. `"high"`: a score below 60, a cap that holds it down, or falling with a renewal in 180 days. `"watch"`: falling,
 * renewed only with a concession, without a score, or with less than half measured.
 */
export const riskTiers: readonly RiskTier[] = [
  { name: "critical", any: [{ scoreBelow: 40 }, { scoreBelow: 60, renewsWithinDays: 90 }] },
  { name: "high", any: [{ scoreBelow: 60 }, { capped: true }, { falling: true, renewsWithinDays: 180 }] },
  { name: "watch", any: [{ falling: true }, { concession: true }, { unscored: true }, { coverageBelow: "0.5" }] },
];
