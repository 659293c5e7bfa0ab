import type { Convention } from "../conventions/types.ts";
import { isMetricInputError } from "../errors.ts";
import { ledgerOf } from "../ledger/ledger-of.ts";
import type { MovementsOptions } from "../movements/range.ts";
import { type LedgerReport, ledgerReport } from "../report/ledger-report.ts";
import type { KeptReport } from "../report/restating/kept-report.ts";
import type { RevenueReport } from "../report/revenue-report.ts";
import type { ReadCsvOptions } from "../rows/index.ts";
import { parseArguments } from "./arguments.ts";
import { conventionOf } from "./convention-argument.ts";
import { EXIT, Stop } from "./exit-codes.ts";
import { type Gathered, gatherRows } from "./gather-rows.ts";
import type { Output } from "./output.ts";
import { findFiles, type Found } from "./reading/find-files.ts";
import { rowNotes } from "./reading/reading-notes.ts";
import { readingOptions } from "./reading/reading-options.ts";
import { decimalsOf, type ReportContext } from "./render/context.ts";
import { movementsCsv } from "./render/csv/customers.ts";
import { against, readKept } from "./report/against.ts";
import { checkTarget, writeLines } from "./report/detail-file.ts";
import { type Format, FORMATS } from "./report/formats.ts";
import { formatOf, movementsOptions, OPTIONS, type ReportValues } from "./report/options.ts";
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
  const gathered = await gatherRows(asked.files, asked.reading, progressOn(output));
  for (const line of gathered.notes) output.note(`${printable(line)}\n`);
  if (gathered.sources.every(({ rowKind }) => rowKind === null)) return nothing(values, output);
  const told = reportOf(gathered, asked);
  const context = contextOf(gathered, told, asked);
  await show({ context, told, asked }, output);
  noteRows(gathered, told.report, output);
  const isRefused = values.strict === true && gathered.hasFindings;
  return isRefused || isRestated(context) ? EXIT.findings : EXIT.fine;
}

/** Everything that the arguments say, checked before any row is read. */
interface Asked {
  readonly values: ReportValues;
  readonly format: Format;
  readonly convention: Convention;
  readonly options: MovementsOptions;
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
    kept: values.against === undefined ? null : await readKept(values.against),
    reading: await readingOptions(values),
    files: await findFiles(paths),
  };
  if (values.detail !== undefined)
    await checkTarget(values.detail, [...asked.files.map(({ path }) => path), ...namedFiles(values)]);
  return asked;
}

/** Files that are read beside those with rows. */
function namedFiles({ against: kept, rates = [], convention = [] }: ReportValues): readonly string[] {
  return [...rates, ...convention, ...(kept === undefined ? [] : [kept])];
}

/** What the pipeline says of a row by its number is said of its file and line. */
function reportOf({ rows, placeOf }: Gathered, { options, convention }: Asked): LedgerReport {
  try {
    const { report, customers } = ledgerReport({ ledger: ledgerOf(rows, options, convention), options, convention });
    const issues = report.issues.map((issue) => ({ ...issue, message: placed(issue.message, placeOf) }));
    return { report: Object.freeze({ ...report, issues }), customers };
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    throw new Stop(EXIT.usage, asOptions(placed(error.message, placeOf)));
  }
}

function placed(message: string, placeOf: Gathered["placeOf"]): string {
  return message.replace(/\brow (?<row>\d+)\b/giu, (_, row: string) => placeOf(Number(row)));
}

/** What is to be given to a function is to be given to the command as an option. */
function asOptions(message: string): string {
  return message
    .replace(/give rates\.(?<currency>\w+)\["(?<period>[^"]+)"\]/u, "give --rates $<currency>:$<period>=…")
    .replace("give currency, and rates for the others", "give --currency, and --rates for the others");
}

function contextOf({ placeOf, sources, refused }: Gathered, told: LedgerReport, asked: Asked): ReportContext {
  const { report, customers } = told;
  const restatement = asked.kept === null ? null : against(asked.kept, report, customers);
  return { report, restatement, placeOf, sources, refused, places: decimalsOf(report) };
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

function nothing(values: ReportValues, { note }: Output): number {
  note("customer-metrics: Cannot report on these files: none holds subscriptions or MRR snapshots\n");
  return values["allow-empty"] === true ? EXIT.fine : EXIT.nothingToDo;
}

/** What became of the rows, and what the pipeline says of those that were used. */
function noteRows(gathered: Gathered, { issues }: RevenueReport, { note }: Output): void {
  for (const line of [...rowNotes(gathered), ...issues.map(({ message }) => message)]) note(`${printable(line)}\n`);
}
