import { quote } from "../../errors.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { nodeAt } from "../reading/nodes.ts";
import { readSource, type SourceDocument } from "../reading/read-source.ts";
import type { DefinitionSource } from "../reading/source.ts";

/** A finding that was there when the baseline was written. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly code: string;
  readonly file: string;
  readonly message: string;
}

/** A baseline: old findings, which are not told again. */
export interface Baseline {
  readonly document: SourceDocument;
  readonly entries: readonly BaselineEntry[];
  /** Why it cannot be used; `null` where it can. */
  readonly problem: string | null;
}

const KEYS = ["fingerprint", "code", "file", "message"] as const;

/** Reads a baseline file: JSON, as {@link baselineText} writes it. */
export function readBaseline(source: DefinitionSource): Baseline {
  const document = readSource(source);
  const entries = entriesOf(document);
  if (entries !== null) return { document, entries, problem: null };
  const reason = document.faults[0]?.message ?? "write it with customer-metrics check --write-baseline";
  return { document, entries: [], problem: `Cannot use ${quote(source.path)} as a baseline: ${reason}` };
}

function entriesOf({ root, faults }: SourceDocument): readonly BaselineEntry[] | null {
  const list = nodeAt(root, ["findings"]);
  if (faults.length > 0 || list?.kind !== "list" || nodeAt(root, ["version"])?.value !== 1) return null;
  const entries = [...list.entries.values()].map((node) =>
    Object.fromEntries(KEYS.map((key) => [key, node.entries.get(key)?.value])),
  );
  return entries.every(isEntry) ? (entries as unknown as BaselineEntry[]) : null;
}

function isEntry(entry: Readonly<Record<string, unknown>>): boolean {
  return KEYS.every((key) => typeof entry[key] === "string");
}

/** Findings without those of the baseline, and the entries of it that are no longer found. */
export function withoutKnown(
  found: readonly Diagnostic[],
  { document, entries }: Baseline,
  isAsked: (entry: BaselineEntry) => boolean,
): { readonly fresh: readonly Diagnostic[]; readonly expired: readonly Finding[] } {
  const known = new Set(entries.filter(canBeKnown).map(({ fingerprint }) => fingerprint));
  const there = new Set(found.map(({ fingerprint }) => fingerprint));
  const expired = entries.flatMap((entry, index): Finding[] => {
    if (there.has(entry.fingerprint) || !isAsked(entry)) return [];
    const message = `Cannot find ${entry.code} in ${entry.file} any more, which the baseline lets pass: ${entry.message}`;
    const help = "write the baseline again with --write-baseline";
    return [{ code: "CM954", at: { document, path: ["findings", String(index)] }, message, help }];
  });
  return { fresh: found.filter(({ fingerprint }) => !known.has(fingerprint)), expired };
}

/** The text of a baseline that lets pass what was found, in the order in which it is told. */
export function baselineText(found: readonly Diagnostic[]): string {
  const entries = found.filter((one) => one.severity !== "info" && canBeKnown(one));
  const findings = entries.map(({ fingerprint, code, file, message }) => ({ fingerprint, code, file, message }));
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

/** What cannot be read is never a pass; and what is let pass is asked for anew each time. */
function canBeKnown({ code }: { readonly code: string }): boolean {
  return !/^CM(?:1|95[2-4])/u.test(code);
}
