import { cellsOf } from "../../documents/cells.ts";
import { decimalOf, numberOf } from "../../figures/figure.ts";
import { type Amounts, type Move, movesOf, signed } from "../../tables/movements/footed.ts";
import type { Movements } from "../../tables/movements/period-lines.ts";
import type { ChartInput } from "../chart-input.ts";
import { axisFormat, tooltip } from "../kit/axes.ts";
import { COLOURS, LINE } from "../kit/colours.ts";
import { linesOverTime, type Point } from "../kit/lines.ts";
import { below, type ChartDocument, type Spec } from "../kit/spec.ts";

const COLOUR_OF: Readonly<Record<string, string>> = {
  newMrr: COLOURS.new,
  expansionMrr: COLOURS.expansion,
  reactivationMrr: COLOURS.reactivation,
  contractionMrr: COLOURS.contraction,
  churnedMrr: COLOURS.churned,
};

/** Gains above the line and losses below it, period by period, and above them the line of closings. */
export function movementBars(items: readonly Movements[], { showing }: ChartInput): ChartDocument {
  const amounts = items.map((item) => item as unknown as Amounts);
  const moves = movesOf(amounts);
  const cells = cellsOf(
    showing,
    amounts.map(({ endingMrr }) => endingMrr),
  );
  const closings = items.map((item): Point => {
    const { text } = cells.figure(item.endingMrr, "money");
    return {
      series: "Closing MRR",
      at: item.period,
      value: numberOf(item.endingMrr),
      exact: decimalOf(item.endingMrr)?.toFixed() ?? text,
    };
  });
  const unit = showing.currency === null ? "MRR" : `MRR, ${showing.currency}`;
  const closing = linesOverTime(closings, {
    unit: "money",
    title: `Closing ${unit}`,
    series: ["Closing MRR"],
    colours: [LINE],
    height: 130,
    isAbove: true,
  });
  const [first, last] = [
    closings.find(({ value }) => value !== null),
    closings.findLast(({ value }) => value !== null),
  ];
  const textOf = (point: Point | undefined): string =>
    point === undefined ? "not known" : cells.figure(point.value, "money").text;
  return {
    title: "MRR movements",
    summary: `Closing MRR is ${textOf(first)} in ${first?.at ?? "no period"} and ${textOf(last)} in ${last?.at ?? "no period"}.`,
    spec: below([closing, barsOf(items, { amounts, moves, width: closing["width"], unit })]),
  };
}

interface BarsInput {
  readonly amounts: readonly Amounts[];
  readonly moves: readonly Move[];
  readonly width: unknown;
  readonly unit: string;
}

function barsOf(items: readonly Movements[], { amounts, moves, width, unit }: BarsInput): Spec {
  const values = items.flatMap(({ period, startingMrr }, index) =>
    moves.map((move, order) => {
      const exact = startingMrr === null ? null : signed(amounts[index] ?? {}, move);
      return {
        period,
        move: move.name,
        order,
        value: numberOf(exact),
        exact: exact?.toFixed() ?? "not known",
      };
    }),
  );
  const names = moves.map(({ name }) => name);
  const range = moves.map(({ field }) => COLOUR_OF[field] ?? COLOURS.other);
  return {
    width,
    height: 200,
    data: { values },
    mark: { type: "bar" },
    encoding: {
      x: {
        field: "period",
        type: "ordinal",
        sort: null,
        axis: { title: null, labelAngle: items.length > 8 ? -45 : 0, labelOverlap: true },
      },
      y: {
        field: "value",
        type: "quantitative",
        stack: "zero",
        axis: { format: axisFormat("money"), title: `Movements of ${unit}` },
      },
      color: { field: "move", type: "nominal", scale: { domain: names, range }, legend: { title: null } },
      order: { field: "order", type: "quantitative" },
      tooltip: tooltip({ period: "Period", move: "Movement", exact: "Exactly" }),
    },
  };
}
