import type { CellRange, Cells } from "../cells/cells.ts";
import { DenseCells, fitsDense } from "../cells/dense-cells.ts";
import { SparseCells } from "../cells/sparse-cells.ts";
import { NEVER } from "../reading/members.ts";

/** Whom members count as: users, accounts, and either of these by segment. */
export interface Counting {
  /** For each member whom it counts as; below 0 for nobody. */
  readonly entityOf: Int32Array;
  readonly entities: number;
  /** For each of these the group that it is in. */
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/** What each of those who are counted did, once in every cell. */
export interface View extends Counting {
  readonly cells: Cells;
  /** For each of those the latest day before the first period. */
  readonly before: Int32Array;
}

/** Members as those whom they count as. */
export function viewOf(cells: Cells, before: Int32Array, counting: Counting): View {
  const { entityOf, entities } = counting;
  const latest = new Int32Array(entities).fill(NEVER);
  const seen = new Uint8Array(entities);
  let isOneEach = true;
  for (let member = 0; member < entityOf.length; member += 1) {
    const entity = entityOf[member]!;
    if (entity < 0) continue;
    if (seen[entity] === 1) isOneEach = false;
    seen[entity] = 1;
    if (before[member]! > latest[entity]!) latest[entity] = before[member]!;
  }
  if (isOneEach) return { ...counting, cells, before: latest };
  const once = Int32Array.from({ length: entities }, (_, entity) => entity);
  return { ...counting, entityOf: once, cells: projected(cells, counting), before: latest };
}

/** Where several members count as one, what they did is put together. */
function projected(cells: Cells, { entityOf, entities }: Counting): Cells {
  const range = cells.range();
  const together = emptyCells(entities, range);
  const { days, features } = cells.bits();
  for (let cell = range.from; cell < range.to; cell += 1) {
    cells.visit(cell, (member, slot) => {
      const entity = entityOf[member]!;
      if (entity < 0) return;
      const place = together.slotOf(entity, cell);
      together.mark(place, days[slot]!, features[slot]!);
      if (!cells.extras.isEmpty) for (const feature of cells.extras.of(slot)) together.extras.add(place, feature);
    });
  }
  return together;
}

function emptyCells(entities: number, range: CellRange): Cells {
  return fitsDense(entities, range) ? new DenseCells(entities, range) : new SparseCells();
}
