import type { AccountReview, ReviewBenchmark, ReviewValue } from "../../../report/review/review-types.ts";
import { type Cells, cellsOf, textCell } from "../../documents/cells.ts";
import { pairsPart, partOf } from "../../documents/columns.ts";
import type { Part, TableDocument } from "../../documents/document.ts";
import type { Unit } from "../../figures/format.ts";
import type { Subject } from "../../subject.ts";
import { goalsTable } from "../activity/goals.ts";
import { healthScoresTable } from "../health/scores.ts";
import { mrrMovementsTable } from "../movements/mrr-movements.ts";
import type { TableInput } from "../table-input.ts";
import { subjectOf } from "./sections.ts";

/** One customer's review: what it is worth, what was agreed, how it does and why, beside others like it. */
export function accountReviewTable({ items }: Subject<AccountReview>, input: TableInput): TableDocument {
  const documents = items.map((review) => reviewDocument(review, input));
  return { parts: documents.flatMap(({ parts }) => parts), notes: documents.flatMap(({ notes }) => notes) };
}

function reviewDocument(review: AccountReview, input: TableInput): TableDocument {
  const { value } = review;
  const cells = cellsOf(input.showing, [value?.mrr, value?.recurringToDate]);
  const inner = resultsIn(review, input);
  return {
    parts: [
      accountPart(review, cells),
      ...inner.flatMap(({ parts }) => parts),
      ...activityParts(review, cells),
      peersPart(review, cells),
    ],
    notes: [...inner.flatMap(({ notes }) => notes), ...sentencesOf(review)],
  };
}

/** What a review holds that has a table of its own. */
function resultsIn({ value, goals, health }: AccountReview, input: TableInput): readonly TableDocument[] {
  return [
    ...(value === null ? [] : [movementsOf(value.quarters, input)]),
    ...(goals.length === 0 ? [] : [goalsTable(subjectOf("goal", goals), input)]),
    ...(health === null ? [] : [healthScoresTable(subjectOf("health-score", [health.score]), input)]),
  ];
}

/** What its MRR did; that it was one customer all along says nothing. */
function movementsOf(quarters: ReviewValue["quarters"], input: TableInput): TableDocument {
  const { parts, notes } = mrrMovementsTable(subjectOf("mrr-movements", quarters), input);
  return { parts: parts.slice(0, 1), notes };
}

/** Where its health is going, and why it needs attention. */
function sentencesOf({ health }: AccountReview): readonly string[] {
  const reasons = health?.risk?.reasons ?? [];
  return [health?.trend, ...reasons].flatMap((one) => one?.sentence ?? []);
}

function accountPart({ accountId, asOf, since, leftOn, value, renewsOn }: AccountReview, cells: Cells): Part {
  const unpaid = "it has no subscriptions";
  return pairsPart(`Review of ${String(accountId)}, ${asOf}`, [
    [textCell("Customer since"), textCell(since)],
    ...(leftOn === null ? [] : [[textCell("Left on"), textCell(leftOn)] as const]),
    [textCell("MRR"), cells.figure(value?.mrr, "money", unpaid)],
    [textCell("ARR"), cells.figure(value?.arr, "money", unpaid)],
    [textCell("MRR of every month-end so far"), cells.figure(value?.recurringToDate, "money", unpaid)],
    [textCell("Renews on"), textCell(renewsOn, "no contract says")],
  ]);
}

function activityParts({ usage, surveys, terms }: AccountReview, cells: Cells): readonly Part[] {
  const used = partOf("Use of the product", usage, [
    ["Month", ({ period, complete }) => textCell(complete ? period : `${period}, not over`)],
    ["Active days", ({ activeDays }) => cells.figure(activeDays, "count")],
    ["Median of peers", ({ peerActiveDays }) => cells.figure(peerActiveDays.median, "count", "no peers")],
    ["Active users", ({ activeUsers }) => cells.figure(activeUsers, "count", "events do not name them")],
    ["Median of peers ", ({ peerActiveUsers }) => cells.figure(peerActiveUsers.median, "count", "no peers")],
    ["Minutes", ({ minutes }) => cells.figure(minutes, "number", "events do not tell them")],
  ]);
  const answered = partOf("Surveys", surveys, [
    ["Survey", ({ survey }) => textCell(survey.toUpperCase())],
    ["Score", ({ survey, score }) => cells.figure(score, unitOf(survey), "it did not answer")],
    ["Answers", ({ responses }) => cells.figure(responses, "count")],
    ["Score of peers", ({ survey, peerScore }) => cells.figure(peerScore, unitOf(survey), "no peer answered")],
    ["Answers of peers", ({ peerResponses }) => cells.figure(peerResponses, "count")],
  ]);
  const agreed = partOf("Terms", terms, [
    ["From", ({ termStart }) => textCell(termStart)],
    ["Until", ({ termEnd }) => textCell(termEnd)],
    ["Value", ({ value }) => cells.figure(value, "money", "nobody says")],
    ["Became", ({ decision, concession }) => textCell(concession ? `${decision} with a concession` : decision)],
  ]);
  return [used, answered, agreed].filter(({ lines }) => lines.length > 0);
}

/** In which unit a survey's score is. */
function unitOf(survey: "nps" | "csat" | "ces"): Unit {
  const units = { nps: "points", csat: "share", ces: "ratio" } as const;
  return units[survey];
}

function peersPart({ benchmark, value, health }: AccountReview, cells: Cells): Part {
  const { peers } = benchmark;
  const lines = [
    { name: "MRR", own: value?.mrr, of: benchmark.mrr, unit: "money" },
    { name: "Health", own: health?.score.score, of: benchmark.score, unit: "points" },
  ] as const;
  return partOf(`Beside ${String(peers)} ${whose(benchmark)}`, lines, [
    ["", ({ name }) => textCell(name)],
    ["This customer", ({ own, unit }) => cells.figure(own, unit, "it is not known")],
    ["Lower quartile", ({ of, unit }) => cells.figure(of.lowerQuartile, unit, "no peers")],
    ["Median", ({ of, unit }) => cells.figure(of.median, unit, "no peers")],
    ["Upper quartile", ({ of, unit }) => cells.figure(of.upperQuartile, unit, "no peers")],
  ]);
}

function whose({ segmentBy, segment }: ReviewBenchmark): string {
  return segmentBy === null || segment === null ? "other customers" : `others of ${segmentBy} ${segment}`;
}
