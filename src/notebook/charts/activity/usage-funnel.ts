import type { UsageFunnel } from "../../../activity/usage/funnels/funnel-totals.ts";
import { cellsOf } from "../../documents/cells.ts";
import { printable } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput } from "../chart-input.ts";
import { type Bar, bars } from "../kit/bars.ts";
import { below, type ChartDocument } from "../kit/spec.ts";

/** Funnels from usage events: how many got how far, with the interval of the share of the step before. */
export function usageFunnelChart({ items, labels }: Subject<UsageFunnel>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const specs = items.map(({ steps, of }, index) => {
    const rows = steps.map(({ name, count, ofPrevious }): Bar => {
      const reached = cells.figure(count, "count").text;
      const share = cells.figure(ofPrevious?.estimate, "share").text;
      const text = ofPrevious === null ? reached : `${reached} (${share}, ${cells.interval(ofPrevious, "share").text})`;
      return { name: printable(name), value: count, text };
    });
    const most = steps[0]?.count ?? 0;
    const title = printable(labels?.[index] ?? `Number of ${of}; in brackets, of the step before, with its interval`);
    return bars(rows, { unit: "count", title, domain: [0, most === 0 ? 1 : most * 1.6] });
  });
  const told = items.map(
    ({ completed, starts }) =>
      `${cells.figure(completed, "count").text} of ${cells.figure(starts, "count").text} completed it`,
  );
  return { title: "Funnel", summary: `${told.join("; ")}.`, spec: specs.length === 1 ? specs[0]! : below(specs) };
}
