import type { NetPromoterScore } from "../../../metrics/voice/net-promoter-score.ts";
import { cellsOf, NONE } from "../../documents/cells.ts";
import { labelOf } from "../../documents/records.ts";
import { numberOf } from "../../figures/figure.ts";
import { printable } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import { confidenceOf } from "../../tables/voice/confidence.ts";
import type { ChartInput } from "../chart-input.ts";
import { type Estimate, estimates } from "../kit/intervals.ts";
import { below, type ChartDocument } from "../kit/spec.ts";
import { answerBars } from "./answer-bars.ts";

/** Net promoter scores: who answered what, and the score with its interval. */
export function npsChart(subject: Subject<NetPromoterScore>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const rows = subject.items.map((item, index): Estimate => {
    const { score, interval } = item;
    const told = cells.figure(score, "points").text;
    const text = interval === null ? told : `${told} (${cells.interval(interval, "points").text})`;
    return {
      name: nameOf(subject, index),
      value: numberOf(score),
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
      text,
    };
  });
  const summary = rows.map(({ name, text }) => (name === "" ? text : `${name}: ${text}`)).join("; ");
  const interval = subject.items.find((item) => item.interval !== null)?.interval ?? null;
  const sure = interval === null ? "" : `, with the interval at ${confidenceOf(interval, showing)}`;
  return {
    title: "Net promoter score",
    summary: summary === "" ? "Nobody answered." : `Score${sure}: ${summary.replaceAll(NONE, "none")}.`,
    spec: below([
      answerBars(subject, cells, (index) => nameOf(subject, index)),
      estimates(rows, { unit: "points", title: `Score in points${sure}`, domain: [-100, 100], level: 0 }),
    ]),
  };
}

function nameOf({ items, labels }: Subject, index: number): string {
  return items.length === 1 && labels === null ? "" : printable(labelOf(labels, index));
}
