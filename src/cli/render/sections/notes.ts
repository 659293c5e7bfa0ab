import { conventions } from "../../../conventions/conventions.ts";
import type { ReportPeriod } from "../../../report/revenue-report.ts";
import type { ReportContext } from "../context.ts";
import type { Section } from "../document.ts";
import { count, NOT_KNOWN } from "../figures.ts";
import { cohortLegend } from "./cohorts.ts";
import { segmentLegend } from "./segments.ts";

/** What the marks mean, and which rates could not be told. */
export function legendSection({ report }: ReportContext): Section {
  const { periods, notes, asOf } = report;
  const isOpen = ({ complete, movements }: ReportPeriod): boolean => !complete && movements.startingMrr !== null;
  const lines = [
    periods.some(isOpen) ? `* not over on ${asOf ?? ""}: its rates are not told, and it is in no total.` : "",
    periods.some(({ movements }) => movements.startingMrr === null)
      ? "* a snapshot is missing at one of its ends."
      : "",
    periods.some(({ rates }) => rates === null || Object.values(rates).includes(null))
      ? `${NOT_KNOWN} not known, or a share of nothing.`
      : "",
    ...segmentLegend(report),
    ...cohortLegend(report),
    ...notes.map(({ period, metric, message }) => `${period} ${metric}: ${message}`),
  ];
  return { lines: lines.filter((line) => line !== "") };
}

/** What is missing from the numbers: rows that were refused, by reason, and rows that were not taken as they stand. */
export function rowsSection({ report: { issues }, sources, refused }: ReportContext): Section {
  const [read, no] = (["rowsRead", "rowsRefused"] as const).map((field) =>
    sources.reduce((sum, source) => sum + source[field], 0),
  ) as [number, number];
  const missing = `${count(no)} of ${count(read)} rows ${no === 1 ? "was" : "were"} refused and ${no === 1 ? "is" : "are"} in no number`;
  const lines = [
    no === 0 ? "" : `${missing}${reasons(refused, no)}`,
    issues.length === 0
      ? ""
      : `${count(issues.length)} issue${issues.length === 1 ? "" : "s"} with the others${reasons(issues, issues.length)}`,
  ];
  return { lines: lines.filter((line) => line !== "") };
}

/** Issues by their codes in words, the most frequent first; only the first of very many are listed. */
function reasons(issues: readonly { readonly code: string }[], all: number): string {
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  const named = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, of]) => `${code.replaceAll("-", " ")} ${count(of)}`);
  if (named.length === 0) return "";
  return `: ${issues.length < all ? `of the first ${count(issues.length)}, ` : ""}${named.join(", ")}`;
}

/** The choices that are not standard, each by name: whoever reads the numbers must be able to count them again. */
export function conventionSection({ report: { convention } }: ReportContext): Section {
  const made = Object.entries(convention).filter(
    ([key, value]) => conventions.standard[key as keyof typeof convention] !== value,
  );
  const choices = made.map(([key, value]) => `${key}=${typeof value === "string" ? value : JSON.stringify(value)}`);
  const standard = "Convention: standard (customer-metrics help report lists every choice)";
  return { lines: [made.length === 0 ? standard : `Convention: standard but ${choices.join(", ")}`] };
}
