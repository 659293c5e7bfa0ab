import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestName, quote } from "../errors.ts";
import { EXIT, Stop } from "./exit-codes.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The values of a command's options. */
export type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>["values"];

/** Reads a command's arguments, or ends it with what is wrong with them. */
export function parseArguments<T extends Options>(
  args: readonly string[],
  options: T,
  command: string,
): { values: Values<T>; positionals: readonly string[] } {
  const unknown = args
    .map((arg) => /^--(?<name>[^=]+)/u.exec(arg)?.groups?.["name"])
    .find((name) => name !== undefined && !Object.hasOwn(options, name));
  if (unknown !== undefined) throw new Stop(EXIT.usage, unknownOption(unknown, Object.keys(options), command));
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Stop(
      EXIT.usage,
      `${(error as Error).message.split(". ")[0] ?? ""}\nSee customer-metrics help ${command}`,
    );
  }
}

function unknownOption(name: string, known: readonly string[], command: string): string {
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? "" : `: did you mean --${nearest}?`;
  return `Cannot find an option named --${name}${hint}\nSee customer-metrics help ${command}`;
}

/** An option that is a whole number, from 0 up. */
export function wholeNumber(value: string | undefined, name: string): number | undefined {
  if (value === undefined || /^\d{1,9}$/u.test(value)) return value === undefined ? undefined : Number(value);
  throw new Stop(EXIT.usage, `Cannot read ${name} as a whole number: received ${quote(value)}`);
}
