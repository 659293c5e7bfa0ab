import type { ChartKind } from "../chart-input.ts";
import { atRiskChart, healthTrendChart, healthTrendsChart } from "./accounts.ts";
import { calibrationChart } from "./calibration.ts";
import { healthScoresChart } from "./scores.ts";

/** The kinds of this folder. */
export const HEALTH_CHARTS: Readonly<Record<string, ChartKind>> = {
  "at-risk": { chartOf: atRiskChart },
  "health-calibration": { chartOf: calibrationChart },
  "health-score": { chartOf: healthScoresChart },
  "health-trend": { chartOf: healthTrendChart },
  "health-trends": { chartOf: healthTrendsChart },
};
