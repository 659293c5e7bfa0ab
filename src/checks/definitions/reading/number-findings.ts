import { quote } from "../../../errors.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { SourceDocument } from "../../reading/read-source.ts";
import type { SourceNode } from "../../reading/source.ts";

/** A number that is read exactly: digits, and perhaps a point and digits. */
const EXACT = /^[+-]?\d+(?:\.\d+)?$/u;

/** Numbers in a form that means one thing here and another there: `1e3`, `0x1F`, `.5`, `.inf`. */
export function numberFindings(
  { document, path }: { readonly document: SourceDocument; readonly path: readonly string[] },
  node: SourceNode,
): readonly Finding[] {
  if (node.kind === "number") {
    if (EXACT.test(node.written)) return [];
    const digits = plainDigits(node.value as number);
    const message = `Cannot read ${quote(node.written)} as an exact number: write it out in digits`;
    return [{ code: "CM108", at: { document, path }, message, suggestions: digits === null ? [] : [digits] }];
  }
  return Array.from(node.entries, ([key, entry]) => numberFindings({ document, path: [...path, key] }, entry)).flat();
}

function plainDigits(value: number): string | null {
  const text = String(value);
  return EXACT.test(text) ? text : null;
}
