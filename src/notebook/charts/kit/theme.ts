import type { Spec } from "./spec.ts";

/** Whether a chart stands on a light ground or on a dark one. */
export type ChartTheme = "light" | "dark";

/** The ground of a chart, what is written on it, and its grid. */
interface Inks {
  readonly ground: string | null;
  readonly ink: string;
  readonly grid: string;
}

/**
 * A chart brings its own ground, so that what is written on it can be read on every page. Left to the page's theme,
 * axes would follow it and labels of marks would not.
 */
export const THEMES: Readonly<Record<ChartTheme, Inks>> = {
  light: { ground: "#ffffff", ink: "#222222", grid: "#e2e2e2" },
  dark: { ground: "#1e1e1e", ink: "#e8e8e8", grid: "#3c3c3c" },
};

/** In HTML a picture has no ground, and writes in the colour of the text around it. */
export const PAGE: Inks = { ground: null, ink: "currentColor", grid: "rgba(128,128,128,0.28)" };

/** What Vega-Lite must be told, so that all that is written has one colour. */
export function themed({ ink, grid }: Inks): Spec {
  return {
    view: { stroke: null },
    text: { color: ink },
    title: { color: ink, subtitleColor: ink },
    axis: {
      ...{ domainColor: ink, tickColor: ink, labelColor: ink, titleColor: ink, gridColor: grid },
      ...{ labelLimit: 220, titleFontWeight: "normal" },
    },
    legend: { labelColor: ink, titleColor: ink, orient: "top", labelLimit: 220, symbolOpacity: 1 },
    style: { "guide-label": { fill: ink }, "guide-title": { fill: ink } },
  };
}
