import { cellsOf } from "../../documents/cells.ts";
import { decimalOf, numberOf } from "../../figures/figure.ts";
import { printable, shortened } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import { type Cohorts, NO_COHORT, SHARES } from "../../tables/revenue/retention-cohorts.ts";
import type { ChartInput } from "../chart-input.ts";
import { type HeatCell, heatMap } from "../kit/heat-map.ts";
import { below, type ChartDocument } from "../kit/spec.ts";

/** The forms in which cohorts are drawn. */
export const COHORT_FORMS: readonly string[] = ["logo", "net", "gross"];

/** How many cohorts and how many periods of each are drawn. */
const MOST = 36;

/** Cohorts as a heat map, a number in each cell. */
export function cohortsChart({ items }: Subject<Cohorts>, { showing, form }: ChartInput): ChartDocument {
  const [share, , name] = SHARES.find(([, of]) => of === (form ?? "logo")) ?? SHARES[0]!;
  const figures = cellsOf(showing);
  const specs = items.map((cohorts) => {
    const cells = drawn(cohorts).flatMap(({ cohort, cells: of }) =>
      of.slice(0, MOST).map((cell): HeatCell => {
        const value = cell.customers === null ? null : decimalOf(cell[share]);
        const text =
          value === null
            ? "—"
            : new Intl.NumberFormat(showing.format.locale, { maximumFractionDigits: 0 }).format(
                value.times(100).toNumber(),
              );
        const note = cell.complete ? "" : "the period is not over";
        const label = `${text}${cell.complete || value === null ? "" : " *"}`;
        return {
          row: nameOf(cohort),
          column: cell.offset,
          value: numberOf(value),
          text: label,
          exact: value?.toFixed() ?? figures.figure(null, "share").text,
          note,
        };
      }),
    );
    return heatMap(cells, {
      rows: cohorts.cohortBy ?? "Start",
      columns: `${cohorts.by}s since the start, in % of the start`,
      title: name,
    });
  });
  return {
    title: name,
    subtitle: subtitleOf(items),
    summary: items.map((cohorts) => summaryOf(cohorts, figures, share)).join(" "),
    spec: specs.length === 1 ? specs[0]! : below(specs),
  };
}

/** By the start the last ones, which can still be changed; by name the first. */
function drawn({ cohorts, cohortBy }: Cohorts): Cohorts["cohorts"] {
  return cohortBy === null ? cohorts.slice(-MOST) : cohorts.slice(0, MOST);
}

function nameOf(cohort: string | null): string {
  return shortened(printable(cohort ?? NO_COHORT), 40);
}

function subtitleOf(items: readonly Cohorts[]): string | undefined {
  const isOpen = items.some((item) => drawn(item).some(({ cells }) => cells.some(({ complete }) => !complete)));
  const isLong = items.some(({ cohorts }) => cohorts.length > MOST || cohorts.some(({ cells }) => cells.length > MOST));
  const parts = [
    ...(isOpen ? ["* the period is not over"] : []),
    ...(isLong ? [`${String(MOST)} cohorts and periods at most are drawn`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join("; ");
}

function summaryOf(
  { cohorts, averages, by }: Cohorts,
  figures: ReturnType<typeof cellsOf>,
  share: (typeof SHARES)[number][0],
): string {
  const last = averages.findLast((average) => average[share] !== null);
  const average =
    last === undefined
      ? ""
      : ` After ${String(last.offset)} ${by}s ${figures.figure(last[share], "share").text} are left on average.`;
  return `${String(cohorts.length)} cohorts.${average}`;
}
