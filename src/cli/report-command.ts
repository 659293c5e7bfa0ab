import { isMetricInputError, quote } from "../errors.ts";
import type { MovementsOptions } from "../movements/range.ts";
import { revenueReport, type RevenueReport } from "../report/revenue-report.ts";
import type { PeriodUnit } from "../time/period.ts";
import { parseArguments, type Values, wholeNumber } from "./arguments.ts";
import { conventionOf } from "./convention-argument.ts";
import { EXIT, Stop } from "./exit-codes.ts";
import { type Gathered, gatherRows } from "./gather-rows.ts";
import type { Output } from "./output.ts";
import { findFiles } from "./reading/find-files.ts";
import { rowNotes } from "./reading/reading-notes.ts";
import { READING_OPTIONS, readingOptions } from "./reading/reading-options.ts";
import { jsonReport } from "./render/json-report.ts";
import { textReport } from "./render/text-report.ts";

const OPTIONS = {
  by: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  "as-of": { type: "string" },
  "fiscal-year-start": { type: "string" },
  convention: { type: "string", multiple: true },
  "gap-days": { type: "string" },
  ...READING_OPTIONS,
  format: { type: "string" },
  strict: { type: "boolean" },
  "allow-empty": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type ReportValues = Values<typeof OPTIONS>;

const FORMATS = ["text", "json"];

/** `customer-metrics report`: files in, a revenue report out. */
export async function reportCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseArguments(args, OPTIONS, "report");
  if (values.help === true) {
    output.out((await import("./help.ts")).help("report"));
    return EXIT.fine;
  }
  checkValues(values, positionals);
  const convention = await conventionOf(values.convention ?? []);
  const options = movementsOptions(values);
  const reading = await readingOptions(values);
  const gathered = await gatherRows(await findFiles(positionals), reading);
  for (const note of gathered.notes) output.note(`${note}\n`);
  if (gathered.sources.every(({ rowKind }) => rowKind === null)) return nothing(values, output);
  const report = reportOf(gathered, options, convention);
  const isJson = values.format === "json";
  output.out(isJson ? jsonReport(report, gathered.sources, gathered.refused) : textReport(report));
  noteRows(gathered, report, output);
  return values.strict === true && gathered.hasFindings ? EXIT.findings : EXIT.fine;
}

function checkValues({ format }: ReportValues, paths: readonly string[]): void {
  if (format !== undefined && !FORMATS.includes(format)) {
    throw new Stop(EXIT.usage, `Cannot use ${quote(format)} as --format: choose ${FORMATS.join(" or ")}`);
  }
  if (paths.length > 0) return;
  throw new Stop(EXIT.usage, "Cannot report on nothing: name files or folders\nSee customer-metrics help report");
}

function movementsOptions(values: ReportValues): MovementsOptions {
  return {
    by: values.by as PeriodUnit | undefined,
    from: values.from,
    to: values.to,
    asOf: values["as-of"],
    fiscalYearStart: wholeNumber(values["fiscal-year-start"], "--fiscal-year-start"),
    gapDays: wholeNumber(values["gap-days"], "--gap-days"),
    credits: values.credits === true ? "allow" : "refuse",
    timeZone: values["time-zone"],
  };
}

/** What the pipeline says of a row by its number is said of its file and line. */
function reportOf(
  { rows, placeOf }: Gathered,
  ...rest: [MovementsOptions, RevenueReport["convention"]]
): RevenueReport {
  try {
    const report = revenueReport(rows, ...rest);
    const issues = report.issues.map((issue) => ({ ...issue, message: placed(issue.message, placeOf) }));
    return Object.freeze({ ...report, issues });
  } catch (error) {
    if (isMetricInputError(error)) throw new Stop(EXIT.usage, placed(error.message, placeOf));
    throw error;
  }
}

function placed(message: string, placeOf: Gathered["placeOf"]): string {
  return message.replace(/\brow (?<row>\d+)\b/giu, (_, row: string) => placeOf(Number(row)));
}

function nothing(values: ReportValues, { note }: Output): number {
  note("customer-metrics: Cannot report on these files: none holds subscriptions or MRR snapshots\n");
  return values["allow-empty"] === true ? EXIT.fine : EXIT.nothingToDo;
}

/** What became of the rows, and what the pipeline says of those that were used. */
function noteRows(gathered: Gathered, { issues }: RevenueReport, { note }: Output): void {
  for (const line of [...rowNotes(gathered), ...issues.map(({ message }) => message)]) note(`${line}\n`);
}
