import type { Ledger } from "../../../ledger/ledger.ts";
import { addLevels } from "../../sums/sums.ts";
import { type Steps, stepTracer } from "../../walk/steps.ts";
import { type SignOf, walkEntity } from "../../walk/walk.ts";
import type { Windows } from "../../walk/windows.ts";
import { addMover } from "./add-mover.ts";
import type { Places } from "./places.ts";
import { type SegmentSumming, type SegmentSums, segmentTable } from "./segment-sums.ts";

/** Where each entity is, day by day. */
export type PlacesOf = (entity: number, steps: Steps) => Places;

/** Walks a whole ledger and sums what its entities did in each window, segment by segment. */
export function sumSegments(
  ledger: Ledger,
  placesOf: PlacesOf,
  { windows, signOf }: { readonly windows: Windows; readonly signOf: SignOf },
): ReadonlyMap<number, SegmentSums> {
  const trace = stepTracer(ledger);
  const table = segmentTable(ledger, windows, signOf);
  for (let entity = 0; entity + 1 < ledger.offsets.length; entity += 1) {
    const steps = trace(entity);
    if (steps.count === 0) continue;
    const places = placesOf(entity, steps);
    if (places.count === 1) addStayer(table.of(places.segment[0]!), entity, steps);
    else addMover({ ledger, table, windows, signOf }, { entity, steps, places });
  }
  return table.close();
}

/** Most entities are in one segment all along: they are counted as if there was no other. */
function addStayer({ summing, sums, way }: SegmentSumming, entity: number, steps: Steps): void {
  summing.entity = entity;
  summing.steps = steps;
  addLevels(steps, sums, way.windows);
  walkEntity(steps, way);
}
