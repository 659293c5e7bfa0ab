import { readFile } from "node:fs/promises";
import type { ConventionRead } from "../checks/conventions/read-convention.ts";
import { conventions } from "../conventions/conventions.ts";
import { resolveConvention } from "../conventions/resolve.ts";
import type { Convention } from "../conventions/types.ts";
import { nearestName, quote } from "../errors.ts";
import { EXIT, Stop } from "./exit-codes.ts";

/** The convention that one or several `--convention` arguments make: later ones over earlier ones. */
export async function conventionOf(given: readonly string[]): Promise<Convention> {
  return resolveConvention(await choicesGiven(given));
}

/** The choices that `--convention` arguments make, and no others: a formula asks for the fields of those made. */
export async function choicesGiven(given: readonly string[]): Promise<Partial<Convention>> {
  let choices: Partial<Convention> = {};
  for (const argument of given) choices = { ...choices, ...(await choicesOf(argument)) };
  return choices;
}

async function choicesOf(argument: string): Promise<Partial<Convention>> {
  if (Object.hasOwn(conventions, argument)) return conventions[argument as keyof typeof conventions];
  const [key = "", ...values] = argument.split("=");
  if (values.length > 0) return { [key]: valueOf(values.join("=")) };
  if (/\.(?:json|ya?ml)$/u.test(argument)) return readChoices(argument);
  throw new Stop(EXIT.usage, unknown(argument));
}

/** `countForDays:30` is `{ countForDays: 30 }`; `churnRate:0.02` keeps its digits as text. */
function valueOf(text: string): unknown {
  const { key, value = "" } = /^(?<key>[A-Za-z]+):(?<value>.+)$/u.exec(text)?.groups ?? {};
  if (key === undefined) return text;
  return { [key]: key !== "churnRate" && /^\d+$/u.test(value) ? Number(value) : value };
}

async function readChoices(path: string): Promise<Partial<Convention>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new Stop(EXIT.unreadable, `Cannot read the convention ${quote(path)}: ${(error as Error).message}`);
  }
  const { choices, issues } = await readConvention(path, text);
  if (choices !== null) return choices;
  const found = issues.map(
    ({ line, column, message }) => `${[path, line, column].filter(isKnown).join(":")}: ${message}`,
  );
  throw new Stop(EXIT.usage, `Cannot use the convention ${quote(path)}\n${found.join("\n")}`);
}

/** Each format's reader is loaded where a file needs it. */
async function readConvention(path: string, text: string): Promise<ConventionRead> {
  if (path.endsWith(".json")) {
    const { readConventionJson } = await import("../checks/conventions/read-convention-json.ts");
    return readConventionJson(text);
  }
  const { readConventionYaml } = await import("../checks/conventions/read-convention-yaml.ts");
  return readConventionYaml(text);
}

function isKnown(part: string | number | undefined): boolean {
  return part !== undefined;
}

function unknown(argument: string): string {
  const names = Object.keys(conventions);
  const nearest = nearestName(argument, names);
  const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
  return `Cannot find a convention named ${quote(argument)}: give ${names.join(", ")}, key=value, or a .json or .yaml file${hint}`;
}
