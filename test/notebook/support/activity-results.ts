import {
  accountReview,
  activityReport,
  activityTotals,
  areaUnderCurve,
  atRisk,
  calibrateHealth,
  cumulativeIncidence,
  customerSurvival,
  goalTotals,
  healthReport,
  healthScores,
  healthTrend,
  logRankTest,
  purchaseTotals,
  renewalTotals,
  restrictedMean,
  type SubscriptionRow,
  surveyTotals,
  survivalCurve,
  ticketTotals,
  timeToValue,
  usageFunnel,
  winLossTotals,
} from "customer-metrics";

type Names = readonly [string, string, string];

const MONTHS = { from: "2025-01", to: "2025-02", asOf: "2025-02-28" } as const;
const BANDS = [
  { name: "at risk", from: 0 },
  { name: "healthy", from: 70 },
];

/** One answer of every kind that is of something else than billing, about accounts whose names are these. */
export function activityOf(names: Names, rows: readonly SubscriptionRow[]): Readonly<Record<string, unknown>> {
  return { ...survivalOf(names, rows), ...totalsOf(names), ...healthOf(names) };
}

function survivalOf(
  [first, second, third]: Names,
  rows: readonly SubscriptionRow[],
): Readonly<Record<string, unknown>> {
  const watched = [6, 6, 13, 20].map((time, index) => ({ time, event: index !== 1 }));
  const curve = survivalCurve(watched);
  const causes = watched.map(({ time }, index) => ({ time, cause: [first, second, null][index % 3] ?? null }));
  const journeys = [
    {
      accountId: first,
      startedAt: "2025-01-01",
      reachedAt: "2025-01-05",
      milestone: third,
      attributes: { plan: second },
    },
    { accountId: second, startedAt: "2025-01-01", leftAt: "2025-01-09", milestone: third, attributes: { plan: third } },
    { accountId: third, startedAt: "2025-01-01", milestone: third },
  ];
  return {
    "survival-curve": curve,
    "cumulative-incidence": cumulativeIncidence(causes),
    "log-rank-test": logRankTest([
      { group: first, observations: watched },
      { group: second, observations: watched.slice(0, 2) },
    ]),
    "restricted-mean": restrictedMean(curve, { until: 13 }),
    "time-to-value": timeToValue(journeys, { asOf: "2025-02-01", within: [7, 30], segmentBy: "plan" }),
    "customer-survival": customerSurvival(rows, { asOf: "2025-04-10", segmentBy: "plan" }),
    "area-under-curve": areaUnderCurve([90, 60, 70, 30].map((score, index) => ({ score, outcome: index < 2 }))),
  };
}

function totalsOf([first, second, third]: Names): Readonly<Record<string, unknown>> {
  const responses = [9, 3, 10, 5].map((score, index) => ({
    ...{ kind: index === 3 ? ("csat" as const) : ("nps" as const), score },
    ...{ accountId: [first, second, third][index % 3] ?? first, at: "2025-01-10" },
  }));
  return {
    "survey-totals": surveyTotals(responses, { ...MONTHS, segmentBy: "kind" }),
    "activity-totals": activityTotals([{ accountId: first, userId: second, feature: third, at: "2025-01-10" }], MONTHS),
    "win-loss-totals": winLossTotals(
      [
        {
          opportunityId: first,
          accountId: first,
          openedAt: "2025-01-02",
          closedAt: "2025-01-20",
          outcome: "won",
          amount: 5,
        },
      ],
      MONTHS,
    ),
    "ticket-totals": ticketTotals(
      [{ ticketId: first, accountId: second, openedAt: "2025-01-10", topic: third }],
      MONTHS,
    ),
    "purchase-totals": purchaseTotals([{ orderId: first, accountId: second, at: "2025-01-10", amount: 5 }], MONTHS),
    "renewal-totals": renewalTotals(
      [{ accountId: first, termStart: "2024-01-10", termEnd: "2025-01-10", renewed: true, value: 10 }],
      MONTHS,
    ),
    "activity-report": activityReport(
      { responses, usage: [{ accountId: first, userId: second, feature: third, at: "2025-01-10" }] },
      MONTHS,
    ),
    "usage-funnel": usageFunnel([{ accountId: first, userId: second, feature: third, at: "2025-01-10" }], {
      ...{
        steps: [
          { name: second, feature: third },
          { name: third, feature: first },
        ],
        asOf: "2025-02-28",
      },
    }),
    "goal-totals": goalTotals([{ metric: "net-revenue-retention", target: 1.1, by: "2025-02-01" }], {
      asOf: "2025-02-28",
      actuals: { "net-revenue-retention": 1.05 },
    }),
  };
}

function healthOf([first, second, third]: Names): Readonly<Record<string, unknown>> {
  const model = {
    components: [
      { id: "seats", name: first, weight: 3, scale: { linear: { worst: 0, best: 1 } } },
      { id: "nps", name: second, weight: 1, scale: { linear: { worst: -100, best: 100 } } },
    ],
    bands: BANDS,
    caps: [{ when: { flag: "escalation" }, max: 40, because: third }],
  };
  const scores = healthScores({
    model,
    accounts: [
      { accountId: first, measurements: { seats: "0.9", nps: 50, escalation: false } },
      { accountId: second, measurements: { seats: "0.5", nps: 10, escalation: true } },
      { accountId: third, measurements: { seats: null, nps: null, escalation: false } },
    ],
  });
  const history = [90, 86, 82, 60].map((score, index) => ({
    accountId: first,
    scoredAt: `2025-0${String(index + 1)}-01`,
    score,
  }));
  const scored = scores.map(({ accountId, score }, index) => ({
    ...{ accountId, score, scoredAt: "2025-01-01" },
    ...(index === 1 ? { churnedAt: "2025-02-01" } : {}),
  }));
  const paying = [first, second].map((customerId) => ({
    customerId,
    start: "2024-01-10",
    amount: 5,
    interval: "month" as const,
  }));
  return {
    "health-score": scores,
    "health-trends": healthTrend(history, { bands: BANDS }),
    "health-report": healthReport({ subscriptions: paying }, { asOf: "2025-02-28" }),
    "account-review": accountReview(
      {
        subscriptions: paying,
        usage: [first, second].map((accountId) => ({ accountId, userId: third, at: "2025-02-10" })),
        contracts: [{ accountId: first, termStart: "2024-05-01", termEnd: "2025-05-01", value: 60 }],
        responses: [{ kind: "nps", score: 9, accountId: first, at: "2025-02-01" }],
        goals: [{ accountId: first, metric: second, target: 5, actual: 4, by: "2025-12-31" }],
        accounts: [first, second].map((id) => ({ id, attributes: { segment: third } })),
      },
      { accountId: first, asOf: "2025-02-28", segmentBy: "segment" },
    ),
    "at-risk": atRisk(scores, { asOf: "2025-02-01" }),
    "health-calibration": calibrateHealth(scored, { horizonDays: 60, asOf: "2025-12-31", bands: BANDS }),
  };
}
