import type { ColumnUse } from "../../../rows/types/read-rows.ts";
import type { RowIssue } from "../../../rows/types/row-issue.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { pairsPart, partOf } from "../../documents/columns.ts";
import type { Part, TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { wordsOf } from "./words.ts";

/** How many of what was refused are listed. */
const MOST = 20;

/** What was read of a text: rows or columns, of whatever kind. */
interface Read {
  readonly kind: string;
  readonly rowsRead: number;
  readonly issueCount: number;
  readonly issues: readonly RowIssue[];
  readonly columns: ColumnUse;
}

/** What was read, what its columns were taken for, and what was refused. */
export function readRowsTable({ items }: Subject<Read>, { showing }: TableInput): TableDocument {
  return {
    parts: items.flatMap((read) => [summary(read, showing), columnsPart(read), ...issuesPart(read)]),
    notes: [],
  };
}

function summary({ kind, rowsRead, issueCount }: Read, showing: TableInput["showing"]): Part {
  const cells = cellsOf(showing);
  return pairsPart(wordsOf(kind), [
    [textCell("Rows read"), cells.figure(rowsRead, "count")],
    [textCell("Issues"), cells.figure(issueCount, "count")],
  ]);
}

function columnsPart({ columns: { recognised, guessed, attributes } }: Read): Part {
  const uses = [
    ...recognised.map(({ field, column }) => [column, field, ""] as const),
    ...guessed.map(({ field, value, because }) => ["", field, `taken to be ${value}: ${because}`] as const),
    ...attributes.map((column) => [column, "", "an attribute, to segment by"] as const),
  ];
  return partOf("Columns", uses, [
    ["Column", ([column]) => textCell(column)],
    ["Field", ([, field]) => textCell(field)],
    ["Note", ([, , note]) => textCell(note)],
  ]);
}

function issuesPart({ issues, issueCount }: Read): readonly Part[] {
  if (issues.length === 0) return [];
  const caption =
    issueCount > MOST
      ? `Issues, the first ${String(Math.min(MOST, issues.length))} of ${String(issueCount)}`
      : "Issues";
  return [
    partOf(caption, issues.slice(0, MOST), [
      ["Row", ({ row, line }) => textCell(line === undefined ? row : `${String(row)} (line ${String(line)})`)],
      ["What", ({ message }) => textCell(message)],
    ]),
  ];
}
