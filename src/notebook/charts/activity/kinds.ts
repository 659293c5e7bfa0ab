import type { ChartKind } from "../chart-input.ts";
import { customerSurvivalChart, TIME_TO_VALUE_FORMS, timeToValueChart } from "./durations.ts";
import { funnelChart } from "./funnel.ts";
import { goalsChart, goalTotalsChart } from "./goals.ts";
import { PURCHASE_CHART, RENEWAL_CHART, TICKET_CHART, WIN_LOSS_CHART } from "./panels.ts";
import { periodsChart, totalsChart } from "./period-charts.ts";
import { ACTIVITY_CHART, SURVEY_CHART } from "./user-panels.ts";

import { usageFunnelChart } from "./usage-funnel.ts";

/** The kinds of this folder. */
export const ACTIVITY_CHARTS: Readonly<Record<string, ChartKind>> = {
  "activity-period": /* @__PURE__ */ periodsChart(ACTIVITY_CHART),
  "activity-totals": /* @__PURE__ */ totalsChart(ACTIVITY_CHART),
  "customer-survival": { chartOf: customerSurvivalChart },
  funnel: { chartOf: funnelChart },
  goal: { chartOf: goalsChart },
  "goal-totals": { chartOf: goalTotalsChart },
  "purchase-period": /* @__PURE__ */ periodsChart(PURCHASE_CHART),
  "purchase-totals": /* @__PURE__ */ totalsChart(PURCHASE_CHART),
  "renewal-period": /* @__PURE__ */ periodsChart(RENEWAL_CHART),
  "renewal-totals": /* @__PURE__ */ totalsChart(RENEWAL_CHART),
  "survey-period": /* @__PURE__ */ periodsChart(SURVEY_CHART),
  "survey-totals": /* @__PURE__ */ totalsChart(SURVEY_CHART),
  "ticket-period": /* @__PURE__ */ periodsChart(TICKET_CHART),
  "ticket-totals": /* @__PURE__ */ totalsChart(TICKET_CHART),
  "time-to-value": { chartOf: timeToValueChart, forms: TIME_TO_VALUE_FORMS },
  "usage-funnel": { chartOf: usageFunnelChart },
  "win-loss-period": /* @__PURE__ */ periodsChart(WIN_LOSS_CHART),
  "win-loss-totals": /* @__PURE__ */ totalsChart(WIN_LOSS_CHART),
};
