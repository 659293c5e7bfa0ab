import type { TableKind } from "../table-input.ts";
import { seasonalityTable, yearOverYearTable } from "./series.ts";

/** The kinds of this folder. A new one is a file and a line here. */
export const GROWTH_TABLES: Readonly<Record<string, TableKind>> = {
  "year-over-year": { tableOf: yearOverYearTable },
  seasonality: { tableOf: seasonalityTable },
};
