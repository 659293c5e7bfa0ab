import type { CatalogueLanguage, Metric, MetricInput, MetricSource } from "../../catalogue/types.ts";
import { columns, labelled } from "./columns.ts";
import { flagOf } from "./flags.ts";
import { choiceText, type ToldChoice } from "./told-choices.ts";

/** A metric as a page of text. */
export function explainText(metric: Metric, choices: readonly ToldChoice[], language: CatalogueLanguage): string {
  const { name, definition } = metric.names[language];
  const blocks = [
    [`${name} (${metric.short})`, definition],
    facts(metric),
    ["Inputs", ...inputLines(metric.inputs)],
    ownChoices(metric, choices),
    rowChoices(metric, choices),
    metric.benchmarks.length === 0 ? [] : ["What is called good", ...benchmarks(metric)],
    ["Sources", ...metric.sources.map((source) => `  ${cited(source)}`)],
    ["Also called", ...called(metric)],
    ["Compute it", `  customer-metrics compute ${metric.id} ${usage(metric.inputs)}`],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

function facts(metric: Metric): readonly string[] {
  const { question, formula, formulaNote, answer, unit, direction, whenNull, page } = metric;
  const better = direction === "neither" ? "" : `, ${direction} is better`;
  return [
    ...labelled("Question", question),
    ...(formula === null ? [] : labelled("Formula", formula)),
    ...(formulaNote === null ? [] : labelled(formula === null ? "Formula" : "", formulaNote)),
    ...labelled("Unit", `${unit}${rangeText(metric)}${better}`),
    ...labelled("No value", whenNull === null ? "never" : `null where ${whenNull}`),
    ...labelled("Function", answer === null ? metric.function : `${metric.function}(…).${answer}`),
    ...labelled("Page", page),
  ];
}

function rangeText({ range: { least, most } }: Metric): string {
  if (least === null && most === null) return "";
  if (least === null) return `, at most ${String(most)}`;
  return most === null ? `, at least ${String(least)}` : `, from ${String(least)} to ${String(most)}`;
}

/** Every field with its unit, and what may be left out. */
export function inputLines(inputs: readonly MetricInput[]): readonly string[] {
  return columns(
    inputs.map((input) => {
      const { unit, description, optional, words } = input;
      const kind = words === undefined ? unit : words.join("|");
      return [flagOf(input.field), kind, `${description}${optional === true ? " (may be left out)" : ""}`];
    }),
  );
}

function usage(inputs: readonly MetricInput[]): string {
  return inputs
    .filter(({ optional }) => optional !== true)
    .map(({ field }) => `${flagOf(field)} …`)
    .join(" ");
}

function ownChoices(metric: Metric, choices: readonly ToldChoice[]): readonly string[] {
  const own = choices.filter(({ key }) => metric.choices.includes(key));
  if (own.length === 0) return [];
  return ["Choices of a convention that it takes", ...own.flatMap(choiceLines)];
}

function choiceLines({ key, value, from, provenance }: ToldChoice): readonly string[] {
  const head = `  ${key} = ${choiceText(value)}${from === null ? ", chosen here" : ` (${from})`}`;
  if (provenance === null) return [head];
  const { because, source, status, read } = provenance;
  const lines = [...labelled("", because, 4), ...labelled("", `${source} (${status}, read ${read})`, 4)];
  return [head, ...lines.filter((line) => line.trim() !== "")];
}

function rowChoices(metric: Metric, choices: readonly ToldChoice[]): readonly string[] {
  const own = choices.filter(({ key }) => metric.rowChoices.includes(key));
  if (own.length === 0) return [];
  const told = own.map(({ key, value }) => `${key} = ${choiceText(value)}`).join(", ");
  return ["Choices about rows that reach it through what is counted", ...labelled("", told, 2)];
}

function benchmarks({ benchmarks: told }: Metric): readonly string[] {
  return columns(told.map(({ value, meaning, source }) => [String(value), meaning, cited(source)]));
}

function called({ names }: Metric): readonly string[] {
  return columns(
    Object.entries(names).map(([language, { name, aliases }]) => [language, [name, ...aliases].join(", ")]),
  );
}

function cited({ name, url }: MetricSource): string {
  return url === undefined ? name : `${name}: ${url}`;
}
