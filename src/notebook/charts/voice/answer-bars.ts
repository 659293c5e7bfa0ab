import type { NetPromoterScore } from "../../../metrics/voice/net-promoter-score.ts";
import type { Cells } from "../../documents/cells.ts";
import { shortened } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import { axisFormat, tooltip } from "../kit/axes.ts";
import { COLOURS } from "../kit/colours.ts";
import type { Spec } from "../kit/spec.ts";

const GROUPS = ["Detractors", "Passives", "Promoters"];
/** White can be read on the first and the last, black on what is between them. */
const RANGE = [COLOURS.churned, "#c9c9c9", COLOURS.new];
/** A part narrower than this has no room for its number. */
const ROOM = 0.06;

/** Who answered what, as one bar of shares each. */
export function answerBars(
  { items }: Subject<NetPromoterScore>,
  cells: Cells,
  nameOf: (index: number) => string,
): Spec {
  const values = items.flatMap(({ detractors, passives, promoters, responses }, index) => {
    let from = 0;
    return [detractors, passives, promoters].map((count, order) => {
      const share = responses > 0 ? count / responses : 0;
      const start = from;
      from += share;
      const text = `${cells.figure(count, "count").text} (${cells.figure(share, "share").text})`;
      const name = shortened(nameOf(index), 48);
      return {
        name,
        index,
        group: GROUPS[order],
        start,
        end: from,
        middle: (start + from) / 2,
        text,
        label: share < ROOM ? "" : cells.figure(count, "count").text,
      };
    });
  });
  const y = {
    field: "name",
    type: "nominal",
    sort: null,
    axis: values.every(({ name }) => name === "") ? null : { title: null, domain: false, ticks: false },
  };
  const x = {
    type: "quantitative",
    scale: { domain: [0, 1], nice: false },
    axis: { format: axisFormat("share"), title: "Share of responses" },
  };
  const colour = { field: "group", type: "nominal", scale: { domain: GROUPS, range: RANGE }, legend: { title: null } };
  const black = { condition: { test: "datum.group === 'Passives'", value: "#000000" }, value: "#ffffff" };
  return {
    data: { values },
    width: 440,
    height: { step: 32 },
    layer: [
      {
        mark: { type: "bar", size: 24 },
        encoding: {
          y,
          x: { field: "start", ...x },
          x2: { field: "end" },
          color: colour,
          tooltip: tooltip({ name: "What", group: "Group", text: "How many" }),
        },
      },
      {
        mark: { type: "text", fontSize: 11 },
        encoding: { y, x: { field: "middle", ...x }, text: { field: "label" }, color: black },
      },
    ],
  };
}
