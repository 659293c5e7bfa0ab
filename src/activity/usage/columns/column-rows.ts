import { isCoded, isConstant } from "../../../ledger/columns/cells.ts";
import { rowsOf } from "../../../ledger/columns/rows-of-columns.ts";
import { unwrapped } from "../../../ledger/columns/vectors.ts";
import type { UsageEventColumns } from "../../../rows/types/columns.ts";
import type { UsageEventRow } from "../../../rows/types/activity/usage-event-row.ts";
import { instantDay, readDay } from "../../../time/calendar-date.ts";
import type { EventReading } from "../reading/event-reading.ts";

/** Columns as rows, and how their dates are read. */
export interface ColumnRows {
  readonly rows: number;
  readonly rowAt: (row: number) => UsageEventRow;
  readonly dayOf: EventReading["dayOf"];
  readonly instantOf: EventReading["instantOf"];
}

/** Columns as rows, each made when it is asked for. Numbers in `at` are days, or milliseconds where a vector says them. */
export function columnRows(columns: UsageEventColumns, { timeZone, instantOf }: EventReading): ColumnRows {
  const plain = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, unwrapped(column)]));
  const { rows, rowAt } = rowsOf(plain);
  const isDays = holdsDays(plain["at"]);
  return {
    rows,
    rowAt: (row) => rowAt(row) as unknown as UsageEventRow,
    dayOf(value) {
      if (typeof value === "number" && isDays)
        return Number.isInteger(value) ? instantDay(value * 86_400_000, "UTC") : null;
      const isTime = typeof value === "bigint" || typeof value === "number";
      return isTime ? instantDay(Number(value), timeZone) : readDay(value, timeZone);
    },
    instantOf(value) {
      const isNumber = typeof value === "bigint" || typeof value === "number";
      if (!isNumber) return instantOf(value);
      return isDays ? NaN : Number(value);
    },
  };
}

/** Whether numbers of a column count days. */
function holdsDays(column: unknown): boolean {
  if (isConstant(column)) return false;
  return ArrayBuffer.isView(isCoded(column) ? column.values : column);
}
