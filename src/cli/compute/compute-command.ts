import type { Metric } from "../../catalogue/types.ts";
import { conventions } from "../../conventions/conventions.ts";
import { resolveConvention } from "../../conventions/resolve.ts";
import type { Convention } from "../../conventions/types.ts";
import { isMetricInputError } from "../../errors.ts";
import { MetricDecimal } from "../../number/decimal.ts";
import { toPlain } from "../../number/plain.ts";
import { readConfidence } from "../../statistics/confidence.ts";
import { formatOf, jsonText } from "../catalogue/arguments.ts";
import { chooseMetric } from "../catalogue/choose-metric.ts";
import { choicesGiven } from "../convention-argument.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Output } from "../output.ts";
import { FUNCTIONS, type Given } from "./functions.ts";
import { type ComputeArguments, fieldsText, readArguments } from "./given.ts";
import { type Computed, type Interval, resultText } from "./result-text.ts";
import { shareInterval, type Value, workedOut } from "./worked.ts";

/** `customer-metrics compute`: one metric from totals. */
export async function computeCommand(args: readonly string[], output: Output): Promise<number> {
  const first = args.findIndex((arg) => arg.startsWith("-"));
  const words = first === -1 ? args : args.slice(0, first);
  if (words.length === 0 && args.some((arg) => arg === "--help" || arg === "-h")) {
    output.out((await import("../help.ts")).help("compute"));
    return EXIT.fine;
  }
  const metric = chooseMetric(words, { command: "compute", language: "en", output });
  try {
    output.out(await answer(metric, readArguments(args.slice(words.length), metric)));
    return EXIT.fine;
  } catch (error) {
    const isUsage = isMetricInputError(error) || (error instanceof Stop && error.code === EXIT.usage);
    throw isUsage ? new Stop(EXIT.usage, `${error.message}\n${fieldsText(metric)}`) : error;
  }
}

async function answer(metric: Metric, { format, help, ...asked }: ComputeArguments): Promise<string> {
  if (help) return `${metric.name}: ${metric.question}\n\n${fieldsText(metric)}\n`;
  const form = formatOf(format);
  const computed = await compute(metric, asked);
  return form === "text" ? resultText(computed) : jsonText(jsonResult(computed, asked.given));
}

type Asked = Pick<ComputeArguments, "convention" | "confidence" | "given">;

async function compute(metric: Metric, { convention, confidence, given }: Asked): Promise<Computed> {
  const choices = choicesOf(metric, await choicesGiven(convention));
  readConfidence(confidence); // one that no metric can have is refused, needed or not
  const options = confidence === undefined ? {} : { confidence };
  const call = await FUNCTIONS[metric.id]!();
  const told = call(given as never, choices, options);
  const value = valueIn(told, metric.answer);
  const isOther = value === undefined || !isStandard(choices);
  const worked = isOther ? null : workedOut(metric, { given, told, value });
  const interval = ownInterval(told) ?? shareInterval(metric, worked, options);
  return { metric, told, value, worked: worked?.text ?? null, interval, choices };
}

/** The choices that the metric takes, of those that were made. All are checked: a misspelt one must not be passed over. */
function choicesOf({ choices }: Metric, made: Partial<Convention>): Partial<Convention> {
  resolveConvention(made);
  return Object.fromEntries(Object.entries(made).filter(([key]) => choices.includes(key as keyof Convention)));
}

/** Whether the formula of the catalogue is the one that was asked for: another may have the same value by chance. */
function isStandard(choices: Partial<Convention>): boolean {
  const made = Object.entries(choices) as [keyof Convention, unknown][];
  return made.every(([key, value]) => value === conventions.standard[key]);
}

function valueIn(told: unknown, answer: string | null): Value | undefined {
  const value = answer === null ? told : (told as Readonly<Record<string, unknown>>)[answer];
  return value === null || typeof value === "boolean" || MetricDecimal.isDecimal(value) ? value : undefined;
}

function ownInterval(told: unknown): Interval | null {
  if (typeof told !== "object" || told === null || !("interval" in told)) return null;
  return told.interval as Interval | null;
}

function jsonResult({ metric, told, value, worked, interval, choices }: Computed, given: Given): object {
  const { id, formula, unit } = metric;
  return {
    metric: id,
    value: toPlain(value ?? null),
    unit,
    inputs: given,
    convention: choices,
    formula,
    workedOut: worked,
    interval: toPlain(interval),
    answer: typeof told === "object" && !MetricDecimal.isDecimal(told) ? toPlain(told) : null,
  };
}
