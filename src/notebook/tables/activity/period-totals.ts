import type { PeriodTotals, ToldPeriod } from "../../../activity/periods/told-totals.ts";
import type { Showing } from "../../showing.ts";
import { type Cells, cellsOf, textCell } from "../../documents/cells.ts";
import { type Column, partOf } from "../../documents/columns.ts";
import type { Cell, Part, TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput, TableKind } from "../table-input.ts";

/** What totals of a kind are called, and the columns of their periods. */
export interface Totals<Period> {
  readonly caption: string;
  readonly amounts: (period: Period) => readonly unknown[];
  readonly columns: (cells: Cells, showing: Showing) => readonly Column<Period>[];
}

/** Tables of totals by period: of all, and of each segment. */
export function totalsTable<Period extends ToldPeriod>(totals: Totals<Period>): TableKind {
  return {
    tableOf: (subject: Subject<PeriodTotals<Period>>, input: TableInput) => totalsDocument(totals, subject, input),
  };
}

/** Tables of single periods. */
export function periodsTable<Period extends ToldPeriod>(totals: Totals<Period>): TableKind {
  return {
    tableOf: ({ items }: Subject<Period>, { showing }: TableInput) => ({
      parts: [periodsPart(totals, items, { caption: totals.caption, showing })],
      notes: unfinished(items),
    }),
  };
}

function totalsDocument<Period extends ToldPeriod>(
  totals: Totals<Period>,
  { items }: Subject<PeriodTotals<Period>>,
  { showing }: TableInput,
): TableDocument {
  const parts = items.flatMap(({ periods, segments }) => [
    periodsPart(totals, periods, { caption: totals.caption, showing }),
    ...segments.map(({ segmentBy, segment, periods: of }) =>
      periodsPart(totals, of, { caption: `${totals.caption}, ${segmentBy}: ${segment ?? "(none)"}`, showing }),
    ),
  ]);
  const periods = items.flatMap((item) => item.periods);
  return {
    parts,
    notes: [
      ...unfinished(periods),
      ...items.flatMap(rowNotes),
      ...items.flatMap(({ segments }) => segments.flatMap(withheldNote)),
    ],
  };
}

function periodsPart<Period extends ToldPeriod>(
  totals: Totals<Period>,
  periods: readonly Period[],
  { caption, showing }: { readonly caption: string; readonly showing: Showing },
): Part {
  const cells = cellsOf(showing, periods.flatMap(totals.amounts));
  return partOf(caption, periods, [["Period", toldCell], ...totals.columns(cells, showing)]);
}

function toldCell({ period, complete }: ToldPeriod): Cell {
  return complete ? textCell(period) : textCell(`${period} *`, "not known to its end");
}

function unfinished(periods: readonly ToldPeriod[]): readonly string[] {
  return periods.some(({ complete }) => !complete) ? ["* The period is not over, or not known to its end."] : [];
}

/** A segment that is not told has no periods. */
function withheldNote(segment: { readonly segment: string | null; readonly suppressed?: boolean }): readonly string[] {
  if (segment.suppressed !== true) return [];
  return [`Withheld: ${segment.segment ?? "(none)"}, which is about too few, or would give away another that is.`];
}

/** What became of the rows, where not all of them count. */
function rowNotes({ rows, issues }: Pick<PeriodTotals<unknown>, "rows" | "issues">): readonly string[] {
  const { read, counted } = rows;
  return read === counted && issues.length === 0
    ? []
    : [`${String(counted)} of ${String(read)} rows count; ${String(issues.length)} issues.`];
}
