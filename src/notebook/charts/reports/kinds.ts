import type { ActivityReport } from "../../../report/activity/activity-report.ts";
import type { HealthReport } from "../../../report/health/health-report-types.ts";
import type { Subject } from "../../subject.ts";
import { sectionsOf } from "../../tables/reports/sections.ts";
import { ACTIVITY_CHARTS } from "../activity/kinds.ts";
import type { ChartInput, ChartKind } from "../chart-input.ts";
import { HEALTH_CHARTS } from "../health/kinds.ts";
import { below, type ChartDocument } from "../kit/spec.ts";

/** The charts of a report's sections below each other, each under its own title. */
function sectionsChart(title: string, documents: readonly ChartDocument[]): ChartDocument {
  const specs = documents.map(({ title: text, subtitle, spec }) => ({
    title: { text, anchor: "start", ...(subtitle === undefined || subtitle.length === 0 ? {} : { subtitle }) },
    ...spec,
  }));
  return {
    title,
    summary: documents.map((document) => `${document.title}: ${document.summary}`).join(" "),
    spec: below(specs),
  };
}

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
    { kind: "health-score", items: scores, labels: null, total: scores.length },
    { kind: "at-risk", items: [atRisk], labels: null, total: 1 },
    ...(calibration === null ? [] : [{ kind: "health-calibration", items: [calibration], labels: null, total: 1 }]),
  ]);
  return sectionsChart(
    "Health of customers",
    subjects.flatMap((subject) => HEALTH_CHARTS[subject.kind]?.chartOf(subject, input) ?? []),
  );
}

/** The kinds of this folder: reports, which hold results of other kinds. */
export const REPORT_CHARTS: Readonly<Record<string, ChartKind>> = {
  "activity-report": { chartOf: activityReportChart },
  "health-report": { chartOf: healthReportChart },
};
