import { shortened } from "../figures/printable.ts";
import type { Subject } from "../subject.ts";
import { tableOf } from "../tables/registry.ts";
import type { ChartInput } from "./chart-input.ts";
import { LABEL, tooltip } from "./kit/axes.ts";
import type { ChartDocument } from "./kit/spec.ts";

/** How many figures are written out. */
const MOST = 24;
const LONGEST = { name: 48, value: 100 };

/** What has no shape to draw is written: the first figures of its table. */
export function figuresChart(subject: Subject, { showing }: ChartInput): ChartDocument {
  const { parts } = tableOf(subject, { showing: { ...showing, title: null }, limit: MOST });
  const [part] = parts;
  const lines = part?.lines ?? [];
  const values = lines.slice(0, MOST).map(([name, ...cells], order) => {
    const value = cells.map(({ text }) => text).join("  ");
    return {
      order,
      name: shortened(name?.text ?? "", LONGEST.name),
      value: shortened(value, LONGEST.value),
      whole: value,
    };
  });
  const title = part?.caption ?? "Nothing to show";
  const y = { field: "order", type: "ordinal", axis: null };
  return {
    title,
    summary: values.length === 0 ? "Nothing to show." : values.map(({ name, value }) => `${name}: ${value}`).join("; "),
    spec: {
      data: { values },
      width: 640,
      height: { step: 20 },
      encoding: { y },
      layer: [
        { mark: { ...LABEL, align: "left", x: 0 }, encoding: { text: { field: "name" } } },
        {
          mark: { ...LABEL, align: "right", x: "width", fontWeight: "bold" },
          encoding: { text: { field: "value" }, tooltip: tooltip({ name: "What", whole: "Value" }) },
        },
      ],
    },
  };
}
