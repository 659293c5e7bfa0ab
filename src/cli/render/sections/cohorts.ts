import type { Decimal } from "../../../number/decimal.ts";
import type { RevenueReport } from "../../../report/revenue-report.ts";
import type { ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { count, NOT_KNOWN } from "../figures.ts";
import { segmentName } from "./told-segments.ts";

type Cohorts = NonNullable<RevenueReport["cohorts"]>;
type Share = "logoRetention" | "netRetention";

/** How many cohorts, and how many periods of each, a table for people shows. */
const MOST = 24;

/** What is left of customers who started together, and of their money: a line for each cohort. */
export function cohortSections({ report }: ReportContext): readonly Section[] {
  const { cohorts } = report;
  if (cohorts === null || cohorts.cohorts.length === 0) return [];
  const by = cohorts.cohortBy === null ? "start" : `${cohorts.cohortBy} at the start`;
  return [
    { ...triangle(cohorts, "logoRetention"), name: `Customers left by ${by}, %` },
    { ...triangle(cohorts, "netRetention"), name: `MRR left by ${by}, %` },
  ];
}

function triangle(cohorts: Cohorts, share: Share): Section {
  const shown = shownCohorts(cohorts);
  const offsets = offsetsOf(cohorts).slice(0, MOST);
  const lines = shown.map(({ cohort, customers, cells }): TableLine => [
    segmentName(cohort),
    count(customers),
    ...offsets.map((offset) => {
      const cell = cells.find((at) => at.offset === offset);
      return cell === undefined ? "" : `${percentage(cell[share])}${cell.complete ? "" : " *"}`;
    }),
  ]);
  const all = cohorts.cohorts.reduce((sum, { customers }) => sum + customers, 0);
  const averages = offsets.map((offset) => {
    const average = cohorts.averages.find((at) => at.offset === offset);
    return average === undefined ? "" : percentage(average[share]);
  });
  const columns = ["Customers", ...offsets.map(String)].map((heading) => ({ heading }));
  const total: TableLine = ["Average", count(all), ...averages];
  return { table: { names: cohorts.cohortBy === null ? "Start" : "Cohort", columns, lines, total } };
}

/** By the start, the last ones: they are what can still be changed. */
function shownCohorts({ cohorts, cohortBy }: Cohorts): Cohorts["cohorts"] {
  return cohortBy === null ? cohorts.slice(-MOST) : cohorts.slice(0, MOST);
}

function offsetsOf({ cohorts }: Cohorts): readonly number[] {
  return [...new Set(cohorts.flatMap(({ cells }) => cells.map(({ offset }) => offset)))].sort((a, b) => a - b);
}

function percentage(value: Decimal | null): string {
  return value === null
    ? NOT_KNOWN
    : value
        .times(100)
        .toFixed(1)
        .replace(/^-0\.0$/u, "0.0");
}

/** What the tables of cohorts leave out, and what their marks and averages mean. */
export function cohortLegend({ cohorts, by, asOf }: RevenueReport): readonly string[] {
  if (cohorts === null || cohorts.cohorts.length === 0) return [];
  const { average, returning, unknownStarts } = cohorts;
  const isOpen = cohorts.cohorts.some(({ cells }) => cells.some(({ complete }) => !complete));
  const of = average === "weighted" ? "all customers, or all MRR, together" : "each cohort alike";
  const legends: readonly (readonly [boolean, string])[] = [
    [
      true,
      `Columns of cohorts are ${by}s after the start: 0 is the end of the ${by} of the start. The average is of ${of}.`,
    ],
    [isOpen, `* in a cohort: the ${by} is not over on ${asOf ?? ""}, and it is in no average.`],
    [returning === "left-out", "Who was gone at the end of a period is not counted again in a cohort."],
    [
      unknownStarts > 0,
      `${count(unknownStarts)} in no cohort: the snapshots begin with them, so when they started is not known.`,
    ],
  ];
  return [...legends.filter(([isShown]) => isShown).map(([, legend]) => legend), ...leftOut(cohorts)];
}

function leftOut(cohorts: Cohorts): readonly string[] {
  const counts = [
    [cohorts.cohorts.length, "cohorts"],
    [offsetsOf(cohorts).length, "columns"],
  ] as const;
  const parts = counts.flatMap(([all, what]) => (all > MOST ? `${count(MOST)} of ${count(all)} ${what}` : []));
  if (parts.length === 0) return [];
  return [`Shown are ${parts.join(" and ")}; the average is of all. --format json has the others.`];
}
