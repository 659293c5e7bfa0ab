import type { Convention } from "../conventions/types.ts";
import type { MovementsOptions } from "../movements/range.ts";
import type { LedgerReport } from "../report/ledger-report.ts";
import type { KeptReport } from "../report/restating/kept-report.ts";
import type { ReadCsvOptions } from "../rows/index.ts";
import { sectionOptions } from "./accounts/section-options.ts";
import { parseArguments } from "./arguments.ts";
import { conventionOf } from "./convention-argument.ts";
import { EXIT } from "./exit-codes.ts";
import { type Gathered, gatherRows } from "./gather-rows.ts";
import { isBilling, kindsIn } from "./gathering/activity.ts";
import type { Output } from "./output.ts";
import { findFiles, type Found } from "./reading/find-files.ts";
import { rowNotes } from "./reading/reading-notes.ts";
import { readingOptions } from "./reading/reading-options.ts";
import { decimalsOf, type ReportContext, type SourceSummary } from "./render/context.ts";
import { movementsCsv } from "./render/csv/customers.ts";
import { against, readKept } from "./report/against.ts";
import { checkTarget, writeLines } from "./report/detail-file.ts";
import { type Format, FORMATS } from "./report/formats.ts";
import { formatOf, movementsOptions, OPTIONS, type ReportValues } from "./report/options.ts";
import { type SectionArguments, sectionArguments } from "./report/section-arguments.ts";
import { activityIn, activityNotes } from "./report/tell-activity.ts";
import { reportOf } from "./report/tell-report.ts";
import { printable } from "./terminal/printable.ts";
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
  const { options: sections, notes } = await sectionOptions(asked.sections, gathered, asked.reading);
  noteLines(notes, output);
  const told = reportOf(gathered, { ...asked, sections });
  const context = contextOf(gathered, told, asked);
  await show({ context, told, asked }, output);
  noteRows(gathered, context, output);
  const isRefused = values.strict === true && gathered.hasFindings;
  return isRefused || isRestated(context) ? EXIT.findings : EXIT.fine;
}

/** Everything that the arguments say, checked before any row is read. */
interface Asked {
  readonly values: ReportValues;
  readonly format: Format;
  readonly convention: Convention;
  readonly options: MovementsOptions;
  readonly sections: SectionArguments;
  /** The earlier report, where one is to be compared with. */
  readonly kept: KeptReport | null;
  readonly reading: ReadCsvOptions;
  readonly files: Found;
}

async function askedOf(values: ReportValues, paths: readonly string[]): Promise<Asked> {
  const asked = {
    values,
    format: formatOf(values, paths),
    convention: await conventionOf(values.convention ?? []),
    options: await movementsOptions(values),
    sections: sectionArguments(values),
    kept: values.against === undefined ? null : await readKept(values.against),
    reading: await readingOptions(values),
    files: await findFiles(paths),
  };
  if (values.detail !== undefined)
    await checkTarget(values.detail, [...asked.files.map(({ path }) => path), ...namedFiles(values)]);
  return asked;
}

/** Files that are read beside those with rows. */
function namedFiles({ against: kept, accounts, rates = [], convention = [] }: ReportValues): readonly string[] {
  return [...rates, ...convention, ...[kept, accounts].filter((path) => path !== undefined)];
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
  return { report, activity, restatement, placeOf, sources, refused, places: decimalsOf(report) };
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
  const none = kinds === "" ? "none holds" : `they hold ${kinds}, and no`;
  output.note(`customer-metrics: Cannot report on these files: ${none} subscriptions or MRR snapshots\n`);
  return values["allow-empty"] === true ? EXIT.fine : EXIT.nothingToDo;
}

/** What became of the rows, and what the pipeline says of those that were used. */
function noteRows(gathered: Gathered, { report: { issues }, activity }: ReportContext, output: Output): void {
  const ofActivity = activityNotes(activity, gathered);
  noteLines([...rowNotes(gathered), ...issues.map(({ message }) => message), ...ofActivity], output);
}

function noteLines(lines: readonly string[], { note }: Output): void {
  for (const line of lines) note(`${printable(line)}\n`);
}
