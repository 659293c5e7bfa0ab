import type { DefinitionCheck } from "../../checks/check-definitions.ts";
import { parseArguments, type Values, wholeNumber } from "../arguments.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Output } from "../output.ts";
import { version } from "../version.ts";
import { readSources } from "./read-sources.ts";
import { asked, writeOutputs } from "./write-outputs.ts";

const OPTIONS = {
  format: { type: "string", multiple: true },
  strict: { type: "boolean" },
  "max-warnings": { type: "string" },
  "allow-empty": { type: "boolean" },
  "show-info": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** `customer-metrics check`: whether definitions hold. */
export async function checkCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseArguments(args, OPTIONS, "check");
  if (values.help !== true) return check(positionals, values, output);
  output.out((await import("../help.ts")).help("check"));
  return EXIT.fine;
}

type CheckValues = Values<typeof OPTIONS>;

async function check(paths: readonly string[], values: CheckValues, output: Output): Promise<number> {
  const most = values.strict === true ? 0 : wholeNumber(values["max-warnings"], "--max-warnings");
  const formats = asked(values.format ?? []);
  if (paths.length === 0) throw new Stop(EXIT.usage, "Cannot check nothing: name files or folders");
  const { sources, unreadable } = await readSources(paths);
  for (const note of unreadable) output.note(`customer-metrics: ${note}\n`);
  const { checkDefinitions } = await import("../../checks/check-definitions.ts");
  const checked = checkDefinitions(sources);
  const told = { check: checked, sources, unreadable, isInfoShown: values["show-info"] === true };
  await writeOutputs({ ...told, version: await version() }, formats, output);
  if (isNothing(checked) && unreadable.length === 0) return nothing(values["allow-empty"] === true, output);
  return exitCode(checked, { isAllRead: unreadable.length === 0, most: most ?? Infinity });
}

interface Judged {
  readonly isAllRead: boolean;
  /** How many warnings may be. */
  readonly most: number;
}

/** A file that could not be read is never a pass, whatever the others are. */
function exitCode({ counts }: DefinitionCheck, { isAllRead, most }: Judged): number {
  if (!isAllRead) return EXIT.unreadable;
  return counts.error > 0 || counts.warning > most ? EXIT.findings : EXIT.fine;
}

function isNothing({ definitions, counts }: DefinitionCheck): boolean {
  return definitions === 0 && counts.error === 0;
}

function nothing(isAllowed: boolean, { note }: Output): number {
  if (isAllowed) return EXIT.fine;
  note(
    "customer-metrics: Cannot find definitions to check: files end in .yaml, .yml or .json (--allow-empty lets it pass)\n",
  );
  return EXIT.nothingToDo;
}
