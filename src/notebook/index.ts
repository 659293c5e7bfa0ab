/**
 * Results as tables and charts, for notebooks: they show themselves at the end of a cell, and are plain data elsewhere.
 *
 * @module
 */
export { isMetricInputError, MetricInputError } from "../errors.ts";
export type { MetricInputErrorCode, MetricInputErrorDetails } from "../errors.ts";
export { chart } from "./chart.ts";
export type { ChartOptions, NotebookChart, VegaLiteSpec } from "./chart.ts";
export type { ChartTheme } from "./charts/kit/theme.ts";
export { jupyterDisplay } from "./display.ts";
export type { MediaBundle, NotebookDisplay } from "./display.ts";
export { drawn } from "./drawn.ts";
export type {
  DrawOptions,
  NotebookDrawing,
  CompiledSpec,
  VegaLibrary,
  VegaLiteLibrary,
  VegaView,
  VegaViewClass,
} from "./drawn.ts";
export { table } from "./table.ts";
export type { NotebookTable, TableOptions } from "./table.ts";
export type { ShowOptions } from "./showing.ts";
