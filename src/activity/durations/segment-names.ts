import { MetricInputError } from "../../errors.ts";
import { type AccountSegments, accountSegments } from "../../ledger/segments/account-segments.ts";
import { type Attributed, attributeOf, namedNowhere, segmentIn } from "../../ledger/segments/named-segment.ts";
import { type SegmentBy, segmentSource } from "../../ledger/segments/segment-by.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";

/** What tells segments apart, and what is known of accounts. */
export interface SegmentQuestion {
  /** An attribute. */
  readonly segmentBy: SegmentBy;
  readonly accounts: Iterable<AccountRow> | undefined;
}

/** Says which segment something is in. */
export interface SegmentNames {
  /** What the row itself names, in a column or among its attributes. */
  readonly ofRow: (row: Attributed) => string | null;
  /** What is known of its account beside it. */
  readonly ofAccount: (account: string | number) => string | null;
  /** Throws where there were rows and nothing names a segment of any. */
  readonly checkFound: () => void;
}

/** A reader of one attribute. `columns` are the fields of the rows that can be asked for by their names. */
export function segmentNames({ segmentBy, accounts }: SegmentQuestion, columns: readonly string[] = []): SegmentNames {
  const { key, level } = segmentSource(segmentBy, "segmentBy", columns);
  const isOfRows = level === "row" && !columns.includes(key);
  if (isOfRows && accounts !== undefined) throw accountsOfRows(key);
  const known: AccountSegments = isOfRows ? new Map() : accountSegments(accounts ?? [], key);
  const seen = { rows: false, segment: known.size > 0, others: new Set<string>() };
  return {
    ofRow(row) {
      const column = columns.includes(key) ? (row as Readonly<Record<string, unknown>>)[key] : undefined;
      const segment = segmentIn(column) ?? segmentIn(attributeOf(row, key));
      seen.rows = true;
      seen.segment ||= segment !== null;
      if (!seen.segment) for (const other of Object.keys(row.attributes ?? {})) seen.others.add(other);
      return segment;
    },
    ofAccount: (account) => known.get(account) ?? null,
    checkFound() {
      if (seen.rows && !seen.segment) throw namedNowhere({ key, field: "segmentBy" }, seen.others);
    },
  };
}

function accountsOfRows(key: string): MetricInputError {
  return new MetricInputError(
    `Cannot use accounts where segmentBy is of rows: choose segmentBy: { account: "${key}" } to count accounts by it`,
    { code: "not-allowed", field: "accounts", received: undefined },
  );
}

/** Items by segment, in the order of the names; those without one last. */
export function bySegment<Item>(
  items: Iterable<Item>,
  segmentOf: (item: Item) => string | null,
): readonly (readonly [segment: string | null, items: readonly Item[]])[] {
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    const segment = segmentOf(item);
    const group = groups.get(segment);
    if (group === undefined) groups.set(segment, [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => compareSegments(a, b));
}

function compareSegments(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
