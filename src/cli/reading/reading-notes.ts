import { quote } from "../../errors.ts";
import type { ReadText } from "../../rows/index.ts";
import { nameOf } from "../gathering/activity.ts";
import type { Gathered } from "../gather-rows.ts";

/** A file that was read. */
export interface ReadFile {
  readonly path: string;
  readonly read: ReadText;
  /** How many of its rows can be used. */
  readonly rowsUsed: number;
}

/** Rows read are rows used, rows refused and rows left out: nothing is lost on the way without being named. */
export function rowNotes({ sources, refused, refusedCount }: Gathered): readonly string[] {
  const [read = 0, used = 0, no = 0] = (["rowsRead", "rowsUsed", "rowsRefused"] as const).map((field) =>
    sources.reduce((sum, source) => sum + source[field], 0),
  );
  const unused = read - used - no; // of snapshots, where there are subscriptions
  const leftOut = unused === 0 ? "" : `, ${String(unused)} left out`;
  const issues = refused.map(({ place, column, message }) =>
    column === undefined ? `${place}: ${message}` : `${place}: column ${quote(column)}: ${message}`,
  );
  const more = refusedCount - refused.length;
  return [
    "",
    `${String(read)} rows read: ${String(used)} used, ${String(no)} refused${leftOut}`,
    ...issues,
    ...(more > 0 ? [`and ${String(more)} issues more`] : []),
  ];
}

/** More than this is not looked through, and JSON has all of it. */
const MOST_FILES = 3;
const MOST_ATTRIBUTES = 8;

/**
 * What the columns were taken for, a line for all the files in which it is the same: whoever reads a report must be able
 * to see that a date of creation was not taken for a start.
 */
export function columnNotes(files: readonly ReadFile[]): readonly string[] {
  const groups = new Map<string, ReadFile[]>();
  for (const file of files) {
    const key = JSON.stringify([file.read.kind, file.read.columns]);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].map((group) => `${pathsOf(group)} (${rowsOf(group)}): ${usesOf(group[0]!.read)}`);
}

function pathsOf(files: readonly ReadFile[]): string {
  const more = files.length - MOST_FILES;
  const paths = files.slice(0, MOST_FILES).map(({ path }) => path);
  return more > 0 ? `${paths.join(", ")} and ${String(more)} more` : paths.join(", ");
}

function rowsOf(files: readonly ReadFile[]): string {
  const used = files.reduce((sum, { rowsUsed }) => sum + rowsUsed, 0);
  const all = files.reduce((sum, { read }) => sum + read.rowsRead, 0);
  const { kind } = files[0]!.read;
  if (all === 0) return `no ${nameOf(kind, 0)}`;
  return used === all
    ? `${String(all)} ${nameOf(kind, all)}`
    : `${String(used)} of ${String(all)} ${nameOf(kind, all)} used`;
}

function usesOf({ columns: { recognised, guessed, attributes, ignored } }: ReadText): string {
  const fields = recognised.map(({ field, column, mapped }) => {
    const from = field === column ? field : `${field} ← ${named(column)}`;
    return mapped === true ? `${from} (as told)` : from;
  });
  const guesses = guessed.map(({ field, value, because }) => `${field} = ${value} (${because})`);
  const parts = [[...fields, ...guesses].join(", "), listOf("attributes", attributes), listOf("ignored", ignored)];
  return parts.filter((part) => part !== "").join("; ");
}

function listOf(what: string, columns: readonly string[]): string {
  const more = columns.length - MOST_ATTRIBUTES;
  const names = columns.slice(0, MOST_ATTRIBUTES).map(named);
  if (names.length === 0) return "";
  return `${what}: ${names.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}

/** A column's name as it is, or in quotes where it would run into what stands beside it. */
function named(column: string): string {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N} _./%-]*[\p{L}\p{N}%])?$/u.test(column) ? column : quote(column);
}
