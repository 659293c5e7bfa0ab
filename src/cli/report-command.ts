import { isMetricInputError, quote } from "../errors.ts";
import type { MovementsOptions } from "../movements/range.ts";
import { revenueReport, type RevenueReport } from "../report/revenue-report.ts";
import type { PeriodUnit } from "../time/period.ts";
import { parseArguments, type Values, wholeNumber } from "./arguments.ts";
import { conventionOf } from "./convention-argument.ts";
import { EXIT, Stop } from "./exit-codes.ts";
import { type Gathered, gatherRows } from "./gather-rows.ts";
import type { Output } from "./output.ts";
import { filesOf } from "./read-files.ts";
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
  "ends-inclusive": { type: "boolean" },
  interval: { type: "string" },
  "time-zone": { type: "string" },
  credits: { type: "boolean" },
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
  const gathered = await gatherRows(await filesOf(positionals), readingOptions(values));
  for (const note of gathered.notes) output.note(`${note}\n`);
  if (gathered.sources.every(({ rowKind }) => rowKind === null)) return nothing(values, output);
  const report = reportOf(gathered, options, convention);
  const isJson = values.format === "json";
  output.out(isJson ? jsonReport(report, gathered.sources, gathered.refused) : textReport(report));
  noteRows(gathered, report, output);
  return values.strict === true && gathered.refusedCount > 0 ? EXIT.findings : EXIT.fine;
}

function checkValues({ format }: ReportValues, paths: readonly string[]): void {
  if (format !== undefined && !FORMATS.includes(format)) {
    throw new Stop(EXIT.usage, `Cannot use ${quote(format)} as --format: choose ${FORMATS.join(" or ")}`);
  }
  if (paths.length > 0) return;
  throw new Stop(EXIT.usage, "Cannot report on nothing: name files or folders\nSee customer-metrics help report");
}

function readingOptions(values: ReportValues): Parameters<typeof gatherRows>[1] {
  return {
    endsInclusive: values["ends-inclusive"],
    interval: values.interval,
    timeZone: values["time-zone"],
    credits: values.credits === true ? "allow" : "refuse",
  };
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

/** Rows read are rows used and rows refused: nothing is lost on the way without being named. */
function noteRows({ sources, refused, refusedCount }: Gathered, { issues }: RevenueReport, { note }: Output): void {
  const [read, used, no] = (["rowsRead", "rowsUsed", "rowsRefused"] as const).map((field) =>
    sources.reduce((sum, source) => sum + source[field], 0),
  );
  note(`\n${String(read)} rows read: ${String(used)} used, ${String(no)} refused\n`);
  for (const { place, column, message } of refused)
    note(`${place}: ${column === undefined ? "" : `${column}: `}${message}\n`);
  if (refusedCount > refused.length) note(`and ${String(refusedCount - refused.length)} issues more\n`);
  for (const { message } of issues) note(`${message}\n`);
}
