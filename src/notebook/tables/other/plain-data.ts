import { cellsOf, textCell } from "../../documents/cells.ts";
import { type Column, pairsPart, partOf } from "../../documents/columns.ts";
import type { Part, TableDocument } from "../../documents/document.ts";
import type { Showing } from "../../showing.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { plainCell } from "./plain-cell.ts";
import { unitOfField, wordsOf } from "./words.ts";

/** How many columns a table of unknown data shows. */
const MOST_COLUMNS = 30;

/** Whatever it is: objects as lines with their fields as columns, one object as a line for each field. */
export function plainDataTable(subject: Subject, { showing }: TableInput): TableDocument {
  const { items, labels, total, kind } = subject;
  const caption = kind === "list" || kind === "record" ? "Data" : wordsOf(kind);
  const [first] = items;
  if (items.length === 0) return { parts: [], notes: [`${caption}: nothing to show.`] };
  if (total > 1 || kind === "list") return { parts: [linesPart(items, labels, { caption, showing })], notes: [] };
  if (isRecord(first)) return recordDocument(first, { caption, showing });
  return { parts: [pairsPart(caption, [[textCell("Value"), plainCell(first, cellsOf(showing))]])], notes: [] };
}

interface Making {
  readonly caption: string;
  readonly showing: Showing;
}

type PlainRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is PlainRecord {
  if (typeof value !== "object" || value === null) return false;
  const made = Object.getPrototypeOf(value) as unknown;
  return made === Object.prototype || made === null;
}

/** A list of objects is a table of its own. */
function isTable(value: unknown): value is readonly PlainRecord[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function recordDocument(record: PlainRecord, { caption, showing }: Making): TableDocument {
  const fields = Object.entries(record).filter(([field]) => field !== "kind");
  const cells = cellsOf(
    showing,
    fields.filter(([field]) => unitOfField(field) === "money").map(([, value]) => value),
  );
  const pairs = fields.flatMap(([field, value]) =>
    isTable(value) ? [] : [[textCell(wordsOf(field)), plainCell(value, cells, unitOfField(field))] as const],
  );
  const parts = [
    ...(pairs.length === 0 ? [] : [pairsPart(caption, pairs)]),
    ...fields.flatMap(([field, value]) =>
      isTable(value) ? [linesPart(value, null, { caption: wordsOf(field), showing })] : [],
    ),
  ];
  return { parts, notes: parts.length === 0 ? [`${caption}: nothing to show.`] : [] };
}

function linesPart(items: readonly unknown[], labels: readonly string[] | null, { caption, showing }: Making): Part {
  const numbered: Column<unknown> = ["", (_, index) => textCell(labels?.[index] ?? String(index + 1))];
  const cells = cellsOf(showing);
  if (!items.every(isRecord)) return partOf(caption, items, [numbered, ["Value", (item) => plainCell(item, cells)]]);
  const fields = [...new Set(items.flatMap((item) => Object.keys(item)))].filter((field) => field !== "kind");
  const columns = fields.slice(0, MOST_COLUMNS).map((field) => columnOf(items, field, showing));
  const [first, ...others] = columns;
  // What names each line stands first already.
  const isNamed = labels === null && first !== undefined && areNames(items.map((item) => item[fields[0] ?? ""]));
  return partOf<PlainRecord>(caption, items, isNamed ? [first, ...others] : [numbered, ...columns]);
}

function areNames(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === "string") && new Set(values).size === values.length;
}

function columnOf(items: readonly PlainRecord[], field: string, showing: Showing): Column<PlainRecord> {
  const unit = unitOfField(field);
  const cells = cellsOf(showing, unit === "money" ? items.map((item) => item[field]) : []);
  return [wordsOf(field), (item) => plainCell(item[field], cells, unit)];
}
