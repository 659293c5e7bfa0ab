import { type Cells, noneCell, textCell } from "../../documents/cells.ts";
import type { Cell } from "../../documents/document.ts";
import { isFigure } from "../../figures/figure.ts";
import { printable, shortened } from "../../figures/printable.ts";
import { toPlain } from "../../../number/plain.ts";

/** How much of a nested value a cell shows. */
const LONGEST = 200;

/** A value of which nothing is known but what it is. */
export function plainCell(value: unknown, cells: Cells): Cell {
  if (value === null || value === undefined) return noneCell();
  if (isFigure(value)) return cells.figure(value, "number");
  return typeof value === "object" ? objectCell(value, cells) : textCell(worded(value));
}

function objectCell(value: object, cells: Cells): Cell {
  if (isInterval(value)) return cells.interval(value, "number");
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
