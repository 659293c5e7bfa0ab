import { metricById } from "../../../catalogue/metric-by-id.ts";
import type { ReviewAnswers } from "../../../report/review/activity-types.ts";
import type { AccountReview } from "../../../report/review/review-types.ts";
import { fixed } from "../activity/cells.ts";
import type { Section, TableLine } from "../document.ts";
import { count, NOT_KNOWN, percent } from "../figures.ts";

/** What was agreed with the customer. */
export function goalsSection({ goals }: AccountReview): Section | null {
  if (goals.length === 0) return null;
  const lines = goals.map(({ metric, baseline, target, actual, attainment, by, status }): TableLine => [
    metricById(metric)?.name ?? metric,
    ...[baseline, target, actual].map((value) => value?.toDecimalPlaces(4).toString() ?? NOT_KNOWN),
    ...[percent(attainment), by ?? "", status],
  ]);
  const columns = [
    ...["From", "Target", "Reached", "Attainment"].map((heading) => ({ heading })),
    ...["By", "Status"].map((heading) => ({ heading, isText: true as const })),
  ];
  return { name: "Goals", table: { names: "Goal", columns, lines } };
}

/** What the customer did month by month, beside the median of its peers. */
export function usageSection({ usage }: AccountReview): Section | null {
  if (usage.length === 0) return null;
  const lines = usage.map(({ period, complete, activeDays, activeUsers, minutes, ...peers }): TableLine => [
    complete ? period : `${period} *`,
    ...[count(activeDays), fixed(peers.peerActiveDays.median, 1)],
    ...[count(activeUsers), fixed(peers.peerActiveUsers.median, 1), fixed(minutes, 0)],
  ]);
  const columns = ["Active days", "Peers' median", "Active users", "Peers' median", "Minutes"];
  return {
    name: "Use of the product",
    table: { names: "Month", columns: columns.map((heading) => ({ heading })), lines },
  };
}

const NAMES = { nps: "NPS", csat: "CSAT", ces: "CES" } as const;

/** What the customer said of late, beside its peers. */
export function answersSection({ surveys }: AccountReview): Section | null {
  if (surveys.length === 0) return null;
  const lines = surveys.map(({ survey, score, responses, peerScore, peerResponses }): TableLine => [
    NAMES[survey],
    ...[scoreCell(survey, score), count(responses), scoreCell(survey, peerScore), count(peerResponses)],
  ]);
  const columns = ["Score", "Answers", "Peers' score", "Peers' answers"].map((heading) => ({ heading }));
  return { name: "Surveys", table: { names: "Survey", columns, lines } };
}

function scoreCell(survey: ReviewAnswers["survey"], score: ReviewAnswers["score"]): string {
  return survey === "csat" ? percent(score) : fixed(score, survey === "nps" ? 0 : 2);
}

/** What the customer asked for, beside its peers. */
export function ticketsSection({ tickets }: AccountReview): Section | null {
  if (tickets === null) return null;
  const { open, openEscalations, opened, peerOpened } = tickets;
  const escalated = openEscalations === 0 ? "" : `, ${count(openEscalations)} of them escalated`;
  const peers = peerOpened.mean === null ? "" : `; its peers ${fixed(peerOpened.mean, 1)} each`;
  return { name: "Tickets", lines: [`${count(open)} open${escalated}`, `${count(opened)} opened in 90 days${peers}`] };
}
