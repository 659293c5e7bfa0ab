import { isMetricInputError, nearestName, quote } from "../errors.ts";
import { EXIT, Stop } from "./exit-codes.ts";
import type { Output } from "./output.ts";

type Command = (args: readonly string[], output: Output) => Promise<number>;

/** Each command is loaded when it is called: help and errors must not wait for what they do not need. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  report: async () => (await import("./report-command.ts")).reportCommand,
  reconcile: async () => (await import("./reconcile/reconcile-command.ts")).reconcileCommand,
  list: async () => (await import("./catalogue/list-command.ts")).listCommand,
  explain: async () => (await import("./catalogue/explain-command.ts")).explainCommand,
  check: async () => (await import("./check/check-command.ts")).checkCommand,
  init: async () => (await import("./check/init-command.ts")).initCommand,
  compute: async () => (await import("./compute/compute-command.ts")).computeCommand,
};

const HELP = ["--help", "-h", "help"];
const VERSION = ["--version", "-v"];

/** Runs the command that the arguments name, and answers its exit code. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  try {
    return await dispatch(args, output);
  } catch (error) {
    if (error instanceof Stop) return stop(output, error.message, error.code);
    if (isMetricInputError(error)) return stop(output, error.message, EXIT.usage);
    throw error;
  }
}

async function dispatch([name = "--help", ...rest]: readonly string[], output: Output): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load !== undefined) return (await load())(rest, output);
  if (HELP.includes(name)) output.out((await import("./help.ts")).help(rest[0]));
  else if (VERSION.includes(name)) output.out(`${await (await import("./version.ts")).version()}\n`);
  else throw new Stop(EXIT.usage, unknownCommand(name));
  return EXIT.fine;
}

function unknownCommand(name: string): string {
  const nearest = nearestName(name, Object.keys(COMMANDS));
  const hint = nearest === undefined ? "" : `: did you mean ${nearest}?`;
  return `Cannot find a command named ${quote(name)}${hint}\nSee customer-metrics --help`;
}

function stop({ note }: Output, message: string, code: number): number {
  note(`customer-metrics: ${message}\n`);
  return code;
}
