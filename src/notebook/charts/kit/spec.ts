import type { Showing } from "../../showing.ts";
import { type ChartTheme, themed, THEMES } from "./theme.ts";

/** Part of a Vega-Lite specification. */
export type Spec = Readonly<Record<string, unknown>>;

/** A chart before it is made one: what is drawn, and what it says in words. */
export interface ChartDocument {
  /** What stands above it. */
  readonly title: string;
  /** What a reader must know to read it right. */
  readonly subtitle?: string | readonly string[] | undefined;
  /** What it shows, for who does not see it. */
  readonly summary: string;
  /** Marks, or charts below each other, with their data. */
  readonly spec: Spec;
}

const SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

/** A whole Vega-Lite 5 specification. */
export function specOf(
  { title, subtitle, summary, spec }: ChartDocument,
  { format, title: own }: Showing,
  theme: ChartTheme,
): Spec {
  const text = own ?? title;
  return {
    $schema: SCHEMA,
    description: `${text}. ${summary}`,
    background: THEMES[theme].ground,
    padding: 8,
    title: { text, anchor: "start", ...(subtitle === undefined || subtitle.length === 0 ? {} : { subtitle }) },
    ...spec,
    config: { ...themed(THEMES[theme]), ...numberLocale(format.locale) },
  };
}

/** Charts below each other, each with its own colours and marks. */
export function below(specs: readonly Spec[]): Spec {
  const own = { color: "independent", shape: "independent" };
  return { vconcat: specs, spacing: 12, resolve: { scale: own, legend: own } };
}

/** Numbers on the axes are written as in the tables: Vega knows no locale but its own. */
function numberLocale(locale: string): Spec {
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, useGrouping: "always" }).formatToParts(
    SAMPLE,
  );
  const part = (type: string, usual: string): string => parts.find((one) => one.type === type)?.value ?? usual;
  const groups = parts.filter(({ type }) => type === "integer").map(({ value }) => value.length);
  const number = {
    ...{ decimal: part("decimal", "."), thousands: part("group", ","), grouping: groups.slice(1).reverse() },
    ...{ currency: ["", ""], minus: part("minusSign", "-"), percent: percentSign(locale) },
  };
  return JSON.stringify(number) === ENGLISH ? {} : { locale: { number } };
}

const SAMPLE = -1_234_567.5;
/** What Vega does unasked. */
const ENGLISH = '{"decimal":".","thousands":",","grouping":[3,3],"currency":["",""],"minus":"-","percent":"%"}';

/** The sign of per cent, and the space before it where the locale has one. */
function percentSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: "percent" }).formatToParts(0.5);
  const at = parts.findIndex(({ type }) => type === "percentSign");
  const before = parts[at - 1];
  return `${before?.type === "literal" ? before.value : ""}${parts[at]?.value ?? "%"}`;
}
