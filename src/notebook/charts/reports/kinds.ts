import type { ActivityReport } from "../../../report/activity/activity-report.ts";
import type { HealthReport } from "../../../report/health/health-report-types.ts";
import type { Subject } from "../../subject.ts";
import { sectionsOf, subjectOf } from "../../tables/reports/sections.ts";
import { ACTIVITY_CHARTS } from "../activity/kinds.ts";
import type { ChartInput, ChartKind } from "../chart-input.ts";
import { HEALTH_CHARTS } from "../health/kinds.ts";
import type { ChartDocument } from "../kit/spec.ts";
import { accountReviewChart } from "./account-review.ts";
import { sectionsChart } from "./sections-chart.ts";

/** What customers did, said and signed. */
function activityReportChart({ items }: Subject<ActivityReport>, input: ChartInput): ChartDocument {
  const drawn = items
    .flatMap(sectionsOf)
    .flatMap(({ subject }) => ACTIVITY_CHARTS[subject.kind]?.chartOf(subject, input) ?? []);
  return sectionsChart("Activity", drawn);
}

/** The health of all customers. */
function healthReportChart({ items }: Subject<HealthReport>, input: ChartInput): ChartDocument {
  const subjects = items.flatMap(({ scores, atRisk, calibration }): readonly Subject[] => [
    subjectOf("health-score", scores),
    subjectOf("at-risk", [atRisk]),
    ...(calibration === null ? [] : [subjectOf("health-calibration", [calibration])]),
  ]);
  return sectionsChart(
    "Health of customers",
    subjects.flatMap((subject) => HEALTH_CHARTS[subject.kind]?.chartOf(subject, input) ?? []),
  );
}

/** The kinds of this folder: reports, which hold results of other kinds. */
export const REPORT_CHARTS: Readonly<Record<string, ChartKind>> = {
  "account-review": { chartOf: accountReviewChart },
  "activity-report": { chartOf: activityReportChart },
  "health-report": { chartOf: healthReportChart },
};
