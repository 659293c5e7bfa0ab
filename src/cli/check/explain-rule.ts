import { readFile } from "node:fs/promises";
import { rules } from "../../checks/rules/registry/registry.ts";
import { jsonText } from "../catalogue/arguments.ts";
import { EXIT, Stop } from "../exit-codes.ts";

/** The page of a rule, as text, or what the registry knows of it as JSON. */
export async function explainRule(code: string, format: string): Promise<string> {
  const rule = rules.find((one) => one.code === code);
  if (rule === undefined) {
    throw new Stop(EXIT.usage, `Cannot find a rule ${code}: there are ${rules.map((one) => one.code).join(", ")}`);
  }
  return format === "json" ? jsonText({ rule }) : pageOf(code);
}

async function pageOf(code: string): Promise<string> {
  // Beside `dist/` where it is built, beside `src/` where it is not.
  for (const up of ["..", "../..", "../../.."]) {
    const page = new URL(`${up}/docs/diagnostics/${code}.md`, import.meta.url);
    const text = await readFile(page, "utf8").catch(() => null);
    if (text !== null) return text;
  }
  throw new Stop(EXIT.unreadable, `Cannot find the page docs/diagnostics/${code}.md of this package`);
}
