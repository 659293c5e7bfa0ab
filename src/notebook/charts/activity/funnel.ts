import type { Funnel } from "../../../metrics/adoption/funnel.ts";
import { cellsOf } from "../../documents/cells.ts";
import { printable } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput } from "../chart-input.ts";
import { type Bar, bars } from "../kit/bars.ts";
import { below, type ChartDocument } from "../kit/spec.ts";

/** Funnels: how many got how far, and the share of the step before. */
export function funnelChart({ items, labels }: Subject<Funnel>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const specs = items.map(({ steps }, index) => {
    const rows = steps.map(({ name, count, conversion }): Bar => {
      const reached = cells.figure(count, "count").text;
      const text = conversion === null ? reached : `${reached} (${cells.figure(conversion, "share").text})`;
      return { name: printable(name), value: count, text };
    });
    const most = steps[0]?.count ?? 0;
    // Room for what stands at the end of the longest bar.
    const domain = [0, most === 0 ? 1 : most * 1.25] as const;
    return bars(rows, {
      unit: "count",
      title: printable(labels?.[index] ?? "Reached; in brackets, of the step before"),
      domain,
    });
  });
  const overall = items.map((item) => cells.figure(item.overall, "share").text).join("; ");
  const summary = items.length === 0 ? "There are no steps." : `The last step was reached by ${overall} of the first.`;
  return { title: "Funnel", summary, spec: specs.length === 1 ? specs[0]! : below(specs) };
}
