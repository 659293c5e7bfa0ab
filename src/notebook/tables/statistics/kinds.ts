import type { TableKind } from "../table-input.ts";
import { differenceTable, proportionTable, ratioTable } from "./intervals.ts";

/** The kinds of this folder. A new one is a file and a line here. */
export const STATISTICS_TABLES: Readonly<Record<string, TableKind>> = {
  "proportion-interval": { tableOf: proportionTable },
  "proportion-difference": { tableOf: differenceTable },
  "ratio-interval": { tableOf: ratioTable },
};
