import type { Convention } from "../conventions/types.ts";

/** The rooms that metrics are kept in. */
export type MetricFamily = "customers" | "revenue" | "value" | "voice" | "adoption" | "growth";

/** The languages in which metrics have a name: English, Ukrainian, Romanian, Traditional Chinese, Russian. */
export type CatalogueLanguage = "en" | "uk" | "ro" | "zh-Hant" | "ru";

/** One field of what a metric is given. */
export interface MetricInput {
  /** Its name in the function's input, and in the formula. */
  readonly field: string;
  /** Its unit in the formula language; `any` is one unit, whichever. */
  readonly unit: string;
  /** What it holds, in a sentence without a stop. */
  readonly description: string;
  /** Whether it can be left out. */
  readonly optional?: true;
  /** `"list"` of numbers, `"pairs"` of a name and a number, or a `"word"`; a number where nothing is said. */
  readonly form?: "list" | "pairs" | "word";
  /** The words that there are, where it is one. */
  readonly words?: readonly string[];
  /** The least that it can be. */
  readonly least?: number;
  /** The most that it can be. */
  readonly most?: number;
  /** Whether it counts whole ones. */
  readonly whole?: true;
}

/** Where something is written. */
export interface MetricSource {
  /** Who wrote it, and what it is called. */
  readonly name: string;
  /** Where it can be read, if on the web. */
  readonly url?: string;
}

/** A value that somebody calls good, and who does. */
export interface MetricBenchmark {
  /** The value, in the metric's unit. */
  readonly value: number;
  /** What it is called, and from which side. */
  readonly meaning: string;
  /** Who says so. */
  readonly source: MetricSource;
}

/** What a metric is called and what it is, in one language. */
export interface MetricNames {
  /** Its name, as teams who speak the language use it. */
  readonly name: string;
  /** What it is, in one line. */
  readonly definition: string;
  /** What people search it by besides. */
  readonly aliases: readonly string[];
}

/** The values that a metric can have. */
export interface MetricRange {
  /** The least of them; `null` where there is none. */
  readonly least: number | null;
  /** The most of them; `null` where there is none. */
  readonly most: number | null;
}

/** What is the same in every language. */
export interface MetricFacts {
  /** The slug: of the page, the file, the tests and the command line. */
  readonly id: string;
  /** The function that computes it. */
  readonly function: string;
  /** What it belongs to. */
  readonly family: MetricFamily;
  /** Its name in English. */
  readonly name: string;
  /** What it is called in a table. */
  readonly short: string;
  /** What it answers. */
  readonly question: string;
  /** The standard formula in the formula language, over the fields of the input; `null` where it has none. */
  readonly formula: string | null;
  /** Why there is no formula, or what it leaves out; `null` where there is nothing to say. */
  readonly formulaNote: string | null;
  /** The field of the answer that the formula is of; `null` where the answer is the value. */
  readonly answer: string | null;
  /** What it is given. */
  readonly inputs: readonly MetricInput[];
  /** The unit of the answer in the formula language; or `boolean`, or `rating` on the scale that was asked on. */
  readonly unit: string;
  /** Whether people say it in percent: a share of a ratio, not how many times over. */
  readonly percent?: true;
  /** What the standard form can be; `null` for an end that is open. */
  readonly range: MetricRange;
  /** Which way is better. */
  readonly direction: "higher" | "lower" | "neither";
  /** When there is no value; `null` where there always is one. */
  readonly whenNull: string | null;
  /** The choices of a convention that the function takes. */
  readonly choices: readonly (keyof Convention)[];
  /** The choices about rows that reach it through what is counted from them. */
  readonly rowChoices: readonly (keyof Convention)[];
  /** Whether it is a share of a count, and so has an interval; or can be of money too. */
  readonly proportion: "counts" | "counts-or-money" | null;
  /** Where it is defined. */
  readonly sources: readonly MetricSource[];
  /** What is called good, where somebody can be cited for it. */
  readonly benchmarks: readonly MetricBenchmark[];
}

/** A metric as it is written down: what holds everywhere, and English. */
export interface MetricDefinition extends MetricFacts {
  /** What it is, in one line. */
  readonly definition: string;
  /** What people search it by besides its names. */
  readonly aliases: readonly string[];
}

/** Everything that is known of a metric. */
export interface Metric extends MetricFacts {
  /** What this is, for tables and charts. */
  readonly kind: "metric";
  /** Its page in the documentation. */
  readonly page: string;
  /** What people search it by in English besides its names. */
  readonly aliases: readonly string[];
  /** Name, definition and search words in each language. */
  readonly names: Readonly<Record<CatalogueLanguage, MetricNames>>;
}
