import type { Goal, GoalTotals } from "../../../report/goals/goal-totals.ts";
import { cellsOf } from "../../documents/cells.ts";
import { numberOf } from "../../figures/figure.ts";
import { printable } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput } from "../chart-input.ts";
import { type Bar, bars } from "../kit/bars.ts";
import { COLOURS } from "../kit/colours.ts";
import type { ChartDocument } from "../kit/spec.ts";

/** How many goals are drawn. */
const MOST = 30;

const COLOUR_OF = {
  reached: COLOURS.new,
  missed: COLOURS.churned,
  open: COLOURS.contraction,
  unknown: COLOURS.other,
} as const;

/** Goals: how much of each is reached. */
export function goalsChart({ items }: Subject<Goal>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const rows = items.slice(0, MOST).map(({ metric, accountId, attainment, status }): Bar => {
    const name = printable(accountId === null ? metric : `${metric} · ${String(accountId)}`);
    return {
      name,
      value: numberOf(attainment),
      text: `${cells.figure(attainment, "share").text} ${status}`,
      colour: COLOUR_OF[status],
    };
  });
  const reached = items.filter(({ status }) => status === "reached").length;
  const subtitle = items.length > MOST ? `The first ${String(MOST)} of ${String(items.length)}` : undefined;
  const summary = `${String(reached)} of ${String(items.length)} goals are reached.`;
  return { title: "Goals", subtitle, summary, spec: bars(rows, { unit: "share", title: "Attained" }) };
}

/** All goals. */
export function goalTotalsChart({ items }: Subject<GoalTotals>, input: ChartInput): ChartDocument {
  const goals = items.flatMap((item) => item.goals);
  return goalsChart({ kind: "goal", items: goals, labels: null, total: goals.length }, input);
}
