import type { CheckDefinitionsOptions, DefinitionCheck } from "../../checks/check-definitions.ts";
import { parseArguments, type Values, wholeNumber } from "../arguments.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Output } from "../output.ts";
import { version } from "../version.ts";
import { readSources, type ReadSources } from "./read-sources.ts";
import { readSettings, type Settings, sourceOf } from "./settings.ts";
import { writeBaseline } from "./write-baseline.ts";
import { asked, type AskedOutput, writeOutputs } from "./write-outputs.ts";

const OPTIONS = {
  format: { type: "string", multiple: true },
  strict: { type: "boolean" },
  "max-warnings": { type: "string" },
  "allow-empty": { type: "boolean" },
  "show-info": { type: "boolean" },
  config: { type: "string" },
  baseline: { type: "string" },
  "write-baseline": { type: "boolean" },
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
  const settings = await readSettings(values);
  const read = await readSources(paths, [settings.path, settings.baselinePath]);
  for (const note of read.unreadable) output.note(`customer-metrics: ${note}\n`);
  const isWritten = values["write-baseline"] === true;
  const checked = await checkSources(read, settings, isWritten);
  const isAllRead = read.unreadable.length === 0;
  if (isWritten) return writeBaseline(checked, { settings, isAllRead }, output);
  await tell({ checked, read, isInfoShown: values["show-info"] === true }, formats, output);
  if (isAllRead && isNothing(checked)) return nothing(values["allow-empty"] === true, output);
  return exitCode(checked, { isAllRead, most: mostWarnings(most, settings) });
}

/** How many warnings may be: what the command says, or else the configuration. */
function mostWarnings(most: number | undefined, { config }: Settings): number {
  return most ?? config.maxWarnings ?? Infinity;
}

async function checkSources(
  { sources }: ReadSources,
  settings: Settings,
  isWritten: boolean,
): Promise<DefinitionCheck> {
  const { checkDefinitions } = await import("../../checks/check-definitions.ts");
  const { config, baselinePath } = settings;
  const { severities, demand, seed, runs } = config;
  const isUsed = baselinePath !== null && !isWritten;
  const options: CheckDefinitionsOptions = {
    ...{ severities, demand },
    ...(seed === null ? {} : { seed }),
    ...(runs === null ? {} : { runs }),
    ...(isUsed ? { baseline: await sourceOf(baselinePath) } : {}),
  };
  return checkDefinitions(sources, options);
}

interface Checked {
  readonly checked: DefinitionCheck;
  readonly read: ReadSources;
  readonly isInfoShown: boolean;
}

async function tell(
  { checked, read, ...rest }: Checked,
  formats: readonly AskedOutput[],
  output: Output,
): Promise<void> {
  await writeOutputs({ check: checked, ...read, ...rest, version: await version() }, formats, output);
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
