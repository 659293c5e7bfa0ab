import type { TableKind } from "../table-input.ts";
import { differenceTable, proportionTable, ratioTable } from "./intervals.ts";
import { incidenceTable, logRankTable, restrictedMeanTable, survivalTable } from "./survival.ts";

/** The kinds of this folder. A new one is a file and a line here. */
export const STATISTICS_TABLES: Readonly<Record<string, TableKind>> = {
  "proportion-interval": { tableOf: proportionTable },
  "proportion-difference": { tableOf: differenceTable },
  "ratio-interval": { tableOf: ratioTable },
  "survival-curve": { tableOf: survivalTable },
  "cumulative-incidence": { tableOf: incidenceTable },
  "log-rank-test": { tableOf: logRankTable },
  "restricted-mean": { tableOf: restrictedMeanTable },
};
