import type { TableKind } from "../table-input.ts";
import { accountReviewTable } from "./account-review.ts";
import { activityReportTable } from "./activity-report.ts";
import { healthReportTable } from "./health-report.ts";

/** The kinds of this folder: reports, which hold results of other kinds. */
export const REPORT_TABLES: Readonly<Record<string, TableKind>> = {
  "account-review": { tableOf: accountReviewTable },
  "activity-report": { tableOf: activityReportTable },
  "health-report": { tableOf: healthReportTable },
};
