import type { SourceDocument } from "../reading/read-source.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** A finding whose fingerprint is not known yet. */
export type Unprinted = Omit<Diagnostic, "fingerprint">;

/**
 * Gives findings the fingerprints by which they are known again in a later run: made of the rule, the file, the field and
 * what is written there, and of nothing that moves when lines are added above. Of several that are alike, they are counted.
 */
export function withFingerprints(
  findings: readonly Unprinted[],
  documents: readonly SourceDocument[],
): readonly Diagnostic[] {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const marks = [finding.code, finding.file, fieldOf(finding.pointer), textAt(byPath.get(finding.file), finding)];
    const base = JSON.stringify(marks);
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return Object.freeze({ ...finding, fingerprint: hash(`${base}${String(count)}`) });
  });
}

/** The pointer without the numbers of list items, which change when one is added. */
function fieldOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/gu, "/*");
}

/** What is written in the place of a finding, however it is indented and broken into lines. */
function textAt(document: SourceDocument | undefined, place: Unprinted): string {
  if (document === undefined) return "";
  const offset = (line: number, column: number): number => document.lines.line(line).start + column - 1;
  const text = document.text.slice(offset(place.line, place.column), offset(place.endLine, place.endColumn));
  return text.slice(0, MOST_TEXT).replace(/\s+/gu, " ");
}

/** A formula may be long; that two differ only after so much of it is told by their count. */
const MOST_TEXT = 2000;

/** 64 bits in hexadecimal: two rounds of FNV-1a from different beginnings. No secret, only a name. */
function hash(text: string): string {
  let [first, second] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit ^ (first >>> 16), 0x5bd1e995);
  }
  return [first, second].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}
