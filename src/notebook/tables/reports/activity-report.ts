import type { ActivityReport } from "../../../report/activity/activity-report.ts";
import type { PeriodRate } from "../../../report/activity/activity-rates.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { type Column, partOf } from "../../documents/columns.ts";
import type { Part, TableDocument } from "../../documents/document.ts";
import type { Showing } from "../../showing.ts";
import type { Subject } from "../../subject.ts";
import { ACTIVITY_TABLES } from "../activity/kinds.ts";
import { wordsOf } from "../other/words.ts";
import type { TableInput } from "../table-input.ts";
import { sectionsOf } from "./sections.ts";

/** What customers did, said and signed: the tables of every section, and the rates of all of it. */
export function activityReportTable({ items }: Subject<ActivityReport>, input: TableInput): TableDocument {
  const sections = items
    .flatMap(sectionsOf)
    .map(({ subject }) => ACTIVITY_TABLES[subject.kind]?.tableOf(subject, input));
  return {
    parts: [
      ...items.flatMap(({ rates }) => ratesPart(rates, input.showing)),
      ...sections.flatMap((section) => section?.parts ?? []),
    ],
    notes: sections.flatMap((section) => section?.notes ?? []),
  };
}

/** The rates period by period, in a column each: those that anything is known of. */
function ratesPart(rates: ActivityReport["rates"], showing: Showing): readonly Part[] {
  const columns = Object.entries(rates as unknown as Readonly<Record<string, readonly PeriodRate[]>>).filter(([, of]) =>
    of.some(({ value }) => value !== null),
  );
  const periods = [...new Set(columns.flatMap(([, of]) => of.map(({ period }) => period)))];
  if (columns.length === 0) return [];
  const cells = cellsOf(showing);
  const column = ([field, of]: (typeof columns)[number]): Column<string> => {
    const byPeriod = new Map(of.map(({ period, value }) => [period, value]));
    return [
      wordsOf(field),
      (period) => cells.figure(byPeriod.get(period), "share", "a share of nothing, or not known"),
    ];
  };
  return [partOf("Rates", periods, [["Period", (period) => textCell(period)], ...columns.map(column)])];
}
