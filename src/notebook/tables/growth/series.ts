import type { Seasonality } from "../../../metrics/growth/seasonality.ts";
import type { YearOverYear } from "../../../metrics/growth/year-over-year.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { Cell, TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";

const NOT_MEASURED = "not measured";
const NO_YEAR = "one of the two was not measured, or there was nothing to grow from";

/** Each period against that of the year before, and what each year comes to. */
export function yearOverYearTable({ items }: Subject<YearOverYear>, { showing }: TableInput): TableDocument {
  const [periods, years] = [items.flatMap((item) => item.periods), items.flatMap((item) => item.years)];
  const cells = cellsOf(
    showing,
    periods.flatMap(({ value, change }) => [value, change]),
  );
  const extreme = (of: YearOverYear["years"][number]["lowest"]): Cell =>
    of === null ? cells.figure(null, "money", NOT_MEASURED) : { ...cells.figure(of.value, "money"), title: of.period };
  return {
    parts: [
      partOf("Year over year", periods, [
        ["Period", ({ period }) => textCell(period)],
        ["Value", ({ value }) => cells.figure(value, "money", NOT_MEASURED)],
        ["A year before", ({ yearBefore }) => cells.figure(yearBefore, "money", NOT_MEASURED)],
        ["Change", ({ change }) => cells.figure(change, "money", NO_YEAR)],
        ["Growth", ({ growth }) => cells.figure(growth, "share", NO_YEAR)],
      ]),
      partOf("Years", years, [
        ["Year", ({ year, complete }) => textCell(complete ? year : `${year} *`)],
        ["Periods", ({ periods: count }) => cells.figure(count, "count")],
        ["Mean", ({ mean }) => cells.figure(mean, "money", NOT_MEASURED)],
        ["Lowest", ({ lowest }) => extreme(lowest)],
        ["Highest", ({ highest }) => extreme(highest)],
      ]),
    ],
    notes: years.some(({ complete }) => !complete) ? ["* Not all of the year's periods were measured."] : [],
  };
}

const REASONS = {
  "too-short": "The series has fewer values than two years.",
  gaps: "Periods are missing in the series.",
  zeros: "A year of the series is all 0.",
} as const;

/** What each month or quarter is to the mean of its year. */
export function seasonalityTable({ items }: Subject<Seasonality>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const parts = items.map(({ unit, seasons }) =>
    partOf("Seasonality", seasons, [
      [unit === "quarter" ? "Quarter" : "Month", ({ season }) => textCell(season)],
      ["Index", ({ index }) => cells.figure(index, "ratio", "the series does not suffice")],
      ["Years", ({ years }) => cells.figure(years, "count")],
    ]),
  );
  const reasons = items.flatMap(({ reason }) => (reason === null ? [] : [REASONS[reason]]));
  return { parts, notes: ["An index of 1 is the mean of the year.", ...reasons] };
}
