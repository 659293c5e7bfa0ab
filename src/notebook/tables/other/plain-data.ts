import { cellsOf, textCell } from "../../documents/cells.ts";
import { type Column, pairsPart, partOf } from "../../documents/columns.ts";
import type { Part, TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { plainCell } from "./plain-cell.ts";
import { wordsOf } from "./words.ts";

/** How many columns a table of unknown data shows. */
const MOST_COLUMNS = 30;

/** Whatever it is: objects as lines with their fields as columns, one object as a line for each field. */
export function plainDataTable(subject: Subject, { showing }: TableInput): TableDocument {
  const { items, labels, total, kind } = subject;
  const cells = cellsOf(showing);
  const caption = captionOf(kind);
  const [first] = items;
  if (items.length === 0) return { parts: [], notes: [`${caption}: nothing to show.`] };
  if (total > 1 || kind === "list") return { parts: [linesPart(items, labels, { caption, cells })], notes: [] };
  if (!isRecord(first))
    return { parts: [pairsPart(caption, [[textCell("Value"), plainCell(first, cells)]])], notes: [] };
  const nested = Object.entries(first).filter(([, value]) => isTable(value));
  const pairs = Object.entries(first).filter(([field, value]) => !isTable(value) && field !== "kind");
  const parts = [
    ...(pairs.length === 0
      ? []
      : [
          pairsPart(
            caption,
            pairs.map(([field, value]) => [textCell(wordsOf(field)), plainCell(value, cells)]),
          ),
        ]),
    ...nested.map(([field, value]) => linesPart(value as readonly unknown[], null, { caption: wordsOf(field), cells })),
  ];
  return { parts, notes: parts.length === 0 ? [`${caption}: nothing to show.`] : [] };
}

function captionOf(kind: string): string {
  return kind === "list" || kind === "record" ? "Data" : wordsOf(kind);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  );
}

/** A list of objects is a table of its own. */
function isTable(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

interface Making {
  readonly caption: string;
  readonly cells: ReturnType<typeof cellsOf>;
}

function linesPart(items: readonly unknown[], labels: readonly string[] | null, { caption, cells }: Making): Part {
  const name: Column<unknown> = ["", (_, index) => textCell(labels?.[index] ?? String(index + 1))];
  const fields = [...new Set(items.flatMap((item) => (isRecord(item) ? Object.keys(item) : [])))].slice(
    0,
    MOST_COLUMNS,
  );
  if (!items.every(isRecord)) return partOf(caption, items, [name, ["Value", (item) => plainCell(item, cells)]]);
  const columns = fields.map((field): Column<unknown> => [
    wordsOf(field),
    (item) => plainCell((item as Record<string, unknown>)[field], cells),
  ]);
  return partOf(caption, items, [name, ...columns]);
}
