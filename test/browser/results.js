// One page of results, from the example company's files: what every run-time must say alike. Estimates are numbers,
// whatever is exact is text.
/** @param {typeof import("customer-metrics")} metrics @param {typeof import("customer-metrics/rows")} rows @param {typeof import("customer-metrics/notebook")} notebook @param {Record<string, string>} files The text of each file, by its name without its ending. */
export async function results(metrics, rows, notebook, files) {
  const read = {};
  for (const [name, text] of Object.entries(files)) read[name] = (await rows.readCsv(text)).rows;
  const { subscriptions, usage, journeys, responses, tickets, contracts, orders, opportunities } = read;
  const asOf = "2025-12-31";
  const activity = { usage, journeys, responses, tickets, contracts };
  const movements = metrics.mrrMovements(subscriptions, { asOf });
  const health = metrics.healthReport({ ...activity, subscriptions }, { asOf });
  const question = { metric: "customer-churn-rate", period: "2025-03", from: "stripe", to: "chartmogul", asOf };
  const all = {
    movements,
    byStripe: metrics.revenueReport(subscriptions, { asOf, by: "quarter" }, metrics.conventions.stripe),
    cohorts: metrics.retentionCohorts(subscriptions, { asOf, by: "year" }),
    reconciled: metrics.reconcile(subscriptions, question),
    survival: metrics.customerSurvival(subscriptions, { asOf }),
    value: metrics.timeToValue(journeys, { asOf, milestone: "first-report" }),
    activity: metrics.activityReport({ ...activity, orders, opportunities }, { asOf }),
    health,
    nps: metrics.netPromoterScore({ promoters: 61, passives: 22, detractors: 17 }),
    churn: metrics.convertChurnRate({ churnRate: "0.05", from: "month", to: "year" }),
    growth: metrics.compoundGrowthRate({ first: 100, last: "170.5", periods: 7 }),
    chart: notebook.chart(movements).spec,
    table: notebook.table(movements).html,
  };
  return JSON.stringify(metrics.toPlain(all));
}
