import type { CustomerEffortScore } from "../../../metrics/voice/customer-effort-score.ts";
import type { CustomerSatisfactionScore } from "../../../metrics/voice/customer-satisfaction-score.ts";
import type { NetPromoterScoreChange } from "../../../metrics/voice/net-promoter-score-change.ts";
import type { AreaUnderCurve } from "../../../statistics/discrimination/area-under-curve.ts";
import type { ProportionDifference } from "../../../statistics/proportions/proportion-difference.ts";
import type { ProportionInterval } from "../../../statistics/proportions/proportion-interval.ts";
import type { RatioInterval } from "../../../statistics/ratios/ratio-interval.ts";
import type { RestrictedMean } from "../../../statistics/survival/restricted-mean.ts";
import { cellsOf } from "../../documents/cells.ts";
import { labelOf } from "../../documents/records.ts";
import { numberOf } from "../../figures/figure.ts";
import type { Unit } from "../../figures/format.ts";
import { printable } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import { unitOf } from "../../tables/voice/scale-scores.ts";
import { confidenceOf } from "../../tables/voice/confidence.ts";
import type { ChartInput, ChartKind } from "../chart-input.ts";
import { type Estimate, estimates, type EstimatesOptions } from "../kit/intervals.ts";
import type { ChartDocument } from "../kit/spec.ts";

interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  readonly method: string;
}

/** How results of a kind are estimates: what is estimated, its interval, and what both are of. */
interface Reading<Item> {
  readonly title: string;
  readonly value: (item: Item) => unknown;
  readonly interval: (item: Item) => Interval | null;
  readonly options: (items: readonly Item[]) => Omit<EstimatesOptions, "title">;
}

/** A chart of estimates, one below the other. */
function estimatesChart<Item>(reading: Reading<Item>): ChartKind {
  return { chartOf: (subject: Subject<Item>, input: ChartInput) => chartBy(reading, subject, input) };
}

function chartBy<Item>(
  { title, value, interval, options }: Reading<Item>,
  { items, labels }: Subject<Item>,
  { showing }: ChartInput,
): ChartDocument {
  const cells = cellsOf(showing);
  const shape = options(items);
  const rows = items.map((item, index): Estimate => {
    const ends = interval(item);
    const told = cells.figure(value(item), shape.unit).text;
    const text = ends === null ? told : `${told} (${cells.interval(ends, shape.unit).text})`;
    const name = items.length === 1 && labels === null ? "" : printable(labelOf(labels, index));
    return { name, value: numberOf(value(item)), lower: ends?.lower ?? null, upper: ends?.upper ?? null, text };
  });
  const first = items.map(interval).find((ends) => ends !== null);
  const axis = first === undefined ? title : `${title}, interval at ${confidenceOf(first, showing)}`;
  const summary = rows.map(({ name, text }) => (name === "" ? text : `${name}: ${text}`)).join("; ");
  return {
    title,
    summary: summary === "" ? "There is nothing to draw." : `${summary}.`,
    spec: estimates(rows, { ...shape, title: axis }),
  };
}

const SHARE = { unit: "share", domain: [0, 1] } as const;

function scoreOptions(items: readonly (CustomerSatisfactionScore | CustomerEffortScore)[]): { unit: Unit } {
  return { unit: items[0] === undefined ? "share" : unitOf(items[0]) };
}

/** The kinds that are estimates with an interval. */
export const ESTIMATE_CHARTS: Readonly<Record<string, ChartKind>> = {
  csat: /* @__PURE__ */ estimatesChart<CustomerSatisfactionScore>({
    title: "Customer satisfaction score",
    value: ({ score }) => score,
    interval: ({ interval }) => interval,
    options: scoreOptions,
  }),
  ces: /* @__PURE__ */ estimatesChart<CustomerEffortScore>({
    title: "Customer effort score",
    value: ({ score }) => score,
    interval: ({ interval }) => interval,
    options: scoreOptions,
  }),
  "nps-change": /* @__PURE__ */ estimatesChart<NetPromoterScoreChange>({
    title: "Change of net promoter score",
    value: ({ change }) => change,
    interval: ({ interval }) => interval,
    options: () => ({ unit: "points", level: 0 }),
  }),
  "proportion-interval": /* @__PURE__ */ estimatesChart<ProportionInterval>({
    title: "Share",
    value: ({ estimate }) => estimate,
    interval: (item) => item,
    options: () => SHARE,
  }),
  "proportion-difference": /* @__PURE__ */ estimatesChart<ProportionDifference>({
    title: "Difference of shares",
    value: ({ difference }) => difference,
    interval: (item) => item,
    options: () => ({ unit: "share", level: 0 }),
  }),
  "ratio-interval": /* @__PURE__ */ estimatesChart<RatioInterval>({
    title: "Ratio",
    value: ({ ratio }) => ratio,
    interval: ({ interval }) => interval,
    options: () => ({ unit: "ratio", level: 1 }),
  }),
  "restricted-mean": /* @__PURE__ */ estimatesChart<RestrictedMean>({
    title: "Restricted mean",
    value: ({ mean }) => mean,
    interval: ({ interval }) => interval,
    options: () => ({ unit: "days" }),
  }),
  "area-under-curve": /* @__PURE__ */ estimatesChart<AreaUnderCurve>({
    title: "Area under the curve; 0.5 tells nothing",
    value: ({ area }) => area,
    interval: ({ interval }) => interval,
    options: () => ({ unit: "ratio", domain: [0, 1], level: 0.5 }),
  }),
};
