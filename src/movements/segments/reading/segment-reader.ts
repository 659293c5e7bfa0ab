import type { MrrRows } from "../../../ledger/ledger-of.ts";
import type { MrrSnapshotRow } from "../../../rows/types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../../../rows/types/subscription-row.ts";
import { attributeOf, namedNowhere, segmentIn } from "../../../ledger/segments/named-segment.ts";
import { isColumn } from "../../../ledger/segments/segment-by.ts";

type Row = SubscriptionRow | MrrSnapshotRow;

/** Reads the segment that each row names, and notices whether any does. */
export interface SegmentReader {
  readonly segmentOf: (row: Row) => string | null;
  /** The same rows, noticed on their way where they can be read only once. */
  readonly watched: (rows: Iterable<Row>) => MrrRows;
  /** Throws where there were rows and none of them names a segment. */
  readonly checkFound: (rows: Iterable<Row>) => void;
}

/** What is read, and under which option it was asked for. */
export interface SegmentReading {
  readonly key: string;
  readonly field: string;
  /** The currency that rows without one are in. */
  readonly currency: string | undefined;
}

/** A reader of one column or attribute. */
export function segmentReader(reading: SegmentReading): SegmentReader {
  const { key, currency } = reading;
  const column = isColumn(key) ? key : null;
  const otherwise = column === "currency" ? currency : undefined;
  const seen: Seen = { rows: false, segment: false, others: new Set() };
  const segmentOf = (row: Row): string | null => {
    const own = column === null ? undefined : (row as SubscriptionRow)[column];
    const segment = segmentIn(own) ?? segmentIn(attributeOf(row, key)) ?? segmentIn(otherwise);
    seen.segment ||= segment !== null;
    return segment;
  };
  return {
    segmentOf,
    watched: (rows) => (Array.isArray(rows) ? rows : noticed(rows, { segmentOf, seen })) as MrrRows,
    checkFound(rows) {
      // Only rows that count were asked, and a convention that leaves some out is no reason to refuse them all.
      if (Array.isArray(rows)) for (const row of rows as readonly Row[]) notice(row, { segmentOf, seen });
      if (seen.rows && !seen.segment) throw namedNowhere({ key, field: reading.field }, seen.others);
    },
  };
}

interface Seen {
  rows: boolean;
  segment: boolean;
  /** What attributes there are instead. */
  readonly others: Set<string>;
}

type Noticing = Pick<SegmentReader, "segmentOf"> & { readonly seen: Seen };

function* noticed(rows: Iterable<Row>, noticing: Noticing): Generator<Row> {
  for (const row of rows) {
    notice(row, noticing);
    yield row;
  }
}

function notice(row: Row, { segmentOf, seen }: Noticing): void {
  seen.rows = true;
  if (seen.segment || segmentOf(row) !== null) return;
  for (const other of Object.keys(row.attributes ?? {})) seen.others.add(other);
}
