import type { TableKind } from "../table-input.ts";
import { customerSurvivalTable, timeToValueTable } from "./durations.ts";
import { funnelTable } from "./funnel.ts";
import { goalsTable, goalTotalsTable } from "./goals.ts";
import { periodsTable, totalsTable } from "./period-totals.ts";
import { ACTIVITY, PURCHASES, RENEWALS, TICKETS, WIN_LOSS } from "./signals.ts";
import { SURVEY } from "./surveys.ts";

import { usageFunnelTable } from "./usage-funnel.ts";

/** The kinds of this folder. A new one is a file and a line here. */
export const ACTIVITY_TABLES: Readonly<Record<string, TableKind>> = {
  funnel: { tableOf: funnelTable },
  "time-to-value": { tableOf: timeToValueTable },
  "customer-survival": { tableOf: customerSurvivalTable },
  "survey-totals": /* @__PURE__ */ totalsTable(SURVEY),
  "survey-period": /* @__PURE__ */ periodsTable(SURVEY),
  "win-loss-totals": /* @__PURE__ */ totalsTable(WIN_LOSS),
  "win-loss-period": /* @__PURE__ */ periodsTable(WIN_LOSS),
  "ticket-totals": /* @__PURE__ */ totalsTable(TICKETS),
  "ticket-period": /* @__PURE__ */ periodsTable(TICKETS),
  "purchase-totals": /* @__PURE__ */ totalsTable(PURCHASES),
  "purchase-period": /* @__PURE__ */ periodsTable(PURCHASES),
  "renewal-totals": /* @__PURE__ */ totalsTable(RENEWALS),
  "renewal-period": /* @__PURE__ */ periodsTable(RENEWALS),
  "activity-totals": /* @__PURE__ */ totalsTable(ACTIVITY),
  "activity-period": /* @__PURE__ */ periodsTable(ACTIVITY),
  "usage-funnel": { tableOf: usageFunnelTable },
  goal: { tableOf: goalsTable },
  "goal-totals": { tableOf: goalTotalsTable },
};
