import type { CellRange } from "../cells/cells.ts";
import { type Minutes, MinutesSum } from "./minutes.ts";

/** What events of one cell and one segment add up to: by feature, and at place 0 those that name none. */
export interface SumRow {
  readonly events: number[];
  readonly minutes: (MinutesSum | undefined)[];
}

/** What events add up to, which is not a matter of who did them: by cell, segment and feature. */
export class EventSums {
  readonly #rows = new Map<number, (SumRow | undefined)[]>();
  #lastCell = NaN;
  #lastRows: (SumRow | undefined)[] = [];

  /** The sums of a cell and a segment, made when they are first asked for. */
  rowOf(cell: number, segment: number): SumRow {
    if (cell !== this.#lastCell) this.#find(cell);
    return (this.#lastRows[segment + 1] ??= { events: [], minutes: [] });
  }

  /** Counts an event. */
  add(
    { events, minutes }: SumRow,
    feature: number,
    event: { readonly count: number; readonly minutes: Minutes | null },
  ): void {
    while (events.length <= feature + 1) events.push(0);
    events[feature + 1]! += event.count;
    if (event.minutes !== null) (minutes[feature + 1] ??= new MinutesSum()).add(event.minutes);
  }

  /** The sums of some cells, of one segment or of all. */
  *rowsIn({ from, to }: CellRange, segment: number | null): Generator<SumRow> {
    for (let cell = from; cell < to; cell += 1) {
      const rows = this.#rows.get(cell) ?? [];
      const wanted = segment === null ? rows : [rows[segment + 1]];
      for (const row of wanted) if (row !== undefined) yield row;
    }
  }

  /** Every feature that was used in any cell. */
  *features(): Generator<number> {
    for (const rows of this.#rows.values()) {
      for (const row of rows) {
        for (const [place, count] of (row?.events ?? []).entries()) if (place > 0 && count > 0) yield place - 1;
      }
    }
  }

  #find(cell: number): void {
    let rows = this.#rows.get(cell);
    if (rows === undefined) this.#rows.set(cell, (rows = []));
    [this.#lastCell, this.#lastRows] = [cell, rows];
  }
}
