import type * as z from "zod";
import { alternatives, nameKey, nearestName, quote } from "../../../errors.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { dataOf, nodeAt } from "../../reading/nodes.ts";
import type { SourceDocument } from "../../reading/read-source.ts";
import { keysAt } from "./schema-keys.ts";

/** A part of a document that is held to a schema. */
export interface Held {
  readonly document: SourceDocument;
  /** The path to it. */
  readonly path: readonly string[];
  readonly schema: z.ZodType;
}

/** What a part of a document has that its schema refuses. */
export function schemaFindings(held: Held): readonly Finding[] {
  const node = nodeAt(held.document.root, held.path);
  const { error } = held.schema.safeParse(node === undefined ? undefined : dataOf(node));
  return error === undefined ? [] : error.issues.flatMap((issue) => findingsOf(held, issue));
}

function findingsOf(held: Held, issue: z.core.$ZodIssue): readonly Finding[] {
  const inner = issue.path.map(String);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownField(held, inner, key));
  if (issue.code === "invalid_key") return [badKey(held, inner, issue)];
  const path = [...held.path, ...inner];
  const node = nodeAt(held.document.root, path);
  if (node === undefined) return [missing(held, inner)];
  const field = nameOf(path);
  const received = dataOf(node);
  const at = { document: held.document, path };
  if (issue.code === "invalid_value") {
    const words = issue.values.map(String);
    const nearest = typeof received === "string" ? nearestName(received, words) : undefined;
    const message = `Cannot use ${quote(received)} as ${field}: write ${alternatives(words)}${hint(nearest)}`;
    return [{ code: "CM204", at, message, suggestions: suggested(nearest) }];
  }
  return [{ code: "CM203", at, message: `Cannot use ${quote(received)} as ${field}: ${issue.message}` }];
}

function missing({ document, path }: Held, inner: readonly string[]): Finding {
  const holder = [...path, ...inner.slice(0, -1)];
  const field = inner.at(-1) ?? "";
  const message = `Cannot do without ${field}${holder.length === 0 ? "" : ` in ${nameOf(holder)}`}`;
  return { code: "CM201", at: { document, path: holder, part: "key" }, message };
}

function unknownField({ document, path, schema }: Held, inner: readonly string[], key: string): Finding {
  const known = keysAt(schema, inner);
  const elsewhere = ELSEWHERE[nameKey(key)];
  const nearest = known.find((name) => name === elsewhere || isAlike(name, key)) ?? nearestName(key, known);
  const message = `Cannot find a field named ${quote(key)}${nearest === undefined ? "" : `: did you mean ${nearest}?`}`;
  const help = nearest === undefined ? `there are ${known.join(", ")}` : undefined;
  const at = { document, path: [...path, ...inner, key], part: "key" } as const;
  return { code: "CM202", at, message, help, suggestions: suggested(nearest) };
}

/** What fields are called in other tools, and what they are called here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  calculation: "formula",
  defaultvalue: "whenUndefined",
  desireddirection: "direction",
  displayname: "name",
  doc: "description",
  docs: "source",
  expr: "formula",
  expression: "formula",
  fillnullswith: "whenUndefined",
  integer: "whole",
  label: "name",
  maximum: "max",
  measures: "inputs",
  minimum: "min",
  nullifzero: "whenUndefined",
  preferreddirection: "direction",
  sql: "formula",
  team: "owner",
  tests: "examples",
  title: "name",
  url: "source",
};

/** `when_undefined` for `whenUndefined`. */
function isAlike(a: string, b: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/gu, "");
  return plain(a) === plain(b);
}

function badKey({ document, path }: Held, inner: readonly string[], issue: z.core.$ZodIssueInvalidKey): Finding {
  const key = inner.at(-1) ?? "";
  const reason = issue.issues[0]?.message ?? issue.message;
  const message = `Cannot use ${quote(key)} as a name here: ${reason}`;
  return { code: "CM207", at: { document, path: [...path, ...inner], part: "key" }, message };
}

/** What a value is called in a message: its key, or that of the list it is in. */
function nameOf(path: readonly string[]): string {
  const last = path.at(-1) ?? "the file";
  return /^\d+$/u.test(last) ? `item ${String(Number(last) + 1)} of ${path.at(-2) ?? "the list"}` : last;
}

function hint(nearest: string | undefined): string {
  return nearest === undefined ? "" : `; did you mean ${nearest}?`;
}

function suggested(nearest: string | undefined): readonly string[] {
  return nearest === undefined ? [] : [nearest];
}
