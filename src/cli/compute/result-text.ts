import type { Metric } from "../../catalogue/types.ts";
import type { Convention } from "../../conventions/types.ts";
import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import { columns, labelled } from "../catalogue/columns.ts";
import { choiceText } from "../catalogue/told-choices.ts";
import { printable } from "../terminal/printable.ts";
import type { Value } from "./worked.ts";

/** The two ends of an interval, and how they were computed. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  readonly method: string;
}

/** Everything that was computed. */
export interface Computed {
  readonly metric: Metric;
  /** The function's answer: the value itself, or what has it among other things. */
  readonly told: unknown;
  /** The value; `undefined` where the answer is a series. */
  readonly value: Value | undefined;
  readonly worked: string | null;
  readonly interval: Interval | null;
  readonly choices: Partial<Convention>;
}

/** What was computed, as text. */
export function resultText({ metric, told, value, worked, interval, choices }: Computed): string {
  const made = Object.entries(choices).map(([key, choice]) => `${key} = ${choiceText(choice)}`);
  const lines = [
    `${metric.name}${value === undefined ? "" : `: ${valueText(metric, value)}`}`,
    ...formulaLines(metric, worked),
    ...(interval === null ? [] : labelled("Interval", intervalText(metric, interval))),
    ...restOf(told, metric.answer),
    ...(made.length === 0 ? [] : labelled("Convention", made.join(", "))),
  ];
  return `${[...lines, ...tableOf(told)].join("\n")}\n`;
}

function valueText({ whenNull, percent, unit }: Metric, value: Value): string {
  if (value === null) return `no value (null), as ${whenNull ?? "there is none"}`;
  if (typeof value === "boolean") return value ? "yes (true)" : "no (false)";
  if (percent === true) return `${shown(value)} (${percentText(value)})`;
  return unit === "ratio" ? shown(value) : `${shown(value)} ${unit}`;
}

function formulaLines({ formula, formulaNote }: Metric, worked: string | null): readonly string[] {
  if (formula === null) return formulaNote === null ? [] : labelled("Formula", formulaNote);
  const lines = labelled("Formula", formula);
  if (worked !== null) return [...lines, ...labelled("Worked out", worked)];
  return [...lines, ...labelled("", "is the standard one; what was given and chosen asks for another")];
}

function intervalText({ percent, proportion }: Metric, { lower, upper, confidence, method }: Interval): string {
  const [from, to] = [lower, upper].map((end) =>
    percent === true ? percentText(end) : String(Number(end.toFixed(2))),
  );
  const unsure = proportion === "counts-or-money" ? "; if these are counts, and not money" : "";
  return `${String(from)} to ${String(to)}, ${percentText(confidence)} confidence (${method})${unsure}`;
}

function percentText(value: Decimal | number): string {
  return `${new MetricDecimal(value).times(100).toDecimalPlaces(2).toFixed()} %`;
}

/** Every digit of a number that ends soon; of another as many as anybody reads. */
function shown(value: Decimal): string {
  return value.decimalPlaces() <= 12 ? value.toFixed() : `${value.toSignificantDigits(12).toFixed()}…`;
}

/** What an answer tells besides its value. */
function restOf(told: unknown, answer: string | null): readonly string[] {
  if (answer === null || typeof told !== "object" || told === null) return [];
  const rest = Object.entries(told).flatMap(([key, part]: [string, unknown]) => {
    if (["kind", "form", answer].includes(key)) return [];
    if (typeof part === "number") return [`${key} ${shown(new MetricDecimal(part).toSignificantDigits(6))}`];
    return MetricDecimal.isDecimal(part) ? [`${key} ${shown(part)}`] : [];
  });
  return rest.length === 0 ? [] : labelled("Besides", rest.join(", "));
}

/** The rows of an answer that is a series. */
function tableOf(told: unknown): readonly string[] {
  if (typeof told !== "object" || told === null) return [];
  const rows = Object.values(told).find((part): part is object[] => Array.isArray(part) && typeof part[0] === "object");
  if (rows === undefined) return [];
  return ["", ...columns([Object.keys(rows[0]!), ...rows.map((row) => Object.values(row).map(cellText))])];
}

function cellText(value: unknown): string {
  if (value === null) return "–";
  if (MetricDecimal.isDecimal(value)) return shown(value);
  return typeof value === "string" ? printable(value) : JSON.stringify(value);
}
