import { pickFloats, pickInts } from "../../../columns/pick.ts";
import { pickAmounts } from "../../../ledger/amounts/whole-amounts.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import { NO_SEGMENT } from "../reading/segmented-ledger.ts";

/** A ledger in which every entity is in one segment: who has lines in several is there once for each. */
export interface SplitLedger {
  readonly ledger: Ledger;
  /** The segment of each entity of the ledger, by code. */
  readonly segmentOf: ArrayLike<number>;
  /** Which entity of the ledger that was split it is. */
  readonly ownerOf: ArrayLike<number>;
}

/** Splits every entity by the segments of its lines. */
export function splitLedger(ledger: Ledger): SplitLedger {
  const split: Splitting = { order: new Int32Array(ledger.start.length), offsets: [], segments: [], owners: [] };
  for (let entity = 0; entity + 1 < ledger.offsets.length; entity += 1) splitEntity(ledger, entity, split);
  const { order, segments, owners } = split;
  const offsets = Int32Array.from([...split.offsets, ledger.start.length]);
  return { ledger: reordered(ledger, { offsets, order, owners }), segmentOf: segments, ownerOf: owners };
}

interface Splitting {
  readonly order: Int32Array;
  readonly offsets: number[];
  readonly segments: number[];
  readonly owners: number[];
}

function splitEntity({ offsets, segment }: Ledger, entity: number, split: Splitting): void {
  const [from, to] = [offsets[entity]!, offsets[entity + 1]!];
  const codeOf = (line: number): number => segment?.[line] ?? NO_SEGMENT;
  const lines = split.order.subarray(from, to);
  for (let line = from; line < to; line += 1) lines[line - from] = line;
  // Lines come by their first days, and a stable order keeps them so within each segment.
  if (lines.some((line) => codeOf(line) !== codeOf(from))) lines.sort((a, b) => codeOf(a) - codeOf(b) || a - b);
  for (let place = from; place < to; place += 1) {
    const code = codeOf(split.order[place]!);
    if (place > from && code === codeOf(split.order[place - 1]!)) continue;
    split.offsets.push(place);
    split.segments.push(code);
    split.owners.push(entity);
  }
}

interface Reordering {
  readonly offsets: Int32Array;
  readonly order: Int32Array;
  readonly owners: readonly number[];
}

function reordered(ledger: Ledger, { offsets, order, owners }: Reordering): Ledger {
  const codes = (column: Int32Array | null): Int32Array | null => (column === null ? null : pickInts(column, order));
  return {
    ...ledger,
    ungrouped: null, // which knows whole entities only
    offsets,
    customerOf: (entity) => ledger.customerOf(owners[entity]!),
    subscriptionOf: (entity) => ledger.subscriptionOf(owners[entity]!),
    start: pickInts(ledger.start, order),
    end: pickInts(ledger.end, order),
    amount: pickAmounts(ledger.amount, order),
    row: pickInts(ledger.row, order),
    subscription: codes(ledger.subscription),
    product: codes(ledger.product),
    plan: codes(ledger.plan),
    segment: codes(ledger.segment),
    quantity: ledger.quantity === null ? null : pickFloats(ledger.quantity, order),
    currency: codes(ledger.currency),
  };
}
