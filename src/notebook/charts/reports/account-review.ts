import type { Decimal } from "../../../number/decimal.ts";
import type { ReviewUse } from "../../../report/review/activity-types.ts";
import type { AccountReview, ReviewHealth } from "../../../report/review/review-types.ts";
import { printable } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import { subjectOf } from "../../tables/reports/sections.ts";
import type { ChartInput } from "../chart-input.ts";
import { healthScoresChart } from "../health/scores.ts";
import { linesOverTime, type Point } from "../kit/lines.ts";
import type { ChartDocument } from "../kit/spec.ts";
import { mrrMovementsChart } from "../movements/mrr-movements.ts";
import { sectionsChart } from "./sections-chart.ts";

/** One customer's review: what it was worth, how it did, and how much it used beside its peers. */
export function accountReviewChart({ items }: Subject<AccountReview>, input: ChartInput): ChartDocument {
  const drawn = items.flatMap((review) => [
    ...(review.value === null
      ? []
      : [mrrMovementsChart(subjectOf("mrr-movements", review.value.quarters), { ...input, period: null })]),
    ...(review.health === null ? [] : [scoreChart(review.health), reasonsChart(review.health, input)]),
    ...(review.usage.length === 0 ? [] : [useChart(review.usage)]),
  ]);
  return sectionsChart(`Review of ${printable(items.map(({ accountId }) => String(accountId)).join(", "))}`, drawn);
}

function scoreChart({ history, trend }: ReviewHealth): ChartDocument {
  const points = history.map(({ day, score }) => pointOf("Health", { at: day, value: score }));
  const spec = linesOverTime(points, { unit: "points", title: "Health", series: ["Health"] });
  return { title: "Health by month-end", summary: trend?.sentence ?? "", spec };
}

function useChart(usage: readonly ReviewUse[]): ChartDocument {
  const series = ["This customer", "Median of its peers"] as const;
  const points = usage.flatMap(({ period, activeDays, peerActiveDays }) => [
    pointOf(series[0], { at: period, value: activeDays }),
    pointOf(series[1], { at: period, value: peerActiveDays.median }),
  ]);
  const last = usage.at(-1);
  const summary = last === undefined ? "" : `${String(last.activeDays)} active days in ${last.period}.`;
  return {
    title: "Active days",
    summary,
    spec: linesOverTime(points, { unit: "count", title: "Active days", series }),
  };
}

interface Value {
  readonly at: string;
  readonly value: Decimal | number | null;
}

function pointOf(series: string, { at, value }: Value): Point {
  const exact = value === null ? "not known" : String(value);
  return { series, at, value: value === null ? null : Number(value), exact };
}

/** Why the score is what it is. */
function reasonsChart({ score }: ReviewHealth, input: ChartInput): ChartDocument {
  return healthScoresChart(subjectOf("health-score", [score]), input);
}
