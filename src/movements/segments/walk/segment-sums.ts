import type { Ledger } from "../../../ledger/ledger.ts";
import { type Summing, sinkOf } from "../../sums/sum-movements.ts";
import { accumulateLevels, emptySums, type Money, type Sums } from "../../sums/sums.ts";
import type { SignOf, Way } from "../../walk/walk.ts";
import type { Windows } from "../../walk/windows.ts";

/** Everything that is summed over the entities of one segment, by window. */
export interface SegmentSums {
  readonly sums: Sums;
  /** What came from other segments and went to them, at the value of the opening. */
  readonly transferIn: Money;
  readonly transferOut: Money;
  readonly transferredIn: number[];
  readonly transferredOut: number[];
  /** What of expansion, contraction and churned belongs to who was in another segment at the opening, less the reverse. */
  readonly cohortShifts: readonly [Money, Money, Money];
}

/** One segment while it is summed. */
export interface SegmentSumming extends SegmentSums {
  readonly summing: Summing;
  readonly way: Way;
}

/** Segments by code, each made when the first entity is in it. */
export interface SegmentTable {
  readonly of: (code: number) => SegmentSumming;
  /** The sums of every segment that was asked for, once all entities are added. */
  readonly close: () => ReadonlyMap<number, SegmentSums>;
}

/** A table of no segments yet. */
export function segmentTable(ledger: Ledger, windows: Windows, signOf: SignOf): SegmentTable {
  const segments = new Map<number, SegmentSumming>();
  return {
    of(code) {
      let segment = segments.get(code);
      if (segment === undefined) segments.set(code, (segment = emptySegment(ledger, windows, signOf)));
      return segment;
    },
    close() {
      for (const { sums } of segments.values()) accumulateLevels(sums);
      return segments;
    },
  };
}

function emptySegment(ledger: Ledger, windows: Windows, signOf: SignOf): SegmentSumming {
  const sums = emptySums(ledger, windows.count);
  const summing: Summing = { ledger, signOf, sums, entity: 0, steps: null };
  const money = (): Money => new Array<number>(windows.count * sums.currencies).fill(ledger.zero);
  const counts = (): number[] => new Array<number>(windows.count).fill(0);
  return {
    sums,
    summing,
    way: { windows, basis: ledger.convention.movementBasis, signOf, sink: sinkOf(summing) },
    transferIn: money(),
    transferOut: money(),
    transferredIn: counts(),
    transferredOut: counts(),
    cohortShifts: [money(), money(), money()],
  };
}
