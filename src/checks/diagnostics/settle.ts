import { pointerOf, type Part, type SourceDocument, spanOfPart } from "../reading/read-source.ts";
import { ruleOf, rules } from "../rules/registry/registry.ts";
import type { Diagnostic, RelatedPlace, Severity } from "./diagnostic.ts";
import type { Finding } from "./finding.ts";
import type { Unprinted } from "./fingerprints.ts";

/** How severe each rule is, by code; `"off"` for those that are not asked. Others are as severe as the registry says. */
export type Severities = Readonly<Record<string, Severity | "off">>;

/** Whether a rule is not asked. */
export function isOff(code: string, severities: Severities): boolean {
  return (severities[code] ?? rules.find((rule) => rule.code === code)?.severity) === "off";
}

/** A finding with its place and all that the registry knows of its rule; `null` where the rule is off. */
export function settle(finding: Finding, severities: Severities): Unprinted | null {
  const { code, name, severity: standard } = ruleOf(finding.code);
  const severity = severities[code] ?? standard;
  if (severity === "off") return null;
  const { at, message, help = null, suggestions = [], related = [] } = finding;
  return Object.freeze({
    code,
    name,
    severity,
    message,
    ...placeOf(at),
    pointer: pointerOf(at.path),
    definition: at.path[0] === "metrics" ? (at.path[1] ?? null) : null,
    help,
    suggestions: Object.freeze([...suggestions]),
    related: Object.freeze(related.map(relatedPlace)),
    docs: `docs/diagnostics/${code}.md`,
  });
}

function relatedPlace({ at, message }: { readonly at: Part; readonly message: string }): RelatedPlace {
  return Object.freeze({ ...placeOf(at), message });
}

type Where = Pick<Diagnostic, "file" | "line" | "column" | "endLine" | "endColumn">;

function placeOf(part: Part): Where {
  return placeOfSpan(part.document, part.span ?? spanOfPart(part));
}

function placeOfSpan({ path, lines }: SourceDocument, { start, end }: { start: number; end: number }): Where {
  const [from, to] = [lines.placeAt(start), lines.placeAt(end)];
  return { file: path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** The order in which findings are told: by file, place and code, and then by what they say. */
export function inOrder(a: Unprinted, b: Unprinted): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
