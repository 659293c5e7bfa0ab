import { decimalsOf, type ReportContext } from "../../../src/cli/render/context.ts";
import { resolveConvention } from "../../../src/conventions/resolve.ts";
import type { MrrRows } from "../../../src/ledger/ledger-of.ts";
import { type LedgerReport, ledgerReport } from "../../../src/report/ledger-report.ts";
import { sectionLedgers } from "../../../src/report/sections/section-ledgers.ts";
import { sectionQuestions } from "../../../src/report/sections/section-options.ts";
import type { Convention, MovementsOptions, SectionOptions } from "customer-metrics";

/** A report, the customers behind it, and what it is shown from; rows stand in lines one below their number. */
export function shownReport(
  rows: MrrRows,
  { segmentBy, accounts, minimumGroupSize, cohorts, ...options }: MovementsOptions & SectionOptions = {},
  choices: Partial<Convention> = {},
): LedgerReport & { readonly context: ReportContext } {
  const convention = resolveConvention(choices);
  const questions = sectionQuestions({ segmentBy, accounts, minimumGroupSize, cohorts });
  const told = ledgerReport({ ...sectionLedgers(rows, { options, questions }, convention), options, convention });
  const context: ReportContext = {
    report: told.report,
    places: decimalsOf(told.report),
    activity: null,
    restatement: null,
    placeOf: (row) => `book.csv:${String(row + 1)}`,
    sources: [],
    refused: [],
  };
  return { ...told, context };
}

/** The cells of every table of a Markdown text, by the heading above it. */
export function markdownTables(text: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const tables = new Map<string, string[][]>();
  let heading = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("#")) heading = line.replace(/^#+ /u, "");
    if (!line.startsWith("|") || line.startsWith("| -")) continue;
    const cells = line.slice(1, -1).split(/(?<!\\)\|/u);
    const table = tables.get(heading) ?? [];
    tables.set(heading, [...table, cells.map((cell) => cell.trim().replaceAll("**", ""))]);
  }
  return tables;
}

/** A shown number in units of its last digit, or of so many places. */
export function unitsOf(text: string, places: number): bigint {
  const [whole = "", decimals = ""] = text.replaceAll(",", "").split(".");
  if (decimals.length > places) throw new RangeError(`Cannot write ${text} in ${String(places)} places`);
  return BigInt(whole + decimals.padEnd(places, "0"));
}
