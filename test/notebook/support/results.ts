import {
  checkMovements,
  consistentConventions,
  customerEffortScore,
  customerMovements,
  customerSatisfactionScore,
  funnel,
  metricById,
  mrrBridge,
  mrrMovements,
  netPromoterScore,
  netPromoterScoreChange,
  parseFormula,
  proportionDifference,
  proportionInterval,
  provenance,
  provenanceSummary,
  ratioInterval,
  reconcile,
  restatement,
  retentionCohorts,
  revenueReport,
  seasonality,
  segmentMovements,
  type SubscriptionRow,
  toPlain,
  yearOverYear,
} from "customer-metrics";
import { readAccounts, readMrrSnapshots, readSubscriptions } from "customer-metrics/rows";
import { activityOf } from "./activity-results.ts";

/** A company of three, whose customers and plans are called what the caller wants. */
export function companyOf(names: readonly [string, string, string]): readonly SubscriptionRow[] {
  const [a, b, c] = names;
  return [
    { customerId: a, start: "2025-01-10", end: "2025-03-01", amount: 100, interval: "quarter", plan: a },
    { customerId: a, start: "2025-03-01", amount: 150, interval: "month", plan: a },
    { customerId: b, start: "2025-02-01", end: "2025-03-15", amount: 40, interval: "month", plan: b },
    { customerId: c, start: "2025-02-10", amount: "12.34", interval: "week", plan: c },
  ];
}

const OPTIONS = { from: "2025-01", to: "2025-04", asOf: "2025-04-10" } as const;

/** One answer of every kind that the package has, about a company whose names are these. */
export function resultsOf(names: readonly [string, string, string]): Readonly<Record<string, unknown>> {
  const rows = companyOf(names);
  const [before, after] = [
    { promoters: 60, passives: 25, detractors: 15 },
    { promoters: 20, passives: 5, detractors: 25 },
  ];
  const series = [90, 100, 150, 60, 99, 110, 165, 66].map((value, index) => ({
    period: `${String(2024 + Math.floor(index / 4))}-Q${String((index % 4) + 1)}`,
    value,
  }));
  const kept = toPlain(revenueReport(rows.slice(0, 3), { ...OPTIONS, customers: true }));
  const report = revenueReport(rows, { ...OPTIONS, customers: true, segmentBy: "plan", cohorts: {} });
  const [first, second, third] = names;
  return {
    "mrr-movements": mrrMovements(rows, OPTIONS),
    "segment-movements": segmentMovements(rows, { ...OPTIONS, segmentBy: "plan" }),
    "customer-movements": customerMovements(rows, OPTIONS),
    "retention-cohorts": retentionCohorts(rows, { ...OPTIONS, cohortBy: "plan" }),
    "revenue-report": report,
    "report-segments": report.segments,
    restatement: restatement(kept as never, report),
    "mrr-bridge": mrrBridge({ startingMrr: 100, newMrr: 20, expansionMrr: 0, contractionMrr: 0, churnedMrr: "0.5" }),
    "movements-check": checkMovements([{ period: first, startingMrr: 100, newMrr: 20, endingMrr: 115 }]),
    nps: { [first]: netPromoterScore(before), [second]: netPromoterScore([]) },
    "nps-change": netPromoterScoreChange(before, after),
    csat: customerSatisfactionScore([5, 4, 3, 2]),
    ces: { [first]: customerEffortScore([5, 4, 3, 2]) },
    "proportion-interval": proportionInterval({ successes: 1, trials: 20 }),
    "proportion-difference": proportionDifference({ successes: 1, trials: 20 }, { successes: 5, trials: 20 }),
    "ratio-interval": ratioInterval([
      { numerator: 90, denominator: 100 },
      { numerator: 50, denominator: 40 },
    ]),
    funnel: funnel([
      { name: `1 ${first}`, count: 400 },
      { name: `2 ${second}`, count: 300 },
      { name: `3 ${third}`, count: 20 },
    ]),
    seasonality: seasonality(series),
    "year-over-year": yearOverYear(series),
    reconciliation: reconcile(rows, {
      ...{ metric: "monthly-recurring-revenue", period: "2025-02", asOf: "2025-04-10" },
      ...{ from: "standard", to: { weeksPerMonth: "4.33" } },
    }),
    "consistent-conventions": consistentConventions(rows, {
      metric: "monthly-recurring-revenue",
      expected: [{ period: "2025-02", value: "127" }],
      asOf: "2025-04-10",
    }),
    ...activityOf(names, rows),
    "account-rows": readAccounts([{ id: first, name: second }]),
    metric: metricById("quick-ratio"),
    "provenance-summary": provenanceSummary(provenance.stripe),
    "subscription-rows": readSubscriptions([
      { customer: first, start: "soon", amount: 1, interval: "month", [second]: third },
    ]),
    "mrr-snapshot-rows": readMrrSnapshots([{ customer: first, month: "2025-01", mrr: 5 }]),
    formula: parseFormula("a / b"),
    record: { [first]: second, nested: [{ [second]: third }] },
    list: [
      { a: first, b: 1 },
      { a: second, b: null },
    ],
    figure: "12.50",
    nothing: null,
  };
}
