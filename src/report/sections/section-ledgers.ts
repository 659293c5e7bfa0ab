import type { RowsConvention } from "../../conventions/types.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { ledgerOf, type MrrRows } from "../../ledger/ledger-of.ts";
import type { MovementsOptions } from "../../movements/range.ts";
import type { SegmentSource } from "../../ledger/segments/segment-by.ts";
import { type SegmentedLedger, segmentedLedger } from "../../movements/segments/reading/segmented-ledger.ts";
import type { ReportCohortsOptions, SectionQuestions } from "./section-options.ts";

/** What the parts of a report are told from beside its totals. */
export interface ReportSections {
  readonly segments: { readonly of: SegmentedLedger; readonly minimumGroupSize: number } | null;
  readonly cohorts: (ReportCohortsOptions & { readonly of: Ledger | SegmentedLedger }) | null;
}

/** The ledger that a report is of, and what its parts are told from. */
export interface SectionLedgers {
  readonly ledger: Ledger;
  readonly sections: ReportSections;
}

/** What rows are read for. */
export interface SectionReading {
  readonly options: MovementsOptions;
  readonly questions: SectionQuestions;
}

/**
 * Reads rows once for everything that a report says of them; twice only where segments are of one attribute and cohorts
 * of another, because a line of a ledger is in one segment.
 */
export function sectionLedgers(rows: MrrRows, reading: SectionReading, convention: RowsConvention): SectionLedgers {
  const { questions } = reading;
  const all = rowsFor(rows, questions);
  const ledgerBy = (by: SegmentSource | null, field: string): SegmentedLedger | null =>
    by === null ? null : segmentedLedger(all, { ...asked(by, reading), field }, convention);
  const segments = ledgerBy(questions.segmentBy, "segmentBy");
  const started = isShared(questions) ? segments : ledgerBy(questions.cohortBy, "cohortBy");
  const ledger = (segments ?? started)?.ledger ?? ledgerOf(all, reading.options, convention);
  return {
    ledger: withIssues(ledger, started?.ledger.issues ?? []),
    sections: sectionsOf(questions, { ledger, segments, started }),
  };
}

/** Whether cohorts are of the same attribute of the account as segments. */
function isShared({ segmentBy, cohortBy }: SectionQuestions): boolean {
  return cohortBy !== null && segmentBy?.level === "account" && segmentBy.key === cohortBy.key;
}

/** Rows that can be read only once are kept where they are read twice. */
function rowsFor(rows: MrrRows, questions: SectionQuestions): MrrRows {
  const isTwice = questions.segmentBy !== null && questions.cohortBy !== null && !isShared(questions);
  return isTwice && Symbol.iterator in rows && !Array.isArray(rows) ? ([...rows] as unknown as MrrRows) : rows;
}

interface Ledgers {
  readonly ledger: Ledger;
  readonly segments: SegmentedLedger | null;
  readonly started: SegmentedLedger | null;
}

function sectionsOf(
  { cohorts, minimumGroupSize }: SectionQuestions,
  { ledger, segments, started }: Ledgers,
): ReportSections {
  return {
    segments: segments === null ? null : { of: segments, minimumGroupSize },
    cohorts: cohorts === null ? null : { ...cohorts, of: started ?? ledger },
  };
}

type Asked = Pick<Parameters<typeof segmentedLedger>[1], "by" | "accounts" | "options">;

function asked({ key, level }: SegmentSource, { options, questions: { accounts } }: SectionReading): Asked {
  return level === "account"
    ? { by: { account: key }, accounts, options }
    : { by: { row: key }, accounts: undefined, options };
}

/** What is wrong with the rows, taken together: both ledgers find the same, but for what they ask of attributes. */
function withIssues(ledger: Ledger, others: Ledger["issues"]): Ledger {
  const found = new Set(ledger.issues.map(({ message }) => message));
  const more = others.filter(({ message }) => !found.has(message));
  return more.length === 0 ? ledger : { ...ledger, issues: [...ledger.issues, ...more] };
}
