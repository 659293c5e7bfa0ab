import { alternatives, MetricInputError, quote } from "../../errors.ts";
import type { Subject } from "../subject.ts";
import { ACTIVITY_CHARTS } from "./activity/kinds.ts";
import type { ChartInput, ChartKind } from "./chart-input.ts";
import { figuresChart } from "./figures.ts";
import { seasonalityChart, yearOverYearChart } from "./growth/series.ts";
import { HEALTH_CHARTS } from "./health/kinds.ts";
import type { ChartDocument } from "./kit/spec.ts";
import { MOVEMENT_FORMS, mrrMovementsChart } from "./movements/mrr-movements.ts";
import { segmentMovementsChart } from "./movements/segment-movements.ts";
import { customerMovementsChart, movementsCheckChart, mrrBridgeChart } from "./movements/small-charts.ts";
import { REPORT_CHARTS } from "./reports/kinds.ts";
import { reconciliationChart } from "./revenue/reconciliation.ts";
import { reportSegmentsChart } from "./revenue/report-segments.ts";
import { COHORT_FORMS, cohortsChart } from "./revenue/retention-cohorts.ts";
import { REPORT_FORMS, revenueReportChart } from "./revenue/revenue-report.ts";
import { incidenceChart, survivalChart } from "./statistics/curves.ts";
import { logRankChart } from "./statistics/log-rank.ts";
import { ESTIMATE_CHARTS } from "./statistics/estimates.ts";
import { npsChart } from "./voice/nps.ts";

/** Which kind of result is drawn by which chart. A new kind is a file and a line here, or in its folder's list. */
const CHARTS: Readonly<Record<string, ChartKind>> = {
  ...ACTIVITY_CHARTS,
  ...ESTIMATE_CHARTS,
  ...HEALTH_CHARTS,
  ...REPORT_CHARTS,
  "cumulative-incidence": { chartOf: incidenceChart },
  "customer-movements": { chartOf: customerMovementsChart },
  "log-rank-test": { chartOf: logRankChart },
  "movements-check": { chartOf: movementsCheckChart },
  "mrr-bridge": { chartOf: mrrBridgeChart },
  "mrr-movements": { chartOf: mrrMovementsChart, forms: MOVEMENT_FORMS },
  nps: { chartOf: npsChart },
  reconciliation: { chartOf: reconciliationChart },
  "report-segments": { chartOf: reportSegmentsChart },
  "retention-cohorts": { chartOf: cohortsChart, forms: COHORT_FORMS },
  "revenue-report": { chartOf: revenueReportChart, forms: REPORT_FORMS },
  seasonality: { chartOf: seasonalityChart },
  "segment-movements": { chartOf: segmentMovementsChart, forms: MOVEMENT_FORMS },
  "survival-curve": { chartOf: survivalChart },
  "year-over-year": { chartOf: yearOverYearChart },
};

const NOTHING = "There is nothing to draw";

/** A result as a chart. What no file here knows is written out: its figures, one below the other. */
export function chartOf(subject: Subject, input: ChartInput): ChartDocument {
  const known: ChartKind = (Object.hasOwn(CHARTS, subject.kind) ? CHARTS[subject.kind] : undefined) ?? {
    chartOf: figuresChart,
  };
  checkForm(input.form, known.forms ?? [], subject.kind);
  const document = known.chartOf(subject, input);
  return subject.items.length > 0 ? document : { ...document, subtitle: NOTHING, summary: `${NOTHING}.` };
}

function checkForm(form: string | null, forms: readonly string[], kind: string): void {
  if (form === null || forms.includes(form)) return;
  const choices =
    forms.length === 0 ? `a result of kind ${kind} is drawn in one form` : `choose ${alternatives(forms.map(quote))}`;
  throw new MetricInputError(`Cannot draw the form ${quote(form)}: ${choices}`, {
    code: "not-allowed",
    field: "form",
    received: form,
  });
}
