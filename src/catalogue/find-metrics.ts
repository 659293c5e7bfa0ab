import { MetricInputError, nameKey, nearestName, quote } from "../errors.ts";
import { catalogue } from "./catalogue.ts";
import type { CatalogueLanguage, Metric } from "./types.ts";

/** Where {@link findMetrics} looks. */
export interface FindMetricsOptions {
  /** The one language to look in, besides ids, functions and short names; left out, all of them. */
  readonly language?: CatalogueLanguage;
}

/** A metric that was found, and by what. */
export interface FoundMetric {
  /** The metric. */
  readonly metric: Metric;
  /** How near it is: it is called so, a name of it begins or goes on so, its definition does, or it is spelt alike. */
  readonly match: "name" | "beginning" | "part" | "definition" | "near";
  /** The id, name or search word that matched. */
  readonly by: string;
}

const MATCHES = ["name", "beginning", "part", "definition", "near"] as const;

/**
 * Finds metrics by id, function, name, short name or what people call them besides, in any language; where none is
 * called so, by what is spelt alike.
 *
 * @param text - What is looked for: `"logo churn"`, `"NDR"`, `"відтік"`.
 * @param options - `language`, to look in one alone.
 * @returns What was found, the nearest first; those that are called so exactly come before those whose names hold it.
 * @throws {@link MetricInputError} `not-allowed` for a language that there is not.
 *
 * @example By what it is called elsewhere, in another language, and misspelt
 * ```ts
 * import { findMetrics } from "customer-metrics";
 *
 * findMetrics("NDR")[0]?.metric.id; // => "net-revenue-retention"
 * findMetrics("淨推薦值")[0]?.metric.id; // => "net-promoter-score"
 * findMetrics("quik ratio")[0]?.metric.id; // => "quick-ratio"
 * ```
 */
export function findMetrics(text: string, { language }: FindMetricsOptions = {}): readonly FoundMetric[] {
  checkLanguage(language);
  const sought = nameKey(text);
  if (sought === "") return Object.freeze([]);
  const found = catalogue.flatMap((metric) => matchOf(metric, sought, language) ?? []);
  const all = found.length > 0 ? found : nearest(sought, language);
  // A stable sort: what is as near stays in the order of the catalogue.
  return Object.freeze(all.sort((a, b) => MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match)));
}

function checkLanguage(language: string | undefined): void {
  const known = Object.keys(catalogue[0]!.names);
  if (language === undefined || known.includes(language)) return;
  const message = `Cannot use ${quote(language)} as language: choose ${known.join(", ")}`;
  throw new MetricInputError(message, { code: "not-allowed", field: "language", received: language });
}

/** Everything that a metric is called. NPS is NPS in every language. */
function namesOf({ id, function: called, short, names }: Metric, language?: CatalogueLanguage): readonly string[] {
  const languages = language === undefined ? Object.values(names) : [names[language]];
  return [id, called, short, ...languages.flatMap(({ name, aliases }) => [name, ...aliases])];
}

function matchOf(metric: Metric, sought: string, language: CatalogueLanguage | undefined): FoundMetric | null {
  const names = namesOf(metric, language);
  const keys = names.map(nameKey);
  const tests: Readonly<Record<"name" | "beginning" | "part", (key: string) => boolean>> = {
    name: (key) => key === sought,
    beginning: (key) => key.startsWith(sought),
    part: (key) => key.includes(sought),
  };
  for (const match of ["name", "beginning", "part"] as const) {
    const at = keys.findIndex(tests[match]);
    if (at !== -1) return Object.freeze({ metric, match, by: names[at]! });
  }
  const definition = definitions(metric, language).find((line) => nameKey(line).includes(sought));
  return definition === undefined ? null : Object.freeze({ metric, match: "definition", by: definition });
}

function definitions({ names }: Metric, language: CatalogueLanguage | undefined): readonly string[] {
  return language === undefined
    ? Object.values(names).map(({ definition }) => definition)
    : [names[language].definition];
}

/** The metrics that have the name which is spelt most alike. */
function nearest(sought: string, language: CatalogueLanguage | undefined): FoundMetric[] {
  const all = catalogue.flatMap((metric) => namesOf(metric, language).map((name) => ({ metric, name })));
  const key = nearestName(
    sought,
    all.map(({ name }) => nameKey(name)),
  );
  const metrics = new Map<Metric, string>();
  for (const { metric, name } of all) if (nameKey(name) === key && !metrics.has(metric)) metrics.set(metric, name);
  return [...metrics].map(([metric, by]) => Object.freeze({ metric, match: "near", by }));
}
