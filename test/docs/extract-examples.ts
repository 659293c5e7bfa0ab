import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const OUT = "test/.examples";
const FENCE = /^(?<indent>[ \t*]*)```ts\n(?<body>[\s\S]*?)^[ \t*]*```$/gmu;
const ASSERTED = /^(?<declaration>const (?<name>\w+)(?:: [^=]+)? = )?(?<expression>.+?);? \/\/ => (?<expected>.+)$/u;

/** Turns every ```ts block of the docs and doc comments into a test, before the tests run. */
export function extractExamples(): void {
  rmSync(OUT, { force: true, recursive: true });
  for (const file of documents()) {
    const text = readFileSync(file, "utf8");
    for (const match of text.matchAll(FENCE)) {
      const line = text.slice(0, match.index).split("\n").length;
      const { indent = "", body = "" } = match.groups ?? {};
      const target = join(OUT, `${file}.${String(line)}.test.ts`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, toTest(`${file}:${String(line)}`, unindent(body, indent)));
    }
  }
}

function documents(): readonly string[] {
  const under = (folder: string, suffix: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(suffix))
      .map((name) => join(folder, name));
  return ["README.md", ...under("docs", ".md"), ...under("src", ".ts")];
}

function unindent(body: string, indent: string): readonly string[] {
  return body
    .trimEnd()
    .split("\n")
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : ""));
}

function toTest(name: string, lines: readonly string[]): string {
  if (!lines.some((line) => ASSERTED.test(line)))
    throw new Error(`${name}: an example must show a result with "// =>"`);
  const isImport = (line: string): boolean => line.startsWith("import ");
  return [
    `import { expect, test } from "vitest";`,
    ...lines.filter(isImport),
    `test(${JSON.stringify(name)}, ${lines.some((line) => /\bawait\b/u.test(line)) ? "async " : ""}() => {`,
    ...lines.filter((line) => !isImport(line)).map(toAssertion),
    `});\n`,
  ].join("\n");
}

function toAssertion(line: string): string {
  const { declaration, name, expression = "", expected = "" } = ASSERTED.exec(line)?.groups ?? {};
  if (expected === "") return line;
  if (expected.startsWith("throws "))
    return `expect(() => ${expression}).toThrow(${expected.slice("throws ".length)});`;
  return declaration === undefined
    ? `expect(${expression}).toEqual(${expected});`
    : `${declaration}${expression};\nexpect(${String(name)}).toEqual(${expected});`;
}
