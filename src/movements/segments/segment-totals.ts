import type { Decimal } from "../../number/decimal.ts";
import type { MrrMovements, MrrTotals } from "../mrr-totals.ts";
import type { SegmentLevel } from "../../ledger/segments/segment-by.ts";

/** What came from other segments and went to them. Over all segments both sides are the same. */
export interface SegmentTransfers {
  /** MRR of customers who came from another segment, at what it was before. */
  readonly transferInMrr: Decimal;
  /** MRR of customers who went to another segment, at what it was before. */
  readonly transferOutMrr: Decimal;
  /** Customers who came from another segment. */
  readonly transferredInCustomers: number;
  /** Customers who went to another segment. */
  readonly transferredOutCustomers: number;
}

/** What MRR and customers of a segment did over some days. */
export interface SegmentTotals extends MrrTotals, SegmentTransfers {}

/** MRR movements of one segment in one period. */
export interface SegmentPeriod extends MrrMovements, SegmentTransfers {
  /** What the days did that rates look at, where the convention's window is trailing. */
  readonly trailing: SegmentTotals | null;
  /** Whether some customer is counted in this segment and in another one: then customers do not add up. */
  readonly overlapping: boolean;
  /** Whether what the period was is not told, because it is about too few. */
  readonly suppressed: false;
}

/** A period that is not told: too few customers, or a snapshot that is missing. */
export type BlankSegmentPeriod = Readonly<
  Record<Exclude<keyof SegmentPeriod, "kind" | "period" | "complete" | "suppressed">, null>
> & {
  /** Says what this is. */
  readonly kind: "mrr-movements";
  /** The period's label. */
  readonly period: string;
  /** Whether the whole period is known. */
  readonly complete: boolean;
  /** Whether it is about too few, or would give away another that is. */
  readonly suppressed: boolean;
};

/** MRR movements of one segment, period by period. */
export interface SegmentMovements<Period extends SegmentPeriod | BlankSegmentPeriod> {
  /** Says what this is. */
  readonly kind: "segment-movements";
  /** The column or attribute that tells segments apart. */
  readonly segmentBy: string;
  /** Whose it is. */
  readonly level: SegmentLevel;
  /** The segment; `null` for those that nothing names one for. */
  readonly segment: string | null;
  /** The periods, in order. */
  readonly periods: readonly Period[];
}
