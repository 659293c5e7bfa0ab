import type { Goal, GoalTotals } from "../../../report/goals/goal-totals.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";

/** Goals, and how far each is reached. */
export function goalsTable({ items }: Subject<Goal>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const part = partOf("Goals", items, [
    ["Metric", ({ metric }) => textCell(metric)],
    ["Account", ({ accountId }) => textCell(accountId ?? "all")],
    ["Target", ({ target }) => cells.figure(target, "number")],
    ["Actual", ({ actual }) => cells.figure(actual, "number", "nobody says what was reached")],
    ["Attained", ({ attainment }) => cells.figure(attainment, "share", "it cannot be told")],
    ["By", ({ by }) => textCell(by)],
    ["Status", ({ status }) => textCell(status)],
  ]);
  return { parts: [part], notes: [] };
}

/** All goals, and how many were reached. */
export function goalTotalsTable({ items }: Subject<GoalTotals>, input: TableInput): TableDocument {
  const goals = items.flatMap((item) => item.goals);
  const { parts } = goalsTable({ kind: "goal", items: goals, labels: null, total: goals.length }, input);
  const notes = items.map(({ reached, missed, open, unknown, asOf }) => {
    const counts = [
      `${String(reached)} reached`,
      `${String(missed)} missed`,
      `${String(open)} open`,
      `${String(unknown)} unknown`,
    ];
    return `As of ${asOf}: ${counts.join(", ")}.`;
  });
  return { parts, notes };
}
