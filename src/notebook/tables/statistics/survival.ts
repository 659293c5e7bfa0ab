import type { CumulativeIncidence } from "../../../statistics/survival/incidence-totals.ts";
import type { LogRankTest } from "../../../statistics/survival/log-rank-test.ts";
import type { RestrictedMean } from "../../../statistics/survival/restricted-mean.ts";
import type { SurvivalCurve } from "../../../statistics/survival/survival-curve.ts";
import { type Cells, cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { Part, TableDocument } from "../../documents/document.ts";
import { recordsPart } from "../../documents/records.ts";
import type { Subject } from "../../subject.ts";
import { confidenceNotes } from "../voice/confidence.ts";
import type { TableInput } from "../table-input.ts";

/** Why a share has no interval. */
const ALL_OR_NONE = "a share of all or none does not tell how far it strays";

/** Survival curves: the times of each at which something happened. */
export function survivalTable({ items, labels }: Subject<SurvivalCurve>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const parts = items.map((curve, index) => curvePart(labels?.[index] ?? "Survival", curve, cells));
  return {
    parts,
    notes: items.flatMap((curve) => [stepsNote(curve), ...confidenceNotes([intervalOf(curve)], showing)]),
  };
}

/** The interval of the first point that has one: all are computed alike. */
function intervalOf({ points }: SurvivalCurve): SurvivalCurve["points"][number]["interval"] {
  return points.find(({ interval }) => interval !== null)?.interval ?? null;
}

function stepsNote({ observations, events, censored }: SurvivalCurve): string {
  return `${String(observations)} were watched: it happened to ${String(events)}, and had not to ${String(censored)} when watching ended.`;
}

function curvePart(caption: string, { points }: SurvivalCurve, cells: Cells): Part {
  const steps = points.filter(({ events }) => events > 0);
  return partOf(caption, steps, [
    ["Time", ({ time }) => cells.figure(time, "days")],
    ["At risk", ({ atRisk }) => cells.figure(atRisk, "count")],
    ["Events", ({ events }) => cells.figure(events, "count")],
    ["Left", ({ survival }) => cells.figure(survival, "share")],
    ["Interval", ({ interval }) => cells.interval(interval, "share", ALL_OR_NONE)],
  ]);
}

/** Cumulative incidence: by when to what share each thing has happened first. */
export function incidenceTable({ items }: Subject<CumulativeIncidence>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const causes = items.flatMap((item) => item.causes);
  const parts = causes.map(({ cause, points }) =>
    partOf(
      `Incidence: ${cause}`,
      points.filter(({ events }) => events > 0),
      [
        ["Time", ({ time }) => cells.figure(time, "days")],
        ["At risk", ({ atRisk }) => cells.figure(atRisk, "count")],
        ["Events", ({ events }) => cells.figure(events, "count")],
        ["Incidence", ({ incidence }) => cells.figure(incidence, "share")],
        ["Interval", ({ interval }) => cells.interval(interval, "share", ALL_OR_NONE)],
      ],
    ),
  );
  const intervals = causes.map(({ points }) => points.find(({ interval }) => interval !== null)?.interval);
  return { parts, notes: confidenceNotes(intervals, showing) };
}

/** Whether groups differ in how soon something happens. */
export function logRankTable({ items }: Subject<LogRankTest>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const same = "nothing tells the groups apart";
  const parts = items.flatMap((test) => [
    recordsPart("Log-rank test", { kind: "", items: [test], labels: null, total: 1 }, [
      ["Chi-square", ({ chiSquare }) => cells.figure(chiSquare, "number", same)],
      ["Degrees of freedom", ({ degreesOfFreedom }) => cells.figure(degreesOfFreedom, "count")],
      ["p-value", ({ pValue }) => cells.figure(pValue, "number", same)],
    ]),
    partOf("Groups", test.groups, [
      ["Group", ({ group }) => textCell(group)],
      ["Watched", ({ observations }) => cells.figure(observations, "count")],
      ["Observed", ({ observed }) => cells.figure(observed, "count")],
      ["Expected", ({ expected }) => cells.figure(expected, "ratio")],
    ]),
  ]);
  return { parts, notes: [] };
}

/** Means of times, none of which counts for more than a limit. */
export function restrictedMeanTable(subject: Subject<RestrictedMean>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const part = recordsPart("Restricted mean", subject, [
    ["Mean", ({ mean }) => cells.figure(mean, "days", "the curve ends before the limit")],
    [
      "Interval",
      ({ interval }) => cells.interval(interval, "days", "nothing happened before the limit, or there is no mean"),
    ],
    ["Until", ({ until }) => cells.figure(until, "days")],
  ]);
  return {
    parts: [part],
    notes: confidenceNotes(
      subject.items.map(({ interval }) => interval),
      showing,
    ),
  };
}
