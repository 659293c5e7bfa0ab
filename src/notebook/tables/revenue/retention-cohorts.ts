import type {
  RetentionCell,
  RetentionCohorts,
  UnknownRetentionCell,
} from "../../../movements/cohorts/cohort-totals.ts";
import { type Cells, cellsOf, noneCell, textCell } from "../../documents/cells.ts";
import type { Cell, Line, Part, TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";

/** Cohorts whose cells may be unknown. */
export type Cohorts = RetentionCohorts<RetentionCell | UnknownRetentionCell>;
/** What of a cohort is told. */
export type Share = "logoRetention" | "netRetention" | "grossRetention";

/** The three triangles, with what they are of. */
export const SHARES: readonly (readonly [share: Share, form: string, name: string])[] = [
  ["logoRetention", "logo", "Customers retained"],
  ["netRetention", "net", "MRR retained, upgrades included"],
  ["grossRetention", "gross", "MRR retained, upgrades aside"],
];

/** What nothing names a cohort for. */
export const NO_COHORT = "(none)";

/** Cohorts: a triangle each of customers, of MRR, and of MRR without upgrades. */
export function cohortsTable({ items }: Subject<Cohorts>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  return {
    parts: items.flatMap((cohorts) => SHARES.map(([share, , name]) => triangle(cohorts, { share, name, cells }))),
    notes: items.flatMap(notesOf),
  };
}

interface Triangle {
  readonly share: Share;
  readonly name: string;
  readonly cells: Cells;
}

function triangle(cohorts: Cohorts, { share, name, cells }: Triangle): Part {
  const offsets = offsetsOf(cohorts);
  const lines = cohorts.cohorts.map(({ cohort, customers, cells: of }): Line => {
    const byOffset = new Map(of.map((cell) => [cell.offset, cell]));
    const shares = offsets.map((offset) => cellOf(byOffset.get(offset), share, cells));
    return [textCell(cohort ?? NO_COHORT), cells.figure(customers, "count"), ...shares];
  });
  const averages = new Map(cohorts.averages.map((average) => [average.offset, average]));
  const all = cohorts.cohorts.reduce((sum, { customers }) => sum + customers, 0);
  const total: Line = [
    textCell("Average"),
    cells.figure(all, "count"),
    ...offsets.map((offset) =>
      cells.figure(averages.get(offset)?.[share] ?? null, "share", "no cohort is through with it"),
    ),
  ];
  const corner = cohorts.cohortBy ?? "Start";
  const headings = [corner, "Customers", ...offsets.map(String)];
  return {
    caption: `${name}, by ${cohorts.by}s since the start`,
    headings,
    lines,
    total: lines.length === 0 ? undefined : total,
  };
}

/** Every distance from the start that some cohort has come to. */
export function offsetsOf({ cohorts }: Cohorts): readonly number[] {
  const offsets = new Set(cohorts.flatMap(({ cells }) => cells.map(({ offset }) => offset)));
  return [...offsets].sort((a, b) => a - b);
}

function cellOf(cell: RetentionCell | UnknownRetentionCell | undefined, share: Share, cells: Cells): Cell {
  if (cell === undefined) return { text: "", mark: "figure" };
  if (cell.customers === null) return noneCell("not known: the snapshot is missing");
  const shown = cells.figure(cell[share], "share", "nobody started");
  return cell.complete ? shown : { ...shown, text: `${shown.text} *`, title: "the period is not over" };
}

function notesOf({ by, average, returning, unknownStarts, cohorts }: Cohorts): readonly string[] {
  const of = average === "weighted" ? "all customers, or all MRR, together" : "each cohort alike";
  const isOpen = cohorts.some(({ cells }) => cells.some(({ complete }) => !complete));
  const notes: readonly (readonly [boolean, string])[] = [
    [true, `0 is the end of the ${by} of the start. The average is of ${of}.`],
    [isOpen, `* The ${by} is not over; it is in no average.`],
    [returning === "left-out", "Who was gone at the end of a period is not counted again."],
    [unknownStarts > 0, `${String(unknownStarts)} in no cohort: when they started is not known.`],
  ];
  return notes.filter(([isSaid]) => isSaid).map(([, note]) => note);
}
