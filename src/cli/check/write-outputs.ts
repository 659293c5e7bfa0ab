import { writeFile } from "node:fs/promises";
import type { DefinitionCheck } from "../../checks/check-definitions.ts";
import { COMPLETE, type FormatName, FORMATS, type RenderedCheck } from "../../checks/outputs/outputs.ts";
import { alternatives, nearestName, quote } from "../../errors.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Output } from "../output.ts";

/** A form in which findings are wanted, and the file that they go to; without one they are printed. */
export interface AskedOutput {
  readonly format: FormatName;
  readonly file: string | null;
}

/** Reads `--format` arguments: `json`, or `sarif=out.sarif`. */
export function asked(given: readonly string[]): readonly AskedOutput[] {
  const outputs = given.map((argument): AskedOutput => {
    const [name = "", ...rest] = argument.split("=");
    const file = rest.length === 0 ? null : rest.join("=");
    if (!Object.hasOwn(FORMATS, name)) throw new Stop(EXIT.usage, unknown(name));
    if (file === "") throw new Stop(EXIT.usage, `Cannot write --format ${name} without a file: give ${name}=FILE`);
    return { format: name as FormatName, file };
  });
  const printed = outputs.filter(({ file }) => file === null);
  if (printed.length > 1)
    throw new Stop(EXIT.usage, "Cannot print several formats: give all but one a file, as json=FILE");
  return printed.length === 1 ? outputs : [...outputs, { format: "pretty", file: null }];
}

function unknown(name: string): string {
  const names = Object.keys(FORMATS);
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
  return `Cannot find a format named ${quote(name)}: choose ${alternatives(names)}${hint}`;
}

/** What was found, and how it is to be told. */
export interface Told extends RenderedCheck {
  /** Whether people are told what is only information. */
  readonly isInfoShown: boolean;
}

/** Writes every form that was asked for. */
export async function writeOutputs(
  { isInfoShown, ...rendered }: Told,
  outputs: readonly AskedOutput[],
  { out, isColoured = false }: Output,
): Promise<void> {
  const short = isInfoShown ? rendered : { ...rendered, check: withoutInfo(rendered.check) };
  for (const { format, file } of outputs) {
    const render = await FORMATS[format]();
    const text = render({ ...(COMPLETE.includes(format) ? rendered : short), isColoured: isColoured && file === null });
    if (file === null) out(text);
    else await write(file, text);
  }
}

function withoutInfo(check: DefinitionCheck): DefinitionCheck {
  return { ...check, diagnostics: check.diagnostics.filter(({ severity }) => severity !== "info") };
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Stop(EXIT.unreadable, `Cannot write ${quote(file)}: ${(error as Error).message}`);
  }
}
