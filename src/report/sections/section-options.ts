import { MetricInputError, quote } from "../../errors.ts";
import { checkCohortOptions, type RetentionCohortsOptions } from "../../movements/cohorts/cohort-options.ts";
import { type SegmentBy, segmentSource, type SegmentSource } from "../../ledger/segments/segment-by.ts";
import { checkGroupSize } from "../../movements/segments/segment-options.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";

/** Which retention cohorts a report shows, and how: all as for `retentionCohorts`. */
export type ReportCohortsOptions = Pick<RetentionCohortsOptions, "cohortBy" | "average" | "returning">;

/** What a report shows beside its totals. */
export interface SectionOptions {
  /** What tells segments apart: a column of the rows or an attribute, of the account or of the row. */
  readonly segmentBy?: SegmentBy | undefined;
  /** What is known of accounts beside their rows. Counts for those whose rows do not say. */
  readonly accounts?: Iterable<AccountRow> | undefined;
  /** Segments of fewer customers than this are not told: nor what would give them away. 1, the default, tells all. */
  readonly minimumGroupSize?: number | undefined;
  /** Asks for retention cohorts: `{}` by the period of their start, `{ cohortBy: "plan" }` by what they were then. */
  readonly cohorts?: ReportCohortsOptions | undefined;
}

/** What is asked for beside totals, checked and in full. */
export interface SectionQuestions {
  readonly segmentBy: SegmentSource | null;
  readonly cohortBy: SegmentSource | null;
  readonly accounts: readonly AccountRow[] | undefined;
  readonly minimumGroupSize: number;
  readonly cohorts: ReportCohortsOptions | null;
}

/** Reads what is asked for beside totals, or throws where it does not go together. */
export function sectionQuestions(options: SectionOptions): SectionQuestions {
  const { segmentBy, accounts, cohorts } = options;
  checkCohortOptions({ ...cohorts, accounts: undefined });
  const { cohortBy } = cohorts ?? {};
  const questions: SectionQuestions = {
    segmentBy: segmentBy === undefined ? null : segmentSource(segmentBy),
    // What a customer was at its start is of the account, whoever else it is of.
    cohortBy: cohortBy === undefined ? null : { key: segmentSource(cohortBy, "cohortBy").key, level: "account" },
    accounts: accounts === undefined ? undefined : [...accounts], // both may ask, and some can be read only once
    minimumGroupSize: checkGroupSize(options.minimumGroupSize),
    cohorts: cohorts ?? null,
  };
  checkTogether(options, questions);
  return questions;
}

function checkTogether({ minimumGroupSize, accounts }: SectionOptions, questions: SectionQuestions): void {
  const { segmentBy, cohortBy } = questions;
  const isOfAccounts = segmentBy?.level === "account" || cohortBy !== null;
  if (accounts !== undefined && !isOfAccounts) throw uselessAccounts(segmentBy);
  if (minimumGroupSize !== undefined) checkGroups(minimumGroupSize, questions);
}

function checkGroups(minimumGroupSize: number, { segmentBy, cohortBy }: SectionQuestions): void {
  if (segmentBy === null) throw without("minimumGroupSize", "segmentBy, whose segments it is of");
  if (minimumGroupSize === 1 || cohortBy === null) return;
  // A cohort of one customer would tell what was left out of the segments.
  throw new MetricInputError(
    "Cannot use minimumGroupSize together with cohortBy, whose cohorts have no least size: ask for two reports",
    { code: "not-allowed", field: "minimumGroupSize", received: minimumGroupSize },
  );
}

function uselessAccounts(segmentBy: SegmentSource | null): MetricInputError {
  if (segmentBy === null) return without("accounts", "segmentBy or cohortBy, which say what of them is asked for");
  return new MetricInputError(
    `Cannot use accounts where segmentBy is of rows: choose segmentBy: { account: ${quote(segmentBy.key)} } to count accounts by it`,
    { code: "not-allowed", field: "accounts", received: undefined },
  );
}

function without(option: string, needed: string): MetricInputError {
  const details = { code: "missing-field", field: "segmentBy", received: undefined } as const;
  return new MetricInputError(`Cannot use ${option} without ${needed}`, details);
}
