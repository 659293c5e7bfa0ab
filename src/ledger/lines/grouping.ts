import type { Day } from "../../time/calendar-date.ts";

/** Lines grouped by entity: those of entity `e` are `order[offsets[e]]` up to `order[offsets[e + 1]]`, by first day. */
export interface Grouping {
  readonly offsets: Int32Array;
  readonly order: Int32Array;
}

/** What lines are grouped by. */
export interface GroupedColumns {
  readonly entity: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly entities: number;
}

/** Groups the lines that have begun by `asOf`, with a counting sort; empty lines are left behind. */
export function groupByEntity({ entity, start, end, entities }: GroupedColumns, asOf: Day): Grouping {
  const offsets = new Int32Array(entities + 1);
  for (let line = 0; line < entity.length; line += 1) {
    if (start[line]! < end[line]! && start[line]! <= asOf) offsets[entity[line]! + 1] = offsets[entity[line]! + 1]! + 1;
  }
  for (let e = 0; e < entities; e += 1) offsets[e + 1] = offsets[e + 1]! + offsets[e]!;
  const next = offsets.slice(0, -1);
  const order = new Int32Array(offsets[entities]!);
  for (let line = 0; line < entity.length; line += 1) {
    if (start[line]! >= end[line]! || start[line]! > asOf) continue;
    const group = entity[line]!;
    order[next[group]!] = line;
    next[group] = next[group]! + 1;
  }
  sortGroups({ offsets, order }, start);
  return { offsets, order };
}

/** Rows of one customer mostly come in time order, in which an insertion sort has nothing to do. */
function sortGroups({ offsets, order }: Grouping, start: Int32Array): void {
  for (let e = 0; e + 1 < offsets.length; e += 1) {
    const [from, to] = [offsets[e]!, offsets[e + 1]!];
    if (to - from > 64) order.subarray(from, to).sort((a, b) => start[a]! - start[b]!);
    else if (to - from > 1) insertionSort(order, from, { to, keys: start });
  }
}

/** Sorts indices between two places of a column by their keys. */
export function insertionSort(indices: Int32Array, from: number, by: { to: number; keys: Int32Array }): void {
  const { to, keys } = by;
  for (let place = from + 1; place < to; place += 1) {
    const index = indices[place]!;
    const key = keys[index]!;
    let hole = place;
    for (; hole > from && keys[indices[hole - 1]!]! > key; hole -= 1) {
      indices[hole] = indices[hole - 1]!;
    }
    indices[hole] = index;
  }
}
