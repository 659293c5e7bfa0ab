import type { Ledger } from "../../../ledger/ledger.ts";
import { type Window, windowsOf } from "../../walk/windows.ts";
import type { SegmentedLedger } from "../reading/segmented-ledger.ts";
import { overlappingWindows } from "./overlapping.ts";
import { addPlace, emptyPlaces, placer } from "./places.ts";
import { splitLedger } from "./split-ledger.ts";
import type { PlacesOf } from "./sum-segments.ts";

/** What is walked, and where everybody in it is. */
export interface SegmentWalk {
  readonly ledger: Ledger;
  readonly placesOf: PlacesOf;
  readonly overlaps: (spans: readonly Window[]) => ReadonlyMap<number, Uint8Array>;
}

/** How the segments of a ledger are walked: those of rows need one in which each entity is in one segment. */
export function walkOf(segmented: SegmentedLedger): SegmentWalk {
  if (segmented.level === "account") {
    return { ledger: segmented.ledger, placesOf: placer(segmented), overlaps: () => new Map() };
  }
  const split = splitLedger(segmented.ledger);
  const places = emptyPlaces();
  return {
    ledger: split.ledger,
    placesOf: (entity) => {
      places.count = 0;
      addPlace(places, -Infinity, split.segmentOf[entity]!);
      return places;
    },
    overlaps: (spans) => overlappingWindows(split, windowsOf(spans)),
  };
}
