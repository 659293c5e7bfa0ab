import type { OfAccount } from "../../ledger/segments/segment-by.ts";
import { MetricInputError, quote } from "../../errors.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import type { MovementsOptions } from "../range.ts";
import type { CohortAverage, ReturningCustomers } from "./cohort-totals.ts";

/** Which cohorts are asked for, and how. `from` and `to` are the first and the last period that a cohort started in. */
export interface RetentionCohortsOptions extends MovementsOptions {
  /**
   * What customers were at their start: a column of the rows (`"product"`, `"plan"`, `"currency"`) or an attribute.
   * Left out: the period in which they started.
   */
  readonly cohortBy?: string | OfAccount | undefined;
  /** What is known of accounts beside their rows. Counts for those whose rows do not say. */
  readonly accounts?: Iterable<AccountRow> | undefined;
  /** How averages are made: `"weighted"` by size when left out. */
  readonly average?: CohortAverage | undefined;
  /** Whether who left and came back is retained again: `"counted"` when left out. */
  readonly returning?: ReturningCustomers | undefined;
}

const CHOICES = { average: ["weighted", "simple"], returning: ["counted", "left-out"] } as const;

/** Refuses what is no option, and cohorts by what a customer has several of. */
export function checkCohortOptions(options: Omit<RetentionCohortsOptions, keyof MovementsOptions>): void {
  for (const field of ["average", "returning"] as const) {
    const received = options[field];
    const allowed: readonly string[] = CHOICES[field];
    if (received === undefined || allowed.includes(received)) continue;
    throw notAllowed(field, received, `choose ${allowed.map((choice) => `"${choice}"`).join(" or ")}`);
  }
  const { cohortBy, accounts } = options;
  if (accounts !== undefined && cohortBy === undefined) {
    throw new MetricInputError("Cannot use accounts without cohortBy, which says what of them is asked for", {
      code: "missing-field",
      field: "cohortBy",
      received: undefined,
    });
  }
  if (typeof cohortBy === "object" && "row" in cohortBy) {
    throw notAllowed("cohortBy", cohortBy, 'a customer starts once, so name what it was then, as "plan"');
  }
}

function notAllowed(field: string, received: unknown, wanted: string): MetricInputError {
  return new MetricInputError(`Cannot use ${quote(received)} as ${field}: ${wanted}`, {
    code: "not-allowed",
    field,
    received,
  });
}
