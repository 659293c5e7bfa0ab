import type { BandCalibration } from "../../../health/calibration/calibration-types.ts";
import type { HealthReport } from "../../../report/health/health-report-types.ts";
import { between, fixed, percentEnd } from "../activity/cells.ts";
import type { ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { count, money, NOT_KNOWN } from "../figures.ts";

/** How customers are, band by band, and how well scores of the past told who left. */
export function healthSection({ health, places }: ReportContext): Section | null {
  if (health === null || health.scores.length === 0) return null;
  const churn = new Map((health.calibration?.bands ?? []).map((band) => [band.band, band]));
  const lines = health.bands.map(({ band, accounts, mrr }): TableLine => [
    band ?? "not scored",
    ...[count(accounts), money(mrr, places)],
    ...churnCells(health.calibration === null || band === null ? undefined : churn.get(band)),
  ]);
  const within = `Churned in ${String(health.horizonDays)} days`;
  const columns = ["Customers", "MRR", "Past scores", within, "Share", "95 % interval"];
  return {
    name: `Health on ${health.asOf}`,
    lines: linesOf(health),
    table: { names: "Band", columns: columns.map((heading) => ({ heading })), lines },
  };
}

function churnCells(band: BandCalibration | undefined): readonly string[] {
  if (band === undefined) return [NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, ""];
  const { scored, churned, churnRate, interval } = band;
  const share = churnRate === null ? NOT_KNOWN : `${fixed(100 * churnRate, 1)} %`;
  return [count(scored), count(churned), share, between(interval, percentEnd)];
}

function linesOf(health: HealthReport): readonly string[] {
  const { model, scores, tooNew, calibration, unmeasured, scoredOn } = health;
  const named = model === null ? "a model without a name" : `the model ${model}`;
  const young = tooNew === 0 ? "" : `; ${count(tooNew)} of fewer than 30 days are not scored`;
  return [
    `${count(scores.length)} customers by ${named}${young}`,
    unmeasured.length === 0 ? "" : `Measured of nobody: ${unmeasured.join(", ")}`,
    calibration === null
      ? `How well such scores tell who leaves is not known: no score is ${String(health.horizonDays)} days old`
      : `On month-ends from ${scoredOn[0] ?? ""}, ${lowerFirst(calibration.sentence)}`,
  ].filter((line) => line !== "");
}

function lowerFirst(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}
