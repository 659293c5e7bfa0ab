import type { Metric, MetricInput } from "../../catalogue/types.ts";
import { quote } from "../../errors.ts";
import { parseArguments } from "../arguments.ts";
import { inputLines } from "../catalogue/explain-text.ts";
import { flagOf, optionOf } from "../catalogue/flags.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Given } from "./functions.ts";

const OWN = {
  convention: { type: "string", multiple: true },
  confidence: { type: "string" },
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** What a command line gives: the options that every metric has, and the metric's own fields. */
export interface ComputeArguments {
  readonly convention: readonly string[];
  readonly confidence: string | undefined;
  readonly format: string | undefined;
  readonly help: boolean;
  readonly given: Given;
}

/** Reads the options after a metric. */
export function readArguments(args: readonly string[], { id, inputs }: Metric): ComputeArguments {
  const fields = Object.fromEntries(inputs.map(({ field }) => [optionOf(field), { type: "string" } as const]));
  const { values, positionals } = parseArguments(withNegatives(args), { ...fields, ...OWN }, "compute");
  const [stray] = positionals;
  if (stray !== undefined) {
    throw new Stop(EXIT.usage, `Cannot tell which field of ${id} is ${quote(stray)}: write --field ${stray}`);
  }
  const read = values as Readonly<Record<string, string | undefined>>;
  const given = inputs.flatMap((input) => {
    const text = read[optionOf(input.field)];
    return text === undefined ? [] : [[input.field, valueOf(input, text)] as const];
  });
  const { convention = [], confidence, format, help = false } = values as typeof values & Own;
  return { convention, confidence, format, help, given: Object.fromEntries(given) };
}

interface Own {
  readonly convention?: readonly string[];
  readonly confidence?: string;
  readonly format?: string;
  readonly help?: boolean;
}

/** `--net-burn -5` is a field and its number, not two options. */
function withNegatives(args: readonly string[]): readonly string[] {
  return args.flatMap((arg, index) => {
    if (isNegative(arg) && isOption(args[index - 1])) return [];
    return isOption(arg) && isNegative(args[index + 1]) ? [`${arg}=${args[index + 1]!}`] : [arg];
  });
}

function isOption(arg: string | undefined): boolean {
  return arg?.startsWith("--") === true && !arg.includes("=");
}

function isNegative(arg: string | undefined): boolean {
  return /^-[\d.]/u.test(arg ?? "");
}

function valueOf(
  { form, field }: MetricInput,
  text: string,
): string | readonly string[] | (readonly [string, string])[] {
  if (form !== "list" && form !== "pairs") return text;
  const items = text.split(",").map((item) => item.trim());
  if (form === "list") return text.trim() === "" ? [] : items;
  return items.map((item) => {
    const { name, number } = /^(?<name>[^=]+)=(?<number>[^=]+)$/u.exec(item)?.groups ?? {};
    if (name !== undefined && number !== undefined) return [name.trim(), number.trim()] as const;
    const message = `Cannot read ${quote(item)} of ${flagOf(field)}: write name=number,name=number`;
    throw new Stop(EXIT.usage, message);
  });
}

/** The fields that a metric takes, as the end of a message or as its help. */
export function fieldsText({ id, inputs }: Metric): string {
  return [`${id} takes`, ...inputLines(inputs)].join("\n");
}
