import type { CauseIncidence, CumulativeIncidence } from "../../../statistics/survival/incidence-totals.ts";
import type { SurvivalCurve } from "../../../statistics/survival/survival-curve.ts";
import { type Cells, cellsOf } from "../../documents/cells.ts";
import { labelOf } from "../../documents/records.ts";
import { printable, shortened } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput } from "../chart-input.ts";
import type { ChartDocument } from "../kit/spec.ts";
import { type StepPoint, steps } from "../kit/steps.ts";

/** How many curves can be told apart. */
const MOST = 6;

/** A survival curve by its name. */
export interface NamedCurve {
  readonly name: string;
  readonly curve: SurvivalCurve;
}

/** Survival curves, with their bands, and a mark where somebody was last seen. */
export function survivalChart({ items, labels }: Subject<SurvivalCurve>, { showing }: ChartInput): ChartDocument {
  const curves = items.map((curve, index) => ({
    name: items.length === 1 && labels === null ? "Survival" : labelOf(labels, index),
    curve,
  }));
  return curvesChart(curves, { title: "Survival", time: "Time", share: "Share left", cells: cellsOf(showing) });
}

/** What curves are drawn with. */
export interface CurvesOptions {
  readonly title: string;
  readonly time: string;
  readonly share: string;
  readonly cells: Cells;
}

/** Survival curves that have names. */
export function curvesChart(all: readonly NamedCurve[], { title, time, share, cells }: CurvesOptions): ChartDocument {
  const curves = all.slice(0, MOST).map(({ name, curve }) => ({ name: shortened(printable(name), 40), curve }));
  const points = curves.flatMap(({ name, curve }) => survivalPoints(name, curve, cells));
  const told = curves.map(({ name, curve }) => {
    const median = curve.median.time;
    return `${name}: half by ${median === null ? "no time that is known" : cells.figure(median, "days").text}, of ${String(curve.observations)}`;
  });
  const most = all.length > MOST ? [`${String(MOST)} of ${String(all.length)} are drawn`] : [];
  const spec = steps(points, { series: curves.map(({ name }) => name), time, title: share });
  return { title, subtitle: [MARKS, ...most], summary: `${told.join("; ")}.`, spec };
}

const MARKS = "A tick: last seen then, and it had not happened";

/** Before the first time nothing has happened: the curve begins at 1. */
function survivalPoints(series: string, { points }: SurvivalCurve, cells: Cells): readonly StepPoint[] {
  const start: StepPoint = { series, time: 0, share: 1, lower: 1, upper: 1, censored: 0, exact: "1" };
  const later = points.map(({ time, survival, interval, censored }): StepPoint => {
    const range = interval === null ? "" : ` (${cells.interval(interval, "share").text})`;
    return {
      series,
      time,
      share: survival,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
      censored,
      exact: `${String(survival)}${range}`,
    };
  });
  return later[0]?.time === 0 ? later : [start, ...later];
}

/** What happens first, and by when: a curve for each cause. */
export function incidenceChart({ items }: Subject<CumulativeIncidence>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const causes = items.flatMap((item) => item.causes).slice(0, MOST);
  return causesChart(causes, {
    title: "Cumulative incidence",
    time: "Time",
    share: "Share to whom it has happened",
    cells,
  });
}

/** Incidences by cause. */
export function causesChart(
  causes: readonly CauseIncidence[],
  { title, time, share, cells }: CurvesOptions,
): ChartDocument {
  const named = causes.map((of) => ({ ...of, cause: shortened(printable(of.cause), 40) }));
  const points = named.flatMap((of) => incidencePoints(of, cells));
  const told = named.map(
    ({ cause, points: of }) => `${cause}: ${cells.figure(of.at(-1)?.incidence ?? 0, "share").text} in the end`,
  );
  const spec = steps(points, { series: named.map(({ cause }) => cause), time, title: share });
  return { title, subtitle: MARKS, summary: `${told.join("; ")}.`, spec };
}

function incidencePoints({ cause, points }: CauseIncidence, cells: Cells): readonly StepPoint[] {
  const start: StepPoint = { series: cause, time: 0, share: 0, lower: 0, upper: 0, censored: 0, exact: "0" };
  const later = points.map(({ time, incidence, interval, censored }): StepPoint => {
    const range = interval === null ? "" : ` (${cells.interval(interval, "share").text})`;
    return {
      series: cause,
      time,
      share: incidence,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
      censored,
      exact: `${String(incidence)}${range}`,
    };
  });
  return later[0]?.time === 0 ? later : [start, ...later];
}
