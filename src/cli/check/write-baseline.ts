import { writeFile } from "node:fs/promises";
import type { DefinitionCheck } from "../../checks/check-definitions.ts";
import { counted } from "../../checks/outputs/summary.ts";
import { quote } from "../../errors.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Output } from "../output.ts";
import type { Settings } from "./settings.ts";

/** The baseline where none is named. */
export const BASELINE = "customer-metrics.baseline.json";

/** Writes what was found as the baseline, from which on only what is new is told. */
export async function writeBaseline(
  { diagnostics, counts }: DefinitionCheck,
  { settings, isAllRead }: { readonly settings: Settings; readonly isAllRead: boolean },
  { out }: Output,
): Promise<number> {
  if (!isAllRead) throw new Stop(EXIT.unreadable, "Cannot write a baseline of files that could not be read");
  const { baselineText } = await import("../../checks/baseline/baseline.ts");
  const { baselinePath } = settings;
  const path = baselinePath ?? BASELINE;
  const text = baselineText(diagnostics);
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new Stop(EXIT.unreadable, `Cannot write ${quote(path)}: ${(error as Error).message}`);
  }
  const { findings } = JSON.parse(text) as { readonly findings: readonly unknown[] };
  const left = counts.error + counts.warning - findings.length;
  const rest = left === 0 ? "" : `; ${String(left)} more cannot be let pass, and are told`;
  const use = baselinePath === null ? `. Use it: customer-metrics check --baseline ${path}` : "";
  out(`Wrote ${counted(findings.length, "finding")} to ${path}${rest}${use}\n`);
  return EXIT.fine;
}
