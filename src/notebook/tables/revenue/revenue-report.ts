import type { RevenueReport } from "../../../report/revenue-report.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { Part, TableDocument } from "../../documents/document.ts";
import type { Showing } from "../../showing.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { mrrMovementsTable } from "../movements/mrr-movements.ts";
import { ratedPeriodCell, rateNotes, ratesPart } from "./rates.ts";
import { reportSegmentsTable } from "./report-segments.ts";
import { cohortsTable } from "./retention-cohorts.ts";

/** How many issues are listed. */
const MOST_ISSUES = 20;

/** A report: movements, rates, segments and cohorts where they were asked for, and what was wrong with the rows. */
export function revenueReportTable({ items }: Subject<RevenueReport>, input: TableInput): TableDocument {
  const documents = items.map((report) => reportDocument(report, input));
  return { parts: documents.flatMap(({ parts }) => parts), notes: documents.flatMap(({ notes }) => notes) };
}

function reportDocument(report: RevenueReport, input: TableInput): TableDocument {
  const showing: Showing = { ...input.showing, currency: input.showing.currency ?? report.currency };
  const own = { ...input, showing };
  const { periods, segments, cohorts } = report;
  const movements = mrrMovementsTable(subject(periods.map((period) => period.movements)), own);
  const cells = cellsOf(
    showing,
    periods.map(({ rates }) => rates?.annualRecurringRevenue),
  );
  const rates = ratesPart("Rates", periods, { corner: "Period", name: ratedPeriodCell, cells: { ...cells } });
  const others = [
    ...(segments === null ? [] : [reportSegmentsTable(subject([segments]), own)]),
    ...(cohorts === null ? [] : [cohortsTable(subject([cohorts]), own)]),
  ];
  return {
    parts: [...movements.parts, rates, ...others.flatMap(({ parts }) => parts), ...issuesPart(report)],
    notes: [...movements.notes, ...rateNotes(periods), ...others.flatMap(({ notes }) => notes), readNote(report)],
  };
}

function subject<Item>(items: readonly Item[]): Subject<Item> {
  return { kind: "", items, labels: null, total: items.length };
}

function readNote({ asOf, asOfGiven, rowsRead, issues }: RevenueReport): string {
  const known = asOf === null ? "" : ` As of ${asOf}${asOfGiven ? "" : ", the last date in the data"}.`;
  return `${String(rowsRead)} rows, ${String(issues.length)} issues.${known}`;
}

function issuesPart({ issues }: RevenueReport): readonly Part[] {
  if (issues.length === 0) return [];
  return [
    partOf(
      issues.length > MOST_ISSUES ? `Issues, the first ${String(MOST_ISSUES)}` : "Issues",
      issues.slice(0, MOST_ISSUES),
      [
        ["Row", ({ row }) => textCell(row === 0 ? "all" : row)],
        ["What", ({ message }) => textCell(message)],
      ],
    ),
  ];
}
