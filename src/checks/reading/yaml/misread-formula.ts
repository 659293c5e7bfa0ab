import type { SourceFault, Span } from "../source.ts";

/** A line that gives a formula without quotes. */
const LINE = /^(?<before>\s*(?:-\s+)?(?:formula|"formula"|'formula')\s*:[ \t]+)(?<formula>\S.*?)\s*$/u;

/** How a formula begins that is no text for YAML, or goes on so. */
const MISREAD = /^(?:[*&!%@`{}[\]|>,#?-]|["'])|: |:$/u;

/** Why each beginning is read as something else. */
const MEANINGS: Readonly<Record<string, string>> = {
  "*": "an alias",
  "&": "an anchor",
  "!": "a tag",
  "%": "a directive",
  "{": "an object",
  "[": "a list",
  "|": "a block of text",
  ">": "a block of text",
  "-": "an item of a list",
  "?": "a key",
  '"': "the end of the text",
  "'": "the end of the text",
};

/** The fault of a line that gives a formula which YAML reads as something else, if it does. */
export function misreadFormula(text: string, line: Span): SourceFault | undefined {
  const { before, formula } = LINE.exec(text.slice(line.start, line.end))?.groups ?? {};
  if (before === undefined || formula === undefined || !MISREAD.test(formula)) return undefined;
  const start = line.start + before.length;
  const meaning = MEANINGS[formula[0]!];
  const reason = meaning === undefined ? "a part of it is something else" : `${quoted(formula[0]!)} begins ${meaning}`;
  const suggestion = quoted(formula.replace(/^(["'])(.*)\1/u, "$2"));
  return {
    code: "CM110",
    message: `Cannot read a formula without quotes where it is more to YAML than text: ${reason}`,
    help: `write formula: ${suggestion}`,
    suggestion,
    start,
    end: start + formula.length,
  };
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll("\\", "\\\\")}"`;
}
