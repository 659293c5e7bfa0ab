import type { Day } from "../../time/calendar-date.ts";
import type { Span } from "./counted-span.ts";
import type { LineTable } from "./line-table.ts";

/** A row as it was written, and the lines that it became. */
export interface WrittenRow extends Span {
  /** The code of its customer and subscription. */
  readonly key: number;
  readonly firstLine: number;
  readonly lines: number;
}

/**
 * Ends past-due lines so many days after the subscription became past due. Rows that follow each other without a gap
 * are one delay, however often it was written down anew.
 */
export function limitPastDue(table: LineTable, rows: readonly WrittenRow[], countForDays: number): void {
  const delays = new Map<number, { since: Day; until: Day }>();
  for (const row of [...rows].sort((a, b) => a.from - b.from)) {
    const delay = delays.get(row.key);
    const goesOn = delay !== undefined && row.from <= delay.until;
    const since = goesOn ? delay.since : row.from;
    delays.set(row.key, { since, until: goesOn ? Math.max(row.to, delay.until) : row.to });
    for (let line = row.firstLine; line < row.firstLine + row.lines; line += 1) {
      const end = Math.min(table.end.at(line), since + countForDays);
      table.end.set(line, Math.max(table.start.at(line), end));
    }
  }
}
