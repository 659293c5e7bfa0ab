import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RenderedCheck } from "./outputs.ts";
import { seen } from "./pretty/seen.ts";
import { counted, summary } from "./summary.ts";

/** GitHub takes 1 MiB in a step summary and drops all of a longer one: so many UTF-16 units are less, whatever they are. */
const MOST = 330_000;

/** A table of everything that was found, for the summary of a step or a comment on a merge request. */
export function markdown({ check, unreadable = [] }: RenderedCheck): string {
  const { diagnostics } = check;
  const head = ["## Metric definitions", "", `${summary(check)}.`, ""];
  const lost = unreadable.length === 0 ? [] : [...unreadable.map((text) => `- ${cell(text)}`), ""];
  if (diagnostics.length === 0) return [...head, ...lost].join("\n");
  const ranked = RANKS.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
  const rows = fitting(ranked.map(rowOf));
  const hidden = ranked.length - rows.length;
  const more = hidden > 0 ? ["", `${counted(hidden, "more finding")} not listed here.`] : [];
  const table = ["| Finding | Place | |", "| --- | --- | --- |", ...rows];
  return [...head, ...lost, ...table, ...more, ""].join("\n");
}

/** As many of the rows as there is room for. */
function fitting(rows: readonly string[]): readonly string[] {
  let room = MOST;
  const end = rows.findIndex((row) => (room -= row.length + 1) < 0);
  return end === -1 ? rows : rows.slice(0, end);
}

const RANKS = ["error", "warning", "info"] as const;

function rowOf({ code, name, severity, message, help, file, line, column }: Diagnostic): string {
  const place = `${file}:${String(line)}:${String(column)}`;
  return `| ${severity} ${code} ${name} | ${cell(place)} | ${cell(help === null ? message : `${message} (${help})`)} |`;
}

/** Text as it may stand in a cell: what would be a mark, a link or an end of it is escaped, and long text cut. */
function cell(text: string): string {
  const short = text.length > 500 ? `${text.slice(0, 500)}…` : text;
  return seen(short).replace(/[\\`*_{}[\]<>|#~!@&]/gu, "\\$&");
}
