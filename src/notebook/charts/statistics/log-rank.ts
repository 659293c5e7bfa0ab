import type { LogRankTest } from "../../../statistics/survival/log-rank-test.ts";
import { cellsOf } from "../../documents/cells.ts";
import { printable } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput } from "../chart-input.ts";
import { type Bar, bars } from "../kit/bars.ts";
import { COLOURS } from "../kit/colours.ts";
import type { ChartDocument } from "../kit/spec.ts";

/** What happened in each group, over what would have if it were like the others. */
export function logRankChart({ items }: Subject<LogRankTest>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const rows = items.flatMap(({ groups }) =>
    groups.map(({ group, observed, expected }): Bar => {
      const value = expected === 0 ? null : observed / expected;
      const text = `${cells.figure(observed, "count").text} of ${cells.figure(expected, "ratio").text} expected`;
      const colour = value !== null && value > 1 ? COLOURS.contraction : COLOURS.new;
      return { name: printable(group), value, text, colour };
    }),
  );
  const told = items.map(({ pValue }) => `p-value ${cells.figure(pValue, "number").text}`);
  const spec = bars(rows, { unit: "ratio", title: "Observed over expected; 1 is like the others", base: 1 });
  return { title: "Log-rank test", subtitle: told, summary: `${told.join("; ")}.`, spec };
}
