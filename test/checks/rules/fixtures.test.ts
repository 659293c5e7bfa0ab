import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { compact } from "../../../src/checks/outputs/compact.ts";
import { checkDefinitions, type DefinitionSource, rules } from "customer-metrics/definitions";

const FOLDER = "test/fixtures/invalid";

/** What no definition file shows by itself: see hostile-sources.test.ts, and config and baseline. */
const ELSEWHERE = ["CM106", "CM951", "CM954"];

/** The short examples here name no owner, and show no more than they have to. */
const UNASKED = Object.fromEntries(
  rules.filter(({ severity }) => severity === "info").map(({ code }) => [code, "off"] as const),
);

function sourcesIn(folder: string, begin: string): readonly DefinitionSource[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(begin))
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

describe("fixtures of rules", () => {
  it.each(rules.filter(({ code }) => !ELSEWHERE.includes(code)))(
    "$code $name: one refused, one taken",
    ({ code, name, severity }) => {
      const folder = join(FOLDER, `${code}-${name}`);
      const refused = sourcesIn(folder, "refused");
      const check = checkDefinitions(refused, { severities: { ...UNASKED, [code]: severity } });
      expect(check.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);

      const printed = compact({ check, sources: refused });
      const expected = join(folder, "expected.txt");
      if (process.env["UPDATE_FIXTURES"] !== undefined) writeFileSync(expected, printed);
      expect(printed).toBe(readFileSync(expected, "utf8"));

      const severities = { ...UNASKED, [code]: "error" } as const;
      expect(checkDefinitions(sourcesIn(folder, "taken"), { severities }).diagnostics).toEqual([]);
    },
  );

  it("are all of a rule that there is", () => {
    const names = rules.map(({ code, name }) => `${code}-${name}`);
    expect(readdirSync(FOLDER).filter((folder) => !names.includes(folder))).toEqual([]);
  });
});

describe("pages of rules", () => {
  it.each(rules)("$code $name says what the registry says", ({ code, name, summary }) => {
    const page = readFileSync(`docs/diagnostics/${code}.md`, "utf8");
    expect(page.startsWith(`# ${code} ${name}\n\n${summary}.`)).toBe(true);
    const index = readFileSync("docs/diagnostics/README.md", "utf8");
    expect(index).toContain(`| [${code}](./${code}.md) | ${name} |`);
  });

  it.each(rules)("$code $name shows what is refused and what is taken", ({ code }) => {
    const page = readFileSync(`docs/diagnostics/${code}.md`, "utf8");
    for (const [heading, isFound] of [
      ["Refused", true],
      ["Taken", false],
    ] as const) {
      const { language = "", text } =
        new RegExp(`## ${heading}\n\n\`\`\`(?<language>\\w+)\n(?<text>.*?)\`\`\``, "su").exec(page)?.groups ?? {};
      if (text === undefined) continue;
      const found = checkDefinitions([{ path: `page.${language}`, text }]).diagnostics.map((one) => one.code);
      expect(found.includes(code)).toBe(isFound);
    }
  });

  it("are none of a rule that there is not", () => {
    const pages = readdirSync("docs/diagnostics").filter((name) => name !== "README.md");
    expect(pages.filter((page) => !rules.some(({ code }) => page === `${code}.md`))).toEqual([]);
    expect(existsSync("docs/diagnostics/README.md")).toBe(true);
  });
});
