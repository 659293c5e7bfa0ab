import type { LedgerReport } from "../report/ledger-report.ts";
import type { SectionOptions } from "../report/sections/section-options.ts";
import { sectionOptions } from "./accounts/section-options.ts";
import { type Asked, askedOf } from "./report-asked.ts";
import { parseArguments } from "./arguments.ts";
import { EXIT } from "./exit-codes.ts";
import { type Gathered, gatherRows } from "./gather-rows.ts";
import { isBilling, kindsIn, noBilling } from "./gathering/activity.ts";
import type { Output } from "./output.ts";
import { rowNotes } from "./reading/reading-notes.ts";
import { decimalsOf, type ReportContext, type SourceSummary } from "./render/context.ts";
import { movementsCsv } from "./render/csv/customers.ts";
import { against } from "./report/against.ts";
import { writeLines } from "./report/detail-file.ts";
import { FORMATS } from "./report/formats.ts";
import { OPTIONS, type ReportValues } from "./report/options.ts";
import { activityIn, activityNotes } from "./report/tell-activity.ts";
import { healthIn } from "./report/tell-health.ts";
import { reportOf } from "./report/tell-report.ts";
import { noteLines } from "./terminal/note-lines.ts";
import { progressOn } from "./terminal/progress.ts";

/** `customer-metrics report`: files in, a revenue report out. */
export async function reportCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseArguments(args, OPTIONS, "report");
  if (values.help === true) {
    output.out((await import("./help.ts")).help("report"));
    return EXIT.fine;
  }
  const asked = await askedOf(values, positionals);
  const { segment, cohortBy } = asked.sections;
  const attributes = segment === null && cohortBy === null ? [] : "all";
  const gathered = await gatherRows(asked.files, { options: asked.reading, attributes, progress: progressOn(output) });
  noteLines(beside(gathered.notes, asked), output);
  if (!gathered.sources.some(isTold)) return nothing(gathered, values, output);
  return await tell(gathered, asked, output);
}

/** What is asked for of rows that are there. */
async function tell(gathered: Gathered, asked: Asked, output: Output): Promise<number> {
  const { values } = asked;
  const { options: sections, notes } = await sectionOptions(asked.sections, gathered, asked.reading);
  noteLines(notes, output);
  const told = reportOf(gathered, { ...asked, sections });
  if (values.account !== undefined) return await review(gathered, { told, asked, sections }, output);
  const context = contextOf(gathered, told, asked);
  await show({ context, told, asked }, output);
  noteRows(gathered, context, output);
  const isRefused = values.strict === true && gathered.hasFindings;
  return isRefused || isRestated(context) ? EXIT.findings : EXIT.fine;
}

interface Reviewing {
  readonly told: LedgerReport;
  readonly asked: Asked;
  readonly sections: SectionOptions;
}

/** One customer's review, instead of the report. What is wrong with rows is said all the same. */
async function review(
  gathered: Gathered,
  { told: { report }, asked, sections }: Reviewing,
  output: Output,
): Promise<number> {
  const { reviewOf, reviewText } = await import("./review/tell-review.ts");
  const { account = "" } = asked.values;
  const activity = activityIn(gathered, { options: asked.options, report });
  const asOf = report.asOf ?? activity?.asOf ?? null;
  output.out(reviewText(reviewOf(gathered, { ...asked, account, asOf, sections }), asked.format));
  noteRows(gathered, { report, activity }, output);
  return asked.values.strict === true && gathered.hasFindings ? EXIT.findings : EXIT.fine;
}

/** A file of accounts holds no rows to report on, and is read all the same. */
function beside(notes: readonly string[], { values: { accounts } }: Asked): readonly string[] {
  return accounts === undefined ? notes : notes.filter((line) => !line.startsWith(`${accounts} is left out: `));
}

/** Whether a file holds rows that a report is about: a list of accounts says nothing by itself. */
function isTold({ rowKind, rowsUsed }: SourceSummary): boolean {
  return rowKind !== null && rowKind !== "account-rows" && (isBilling(rowKind) || rowsUsed > 0);
}

function contextOf(gathered: Gathered, told: LedgerReport, asked: Asked): ReportContext {
  const { placeOf, sources, refused } = gathered;
  const { report, customers } = told;
  const restatement = asked.kept === null ? null : against(asked.kept, report, customers);
  const activity = activityIn(gathered, { options: asked.options, report });
  const health = healthIn(gathered, { ...asked, report, activity });
  return { report, activity, health, restatement, placeOf, sources, refused, places: decimalsOf(report) };
}

interface Showing {
  readonly context: ReportContext;
  readonly told: LedgerReport;
  readonly asked: Asked;
}

/** The detail goes first: what cannot be written must not look as if it had been. */
async function show(
  { context, told: { customers }, asked: { values, format } }: Showing,
  output: Output,
): Promise<void> {
  if (values.detail !== undefined) await writeLines(values.detail, movementsCsv(customers.movements, context));
  const wanted = values["with-customers"] === true ? customers : null;
  for (const piece of FORMATS[format](context, wanted)) output.out(piece);
}

function isRestated({ restatement }: ReportContext): boolean {
  return restatement !== null && restatement.periods.length > 0;
}

/** Files that hold something else are read all the same: what is wrong with them is worth knowing. */
function nothing(gathered: Gathered, values: ReportValues, output: Output): number {
  const kinds = kindsIn(gathered.sources);
  if (kinds !== "") noteLines(rowNotes(gathered), output);
  output.note(`customer-metrics: Cannot report on these files: ${noBilling(gathered.sources)}\n`);
  return values["allow-empty"] === true ? EXIT.fine : EXIT.nothingToDo;
}

/** What became of the rows, and what the pipeline says of those that were used. */
function noteRows(
  gathered: Gathered,
  { report: { issues }, activity }: Pick<ReportContext, "report" | "activity">,
  output: Output,
): void {
  const ofActivity = activityNotes(activity, gathered);
  noteLines([...rowNotes(gathered), ...issues.map(({ message }) => message), ...ofActivity], output);
}
