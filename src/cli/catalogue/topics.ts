import { nameKey } from "../../errors.ts";
import { labelled } from "./columns.ts";

/** What is counted from rows and is no formula of totals, so that the catalogue of formulas does not have it. */
export interface Topic {
  readonly name: string;
  /** Other words for it. */
  readonly names: readonly string[];
  readonly definition: string;
  readonly rows: string;
  readonly functions: readonly string[];
  readonly page: string;
}

const JOURNEYS = "journeys: accountId, startedAt, reachedAt, leftAt, milestone";
const SUBSCRIPTIONS = "subscriptions: customerId, start, end, amount, interval";
const USAGE = "usage events: accountId, userId, feature, at";

/** All of them. */
export const TOPICS: readonly Topic[] = [
  {
    name: "Time to value",
    names: ["TTV", "time to first value", "onboarding time"],
    definition: "How long accounts take to reach what they came for; who leaves before has not reached it.",
    rows: JOURNEYS,
    functions: ["timeToValue"],
    page: "docs/concepts/time-to-value.md",
  },
  {
    name: "Retention cohorts",
    names: ["cohort analysis", "cohorts", "cohort retention"],
    definition: "Of those who started together: how many are left after each period, and how much of what they paid.",
    rows: SUBSCRIPTIONS,
    functions: ["retentionCohorts"],
    page: "docs/concepts/cohorts.md",
  },
  {
    name: "Customer survival",
    names: ["survival curve", "survival analysis", "Kaplan-Meier"],
    definition: "How long customers stay, where most are still there.",
    rows: SUBSCRIPTIONS,
    functions: ["customerSurvival", "survivalCurve", "logRankTest"],
    page: "docs/concepts/survival.md",
  },
  {
    name: "Active users",
    names: ["DAU", "WAU", "MAU", "monthly active users", "active accounts", "user lifecycle"],
    definition: "Who used the product, how often and how much of it; who is new, retained, resurrected or dormant.",
    rows: USAGE,
    functions: ["activityTotals", "usageFunnel"],
    page: "docs/concepts/activity.md",
  },
  {
    name: "Health score",
    names: ["customer health", "customer health score", "at risk", "churn risk"],
    definition:
      "How well an account does, from 0 to 100, and why; who needs a call; and whether such scores were right.",
    rows: `any of ${USAGE}; tickets, survey responses, contracts, ${SUBSCRIPTIONS}`,
    functions: ["healthReport", "healthScore", "atRisk", "calibrateHealth"],
    page: "docs/concepts/health-scores.md",
  },
  {
    name: "Quarterly business review",
    names: ["QBR", "account review", "executive business review"],
    definition: "One customer's value, goals, health and why, use, answers and renewal, beside its peers.",
    rows: "what the report takes, with --account ID",
    functions: ["accountReview"],
    page: "docs/guides/health-and-reviews.md",
  },
];

/** The topic that goes by a name. */
export function topicOf(name: string): Topic | undefined {
  const key = nameKey(name);
  return TOPICS.find((topic) => [topic.name, ...topic.names].some((one) => nameKey(one) === key));
}

/** A topic as a page of text. */
export function topicText({ name, names, definition, rows, functions, page }: Topic): string {
  const facts = [
    ...labelled("Rows", rows),
    ...labelled("Functions", functions.join(", ")),
    ...labelled("Command", "customer-metrics report <files or folders>"),
    ...labelled("Page", page),
  ];
  return `${name}\n${definition}\n\nIt is counted from rows\n${facts.join("\n")}\n\nAlso called\n  ${names.join(", ")}\n`;
}
