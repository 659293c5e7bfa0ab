import type { TableKind } from "../table-input.ts";
import { atRiskTable } from "./at-risk.ts";
import { areaTable, calibrationTable } from "./calibration.ts";
import { healthScoresTable } from "./scores.ts";
import { healthTrendsTable, healthTrendTable } from "./trends.ts";

/** The kinds of this folder. A new one is a file and a line here. */
export const HEALTH_TABLES: Readonly<Record<string, TableKind>> = {
  "health-score": { tableOf: healthScoresTable },
  "health-trend": { tableOf: healthTrendTable },
  "health-trends": { tableOf: healthTrendsTable },
  "at-risk": { tableOf: atRiskTable },
  "health-calibration": { tableOf: calibrationTable },
  "area-under-curve": { tableOf: areaTable },
};
