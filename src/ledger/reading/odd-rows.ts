import type { NameTable } from "../../columns/name-table.ts";
import { LAST_YEAR } from "../../time/calendar-date.ts";
import type { BillingInterval } from "../../time/interval.ts";
import type { WholeColumn } from "../columns/whole-column.ts";
import type { Seen } from "./reading.ts";

/** Columns of rows that are an amount over some days, all billed alike. */
export interface PlainColumns extends WholeColumn {
  readonly codes: Int32Array;
  readonly names: NameTable;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly interval: BillingInterval;
  readonly intervalCount: number;
  readonly currency: string;
}

/** The first day that four digits write. */
const FIRST_DAY = -719_528;

/** The rows that are not what they should be, or bring nothing. What the others show is noted. */
export function oddRows({ start, end, mantissas }: PlainColumns, seen: Seen): readonly number[] {
  const odd: number[] = [];
  let firstDay = seen.firstDay | 0; // whole numbers of 32 bits, and so on to the end
  let lastDay = seen.lastDay | 0;
  let ends = 0;
  // Constants of a file are looked up again and again once bundled; those of a function are not.
  const [first, openFrom] = [FIRST_DAY, LAST_YEAR];
  for (let row = 0; row < start.length; row += 1) {
    const from = start[row]!;
    const to = end[row]!;
    if (!(from < to && from >= first && from < openFrom && mantissas[row]! > 0)) {
      odd.push(row);
      continue;
    }
    // No branch on whether a row ends: half of them do, and a processor would guess wrong.
    const last = to < openFrom ? to : from;
    firstDay = Math.min(firstDay, from);
    lastDay = Math.max(lastDay, last);
    ends |= last - from;
  }
  Object.assign(seen, { firstDay, lastDay, end: ends !== 0 });
  return odd;
}
