import { type Cells, noneCell, textCell } from "../../documents/cells.ts";
import type { Cell } from "../../documents/document.ts";
import type { Unit } from "../../figures/format.ts";
import { decimalOf, isFigure } from "../../figures/figure.ts";
import { printable, shortened } from "../../figures/printable.ts";
import { toPlain } from "../../../number/plain.ts";

/** How much of a nested value a cell shows. */
const LONGEST = 200;

/** A value of which nothing is known but what it is. */
export function plainCell(value: unknown, cells: Cells, unit: Unit = "number"): Cell {
  if (value === null || value === undefined) return noneCell();
  // Text that is a number is one where its field says of what: so JSON writes what is exact.
  if (isFigure(value) || (unit !== "number" && decimalOf(value) !== null)) return cells.figure(value, unit);
  return typeof value === "object" ? objectCell(value, cells, unit) : textCell(worded(value));
}

function objectCell(value: object, cells: Cells, unit: Unit): Cell {
  if (isInterval(value)) return cells.interval(value, unit);
  return textCell(shortened(printable(written(value)), LONGEST));
}

function worded(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : typeof value;
}

function isInterval(value: object): value is { readonly lower: number; readonly upper: number } {
  return "lower" in value && "upper" in value;
}

/** A nested value in short: as JSON, where it can be. */
function written(value: object): string {
  try {
    const text: unknown = JSON.stringify(toPlain(value), (_, item: unknown) =>
      typeof item === "bigint" ? String(item) : item,
    );
    return typeof text === "string" ? text : typeof value;
  } catch {
    return typeof value; // a circle
  }
}
