import type { ReportCustomers } from "../../report/customers.ts";
import type { ReportContext } from "../render/context.ts";
import { periodsCsv } from "../render/csv/periods.ts";
import { restatedCsv } from "../render/csv/restated.ts";
import { segmentsCsv } from "../render/csv/segments.ts";
import { jsonReport } from "../render/json-report.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { reportDocument } from "../render/report-document.ts";
import { renderText } from "../render/text.ts";

/** Answers a report in one form, a piece at a time. */
type Render = (context: ReportContext, customers: ReportCustomers | null) => Iterable<string>;

/** The forms that a report can have. CSV is one table: the periods, or what is asked for beside them. */
export const FORMATS: Readonly<Record<"text" | "markdown" | "json" | "csv", Render>> = {
  text: (context) => [renderText(reportDocument(context))],
  markdown: (context) => [renderMarkdown(reportDocument(context))],
  json: jsonReport,
  csv: csvReport,
};

function csvReport({ report, restatement, ...context }: ReportContext): Iterable<string> {
  if (restatement !== null) return restatedCsv(restatement, context);
  return report.segments === null ? periodsCsv(report) : segmentsCsv(report.segments, report);
}

/** A form that a report can have. */
export type Format = keyof typeof FORMATS;

/** Whether a report can have a form of this name. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}
