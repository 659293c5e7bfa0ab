import { MetricInputError, quote } from "../../errors.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import type { MovementsOptions } from "../range.ts";
import type { SegmentBy } from "../../ledger/segments/segment-by.ts";

/** Which periods are asked for, and what tells segments apart. */
export interface SegmentOptions extends MovementsOptions {
  /** A column of the rows or an attribute, of the account or of the row. */
  readonly segmentBy: SegmentBy;
  /** What is known of accounts beside their rows. Counts for those whose rows do not say. */
  readonly accounts?: Iterable<AccountRow> | undefined;
  /** Fewer customers than this are not told: nor what would give them away. 1, the default, tells all. */
  readonly minimumGroupSize?: number | undefined;
}

/** Refuses a group size that is none. */
export function checkGroupSize(size: number | undefined): number {
  if (size === undefined) return 1;
  if (Number.isInteger(size) && size >= 1) return size;
  throw new MetricInputError(
    `Cannot use ${quote(size)} as minimumGroupSize: choose a whole number of customers from 1`,
    { code: "not-allowed", field: "minimumGroupSize", received: size },
  );
}
