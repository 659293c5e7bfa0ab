import type { TableKind } from "../table-input.ts";
import { consistentConventionsTable } from "./consistent-conventions.ts";
import { reconciliationTable } from "./reconciliation.ts";
import { reportSegmentsTable } from "./report-segments.ts";
import { restatementTable } from "./restatement.ts";
import { cohortsTable } from "./retention-cohorts.ts";
import { revenueReportTable } from "./revenue-report.ts";

/** The kinds of this folder. A new one is a file and a line here. */
export const REVENUE_TABLES: Readonly<Record<string, TableKind>> = {
  "consistent-conventions": { tableOf: consistentConventionsTable },
  reconciliation: { tableOf: reconciliationTable },
  "report-segments": { tableOf: reportSegmentsTable },
  restatement: { tableOf: restatementTable },
  "retention-cohorts": { tableOf: cohortsTable },
  "revenue-report": { tableOf: revenueReportTable },
};
