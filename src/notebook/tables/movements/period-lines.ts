import type { MrrMovements, UnknownMrrMovements } from "../../../movements/mrr-totals.ts";
import type { BlankSegmentPeriod, SegmentPeriod } from "../../../movements/segments/segment-totals.ts";
import { noneCell, textCell, withheldCell } from "../../documents/cells.ts";
import type { Cell } from "../../documents/document.ts";

/** A period of movements, whether it is known or not. */
export type Movements = MrrMovements | UnknownMrrMovements | SegmentPeriod | BlankSegmentPeriod;

/** The name of a period's line. */
export function periodCell({ period, complete }: { readonly period: string; readonly complete: boolean }): Cell {
  return complete ? textCell(period) : textCell(`${period} *`, "not known to its end");
}

/** Why a period has no numbers. */
export function untold(item: object): Cell {
  return "suppressed" in item && item.suppressed === true
    ? withheldCell()
    : noneCell("not known: a snapshot is missing");
}

/** What the marks of a table of movements mean. */
export function movementNotes(items: readonly Movements[]): readonly string[] {
  const notes: string[] = [];
  if (items.some(({ complete }) => !complete))
    notes.push("* The period is not over, or not known to its end; it is in no total.");
  if (items.some((item) => "suppressed" in item && item.suppressed)) {
    notes.push("Withheld: a number about too few customers, or one from which it could be worked out.");
  }
  if (items.some((item) => "overlapping" in item && item.overlapping === true)) {
    notes.push("Some customers are counted in several segments, so customers do not add up over them.");
  }
  return notes;
}
