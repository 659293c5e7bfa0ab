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
  let { firstDay, lastDay } = seen;
  let ends = false;
  for (let row = 0; row < start.length; row += 1) {
    const from = start[row]!;
    const to = end[row]!;
    if (!(from < to && from >= FIRST_DAY && from < LAST_YEAR && mantissas[row]! > 0)) {
      odd.push(row);
      continue;
    }
    if (from < firstDay) firstDay = from;
    if (from > lastDay) lastDay = from;
    if (to >= LAST_YEAR) continue;
    if (to > lastDay) lastDay = to;
    ends = true;
  }
  Object.assign(seen, { firstDay, lastDay, end: ends });
  return odd;
}
