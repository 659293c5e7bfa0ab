import { MetricInputError, quote } from "../errors.ts";
import { chartOf } from "./charts/registry.ts";
import { specOf } from "./charts/kit/spec.ts";
import type { ChartTheme } from "./charts/kit/theme.ts";
import { type NotebookDisplay, jupyterDisplay } from "./display.ts";
import { printable } from "./figures/printable.ts";
import { readShowing, type ShowOptions } from "./showing.ts";
import { subjectOf } from "./subject.ts";

/** How a result is drawn. */
export interface ChartOptions extends ShowOptions {
  /**
   * Which of several forms: of movements `"stacked"` or `"waterfall"`. The guide lists those of every kind.
   */
  readonly form?: string | undefined;
  /** The ground that the chart stands on: `"light"` unless told. A picture of {@link drawn} has none. */
  readonly theme?: ChartTheme | undefined;
  /** One period of several, by its label: of movements, their waterfall. */
  readonly period?: string | undefined;
}

/** A Vega-Lite 5 specification: plain JSON. */
export type VegaLiteSpec = Readonly<Record<string, unknown>>;

/** A result as a chart. At the end of a notebook's cell it shows itself; elsewhere it is plain data. */
export interface NotebookChart extends NotebookDisplay {
  /** Says what this is. */
  readonly kind: "chart";
  /** The kind of the result. */
  readonly of: string;
  /** The specification, for Vega-Lite 5. */
  readonly spec: VegaLiteSpec;
  /** What the chart shows, in words. */
  readonly text: string;
}

/** The media type by which notebooks know what to draw. Of version 6 they know nothing yet. */
const VEGA_LITE = "application/vnd.vegalite.v5+json";

/**
 * A result as a chart, for a notebook: a Vega-Lite 5 specification with the data in it. No library is needed to make it.
 *
 * JupyterLab and VS Code draw it. Where a place does not, it shows the text, and {@link drawn} makes a picture of it.
 * The numbers that are drawn are the nearest doubles; whoever points at a mark is told the exact value.
 *
 * @param result - As for {@link table}.
 * @param options - `locale`, `title`, `currency`, `decimals`, `form` and `period`.
 * @returns Frozen plain data with the `spec`, its `text`, and the method by which notebooks show it.
 * @throws {@link MetricInputError} `not-allowed` for a form that the kind does not have, a period that the result does
 * not have, and a locale that is none.
 *
 * @example From rows to a waterfall
 * ```ts
 * import { mrrMovements } from "customer-metrics";
 * import { chart, jupyterDisplay } from "customer-metrics/notebook";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-10", amount: 100, interval: "month" },
 *   { customerId: "b", start: "2025-02-01", amount: 40, interval: "month" },
 * ] as const;
 * const waterfall = chart(mrrMovements(rows, { asOf: "2025-02-28" }), { period: "2025-02" });
 *
 * waterfall.text.split("\n")[0]; // => "MRR of 2025-02. Opening 100, New +40, Expansion 0, Contraction 0, Churned 0, Reactivated 0, Closing 140."
 * Object.keys(waterfall[jupyterDisplay]()); // => ["application/vnd.vegalite.v5+json", "text/plain"]
 * ```
 *
 * @see {@link drawn} for places that draw no Vega-Lite.
 */
export function chart(result: unknown, options: ChartOptions = {}): NotebookChart {
  const showing = readShowing(options);
  const subject = subjectOf(result, Infinity);
  const [form, period] = [readWord("form", options.form), readWord("period", options.period)];
  const document = chartOf(subject, { showing, form, period });
  const spec = frozen(specOf(document, showing, readTheme(options.theme)));
  const text = `${String(spec["description"])}\n(A chart: shown where Vega-Lite 5 is drawn. Elsewhere: await drawn(chart))`;
  return Object.freeze({
    kind: "chart",
    of: subject.kind,
    spec,
    text,
    [jupyterDisplay]: () => ({ [VEGA_LITE]: spec, "text/plain": text }),
  });
}

function readTheme(theme: unknown = "light"): ChartTheme {
  if (theme === "light" || theme === "dark") return theme;
  const details = { code: "not-allowed", field: "theme", received: theme } as const;
  throw new MetricInputError(`Cannot use ${quote(theme)} as theme: choose "light" or "dark"`, details);
}

function readWord(field: string, value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === "string") return printable(value);
  throw new MetricInputError(`Cannot use ${quote(value)} as ${field}: it is text`, {
    code: "not-allowed",
    field,
    received: value,
  });
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
