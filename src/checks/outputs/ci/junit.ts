import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RenderedCheck } from "../outputs.ts";

/** JUnit XML: each file a suite and each finding a test that failed; a file without findings is a test that passed. */
export function junit({ check, sources, unreadable = [] }: RenderedCheck): string {
  const byFile = new Map<string, Diagnostic[]>(sources.map(({ path }) => [path, []]));
  for (const diagnostic of check.diagnostics)
    byFile.set(diagnostic.file, [...(byFile.get(diagnostic.file) ?? []), diagnostic]);
  const suites = Array.from(byFile, ([file, found]) => suite(file, found));
  const lost = unreadable.length === 0 ? [] : [unread(unreadable)];
  const body = [...suites, ...lost];
  const count = (what: "tests" | "failures" | "errors"): string =>
    String(body.reduce((sum, one) => sum + one[what], 0));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="customer-metrics check" tests="${count("tests")}" failures="${count("failures")}" errors="${count("errors")}">`,
    ...body.flatMap(({ lines }) => lines),
    "</testsuites>",
    "",
  ].join("\n");
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly lines: readonly string[];
}

function suite(file: string, found: readonly Diagnostic[]): Suite {
  const failures = found.filter(({ severity }) => severity !== "info").length;
  const cases =
    found.length === 0 ? [`    <testcase name="${xml(file)}" classname="${xml(file)}"/>`] : found.flatMap(testCase);
  return suiteOf(file, { tests: Math.max(1, found.length), failures, errors: 0, lines: cases });
}

function unread(reasons: readonly string[]): Suite {
  const lines = reasons.flatMap((reason) => [
    `    <testcase name="${xml(reason)}" classname="unreadable">`,
    `      <error type="unreadable" message="${xml(reason)}"/>`,
    "    </testcase>",
  ]);
  return suiteOf("unreadable", { tests: reasons.length, failures: 0, errors: reasons.length, lines });
}

function suiteOf(name: string, { tests, failures, errors, lines }: Suite): Suite {
  const counts = `tests="${String(tests)}" failures="${String(failures)}" errors="${String(errors)}"`;
  return {
    ...{ tests, failures, errors },
    lines: [`  <testsuite name="${xml(name)}" ${counts}>`, ...lines, "  </testsuite>"],
  };
}

function testCase(diagnostic: Diagnostic): readonly string[] {
  const { code, name, severity, message, help, file, line, column, definition } = diagnostic;
  const place = `${file}:${String(line)}:${String(column)}`;
  const title = `${code} ${name} ${place}`;
  const text = `${place}: ${severity}[${code}]: ${message}${help === null ? "" : `\n${help}`}`;
  const inner =
    severity === "info"
      ? `      <system-out>${xml(text)}</system-out>`
      : `      <failure type="${severity}" message="${xml(message)}">${xml(text)}</failure>`;
  const classname = definition ?? file;
  const attributes = `name="${xml(title)}" classname="${xml(classname)}" file="${xml(file)}" line="${String(line)}"`;
  return [`    <testcase ${attributes}>`, inner, "    </testcase>"];
}

/** What XML 1.0 has no way to write, not even escaped. */
const UNWRITABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Text as XML has it, in an attribute as well. */
function xml(text: string): string {
  const writable = text.replace(UNWRITABLE, "\uFFFD");
  return writable.replace(/[&<>"\n\r\t]/gu, (character) => ENTITIES[character]!);
}
