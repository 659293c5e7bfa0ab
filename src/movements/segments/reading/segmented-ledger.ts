import type { RowsConvention } from "../../../conventions/types.ts";
import { MetricInputError } from "../../../errors.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import { type MrrRows, readLedger } from "../../../ledger/ledger-of.ts";
import { checkOptions } from "../../../ledger/options.ts";
import { rowsIn } from "../../../ledger/columns/rows-of-columns.ts";
import type { MrrSnapshotRow } from "../../../rows/types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../../../rows/types/subscription-row.ts";
import type { AccountRow } from "../../../rows/types/account-row.ts";
import type { MovementsOptions } from "../../range.ts";
import { type AccountSegments, accountSegments } from "../../../ledger/segments/account-segments.ts";
import { disagreements } from "./disagreements.ts";
import { type SegmentBy, type SegmentLevel, segmentSource } from "../../../ledger/segments/segment-by.ts";
import { segmentReader } from "./segment-reader.ts";

/** The code of no segment: of those that nothing names one for. */
export const NO_SEGMENT = -1;

/** A ledger whose lines say which segment their rows name. All else that a ledger is asked can be asked of it. */
export interface SegmentedLedger {
  readonly ledger: Ledger;
  /** The column or the attribute. */
  readonly key: string;
  readonly level: SegmentLevel;
  /** The names of segments, by code. */
  readonly names: readonly string[];
  /** The code of the segment that an entity is in before a row of its own names one. */
  readonly baseOf: (entity: number) => number;
}

/** What segments are told apart by, as a caller asks for it. */
export interface SegmentQuestion {
  readonly by: SegmentBy;
  /** The option that says so, for messages. */
  readonly field: string;
  readonly accounts: Iterable<AccountRow> | undefined;
}

/** Reads rows of either kind into a ledger that knows segments. */
export function segmentedLedger(
  rows: MrrRows,
  { by, field, accounts, options }: SegmentQuestion & { readonly options: MovementsOptions },
  convention: RowsConvention,
): SegmentedLedger {
  checkOptions(options);
  const { key, level } = segmentSource(by, field);
  if (accounts !== undefined && level === "row") throw accountsOfRows(key, field);
  const known: AccountSegments = accountSegments(accounts ?? [], key);
  const reader = segmentReader({ key, field, currency: options.currency });
  const all: Iterable<SubscriptionRow | MrrSnapshotRow> = Symbol.iterator in rows ? rows : rowsIn(rows);
  const read = readLedger(reader.watched(all), { ...options, segmentOf: reader.segmentOf }, convention);
  if (known.size === 0) reader.checkFound(all);
  const issues = level === "row" ? [] : disagreements(read, key);
  const ledger: Ledger = issues.length === 0 ? read : { ...read, issues: [...read.issues, ...issues] };
  return { ledger, key, level, ...named(ledger, known) };
}

function named(ledger: Ledger, known: AccountSegments): Pick<SegmentedLedger, "names" | "baseOf"> {
  const names = [...new Set([...ledger.segments, ...known.values()])];
  if (known.size === 0) return { names, baseOf: () => NO_SEGMENT };
  const codes = new Map(names.map((name, code) => [name, code]));
  return {
    names,
    baseOf(entity) {
      const name = known.get(ledger.customerOf(entity));
      return name === undefined ? NO_SEGMENT : codes.get(name)!;
    },
  };
}

function accountsOfRows(key: string, field: string): MetricInputError {
  return new MetricInputError(
    `Cannot use accounts where ${field} is of rows: choose ${field}: { account: "${key}" } to count accounts by it`,
    { code: "not-allowed", field: "accounts", received: undefined },
  );
}

/** By name, and those without one last. */
export function compareNames(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : Number(a > b);
}
