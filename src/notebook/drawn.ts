import { PAGE, themed } from "./charts/kit/theme.ts";
import type { NotebookChart } from "./chart.ts";
import { type NotebookDisplay, jupyterDisplay } from "./display.ts";
import { escaped } from "./documents/html.ts";

/** The part of the package vega that draws. */
export interface VegaLibrary {
  /** Makes a data flow of a Vega specification. */
  readonly parse: (spec: never) => unknown;
  /** Runs it: a class of {@link VegaView}. */
  readonly View: VegaViewClass;
}

/** The class of views. */
export type VegaViewClass = new (runtime: never, options: never) => VegaView;

/** A chart that vega is ready to draw. */
export interface VegaView {
  /** The chart as SVG. */
  readonly toSVG: () => Promise<string>;
  /** Lets go of it. */
  readonly finalize: () => unknown;
}

/** What vega-lite makes. */
export interface CompiledSpec {
  /** A Vega specification. */
  readonly spec: unknown;
}

/** The part of the package vega-lite that makes a Vega specification. */
export interface VegaLiteLibrary {
  /** Makes a Vega specification of a Vega-Lite one. */
  readonly compile: (spec: never) => CompiledSpec;
}

/** With what a chart is drawn. */
export interface DrawOptions {
  /** The package vega, version 5; imported by name unless given. */
  readonly vega?: VegaLibrary | undefined;
  /** The package vega-lite, version 5; imported by name unless given. */
  readonly vegaLite?: VegaLiteLibrary | undefined;
}

/** A chart as a picture. At the end of a notebook's cell it shows itself; elsewhere it is plain data. */
export interface NotebookDrawing extends NotebookDisplay {
  /** Says what this is. */
  readonly kind: "drawing";
  /** The kind of the result that is drawn. */
  readonly of: string;
  /** The picture: a whole SVG, in the colour of the text around it. */
  readonly svg: string;
  /** The picture in a block of HTML. */
  readonly html: string;
  /** What the chart shows, in words. */
  readonly text: string;
}

/**
 * A chart as a static picture, for places that do not draw Vega-Lite: SVG, made by the packages vega and vega-lite.
 *
 * @param drawing - What {@link chart} answered.
 * @param options - `vega` and `vegaLite`, where they cannot be imported by name.
 * @returns Frozen plain data with the `svg`, and the method by which notebooks show it.
 * @throws An error that says how to install vega and vega-lite, where they are not there.
 *
 * @example A picture
 * ```ts
 * import { netPromoterScore } from "customer-metrics";
 * import { chart, drawn } from "customer-metrics/notebook";
 *
 * const { svg } = await drawn(chart(netPromoterScore({ promoters: 60, passives: 25, detractors: 15 })));
 *
 * svg.slice(0, 4); // => "<svg"
 * ```
 */
export async function drawn(drawing: NotebookChart, options: DrawOptions = {}): Promise<NotebookDrawing> {
  const [vega, vegaLite] = await libraries(options);
  const spec = JSON.parse(JSON.stringify(drawing.spec)) as { readonly config: object };
  const config = { ...spec.config, ...themed(PAGE) };
  const { spec: compiled } = vegaLite.compile({ ...spec, background: PAGE.ground, config } as never);
  const view = new vega.View(vega.parse(compiled as never) as never, { renderer: "none" } as never);
  const svg = await view.toSVG();
  view.finalize();
  const { of, text } = drawing;
  const html = `<div class="customer-metrics" role="figure" aria-label="${escaped(String(drawing.spec["description"]))}" style="overflow-x:auto;max-width:100%">${svg}</div>`;
  const bundle = { "text/html": html, "text/plain": text };
  return Object.freeze({ kind: "drawing", of, svg, html, text, [jupyterDisplay]: () => bundle });
}

async function libraries({ vega, vegaLite }: DrawOptions): Promise<readonly [VegaLibrary, VegaLiteLibrary]> {
  try {
    return [vega ?? (await import("vega")), vegaLite ?? (await import("vega-lite"))];
  } catch (cause) {
    throw new Error(
      'Cannot draw without vega and vega-lite: install both ("npm install vega@5 vega-lite@5"), or import them and give them: drawn(chart, { vega, vegaLite })',
      { cause },
    );
  }
}
