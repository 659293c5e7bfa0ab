import type { Convention } from "../../conventions/types.ts";
import { isMetricInputError } from "../../errors.ts";
import type { MovementsOptions } from "../../movements/range.ts";
import { type LedgerReport, ledgerReport } from "../../report/ledger-report.ts";
import { sectionLedgers } from "../../report/sections/section-ledgers.ts";
import { type SectionOptions, sectionQuestions } from "../../report/sections/section-options.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Gathered } from "../gather-rows.ts";

/** What rows are to be told by. */
export interface Telling {
  readonly options: MovementsOptions;
  readonly sections: SectionOptions;
  readonly convention: Convention;
}

/** The report of rows. What the pipeline says of a row by its number is said of its file and line. */
export function reportOf({ rows, placeOf }: Gathered, { options, sections, convention }: Telling): LedgerReport {
  try {
    const read = sectionLedgers(rows, { options, questions: sectionQuestions(sections) }, convention);
    const { report, customers } = ledgerReport({ ...read, options, convention });
    const issues = report.issues.map((issue) => ({ ...issue, message: placed(issue.message, placeOf) }));
    return { report: Object.freeze({ ...report, issues }), customers };
  } catch (error) {
    throw placedError(error, placeOf);
  }
}

/** What the pipeline refuses, in terms of the command: files and lines, and options. */
export function placedError(error: unknown, placeOf: Gathered["placeOf"]): unknown {
  if (!isMetricInputError(error)) return error;
  return new Stop(EXIT.usage, asOptions(placed(error.message, placeOf)));
}

/** A message that names rows by their numbers, by their files and lines. */
export function placed(message: string, placeOf: Gathered["placeOf"]): string {
  return message.replace(/\brow (?<row>\d+)\b/giu, (_, row: string) => placeOf(Number(row)));
}

/** What is to be given to a function is to be given to the command as an option. */
export function asOptions(message: string): string {
  return message
    .replace(/give rates\.(?<currency>\w+)\["(?<period>[^"]+)"\]/u, "give --rates $<currency>:$<period>=…")
    .replace("give currency, and rates for the others", "give --currency, and --rates for the others")
    .replace("as segmentBy asks for it", "as --segment asks for it")
    .replace("as cohortBy asks for it", "as --cohorts asks for it");
}
