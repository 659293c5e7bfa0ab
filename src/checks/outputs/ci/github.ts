import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import type { RenderedCheck } from "../outputs.ts";
import { counted, summary } from "../summary.ts";

/** What GitHub calls each severity, the worst first. */
const LEVELS: readonly (readonly [Severity, string])[] = [
  ["error", "error"],
  ["warning", "warning"],
  ["info", "notice"],
];

/** How many annotations of a level GitHub shows of one step; it drops the others and says nothing. */
const MOST = 10;

/**
 * Annotations of a GitHub workflow: the worst first, ten of a level. Where there are more, the last of the ten says how
 * many are not shown.
 */
export function github({ check }: RenderedCheck): string {
  const lines = LEVELS.flatMap(([severity, level]) =>
    ofLevel(
      check.diagnostics.filter((one) => one.severity === severity),
      level,
    ),
  );
  return [...lines, summary(check), ""].join("\n");
}

function ofLevel(all: readonly Diagnostic[], level: string): readonly string[] {
  if (all.length <= MOST) return all.map((one) => annotation(one, level));
  const shown = all.slice(0, MOST - 1);
  const hidden = all.length - shown.length;
  const text = `${counted(hidden, "more finding")} of this level not shown: GitHub shows ${String(MOST)} a step. Print all with --format pretty, or write --format markdown=FILE into the step summary`;
  const title = `${String(hidden)} more`;
  return [...shown.map((one) => annotation(one, level)), `::${level} title=${property(title)}::${data(text)}`];
}

function annotation({ file, line, column, endLine, endColumn, ...rest }: Diagnostic, level: string): string {
  const { code, name, message, help } = rest;
  // GitHub refuses columns of a place that goes over several lines.
  const columns = endLine === line ? [`col=${String(column)}`, `endColumn=${String(endColumn)}`] : [];
  const properties = [
    `file=${property(file)}`,
    `line=${String(line)}`,
    `endLine=${String(endLine)}`,
    ...columns,
    `title=${property(`${code} ${name}`)}`,
  ];
  return `::${level} ${properties.join(",")}::${data(help === null ? message : `${message}\n${help}`)}`;
}

/** The text of a command of a workflow: what would end it is escaped. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property of a command: what would end it or begin the next as well. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
