import { catalogue } from "../../catalogue/catalogue.ts";
import { findMetrics, type FoundMetric } from "../../catalogue/find-metrics.ts";
import type { CatalogueLanguage, Metric } from "../../catalogue/types.ts";
import { quote } from "../../errors.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Output } from "../output.ts";
import { columns } from "./columns.ts";

/** So many that a word could mean are listed. */
const MOST_LISTED = 12;

/** What a metric is chosen for. */
export interface Choosing {
  readonly command: "explain" | "compute";
  readonly language: CatalogueLanguage;
  readonly output: Output;
}

/** The one metric that words mean; where they mean none or several, the command ends with those it could be. */
export function chooseMetric(words: readonly string[], choosing: Choosing): Metric {
  const text = words.join(" ");
  if (text === "") {
    const see = `customer-metrics list shows all, customer-metrics help ${choosing.command} more`;
    throw new Stop(EXIT.usage, `Cannot ${choosing.command} nothing: name a metric; ${see}`);
  }
  const found = findMetrics(text);
  const called = found.filter(({ match }) => match === "name");
  const meant = called.length > 0 ? called : found;
  const [only, another] = meant;
  if (only === undefined) throw new Stop(EXIT.usage, unknown(text));
  if (another !== undefined) throw new Stop(EXIT.usage, ambiguous(text, meant, choosing));
  if (only.match !== "name") choosing.output.note(`Nothing is called ${quote(text)}; this is the nearest\n`);
  return only.metric;
}

function unknown(text: string): string {
  return `Cannot find a metric called ${quote(text)} among ${String(catalogue.length)}\nSee customer-metrics list`;
}

function ambiguous(text: string, found: readonly FoundMetric[], { command, language }: Choosing): string {
  const shown = found.slice(0, MOST_LISTED);
  const lines = columns(shown.map(({ metric }) => [metric.id, metric.names[language].definition]));
  const more = found.length > shown.length ? [`  and ${String(found.length - shown.length)} more`] : [];
  const example = `Name one of them: customer-metrics ${command} ${shown[0]!.metric.id}`;
  return [`Cannot tell which of ${String(found.length)} metrics ${quote(text)} means`, ...lines, ...more, example].join(
    "\n",
  );
}
