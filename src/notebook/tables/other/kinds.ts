import type { TableKind } from "../table-input.ts";
import { metricTable } from "./metric.ts";
import { readRowsTable } from "./read-rows.ts";

/** The kinds of this folder. A new one is a file and a line here. */
export const OTHER_TABLES: Readonly<Record<string, TableKind>> = {
  metric: { tableOf: metricTable },
  "subscription-rows": { tableOf: readRowsTable },
  "mrr-snapshot-rows": { tableOf: readRowsTable },
  "account-rows": { tableOf: readRowsTable },
  "contract-rows": { tableOf: readRowsTable },
  "goal-rows": { tableOf: readRowsTable },
  "journey-rows": { tableOf: readRowsTable },
  "opportunity-rows": { tableOf: readRowsTable },
  "order-rows": { tableOf: readRowsTable },
  "survey-response-rows": { tableOf: readRowsTable },
  "ticket-rows": { tableOf: readRowsTable },
  "usage-event-rows": { tableOf: readRowsTable },
  "subscription-columns": { tableOf: readRowsTable },
};
