import type { SourceDocument } from "../reading/read-source.ts";
import type { SourceNode } from "../reading/source.ts";
import type { Suppression, Suppressions } from "./suppression.ts";

const COMMENT = /#[ \t]*customer-metrics-allow(?![\w-])(?<said>[^\r\n]*)/gu;
const SAID = /^[ \t]+(?<codes>CM\d{3}(?:[ \t]*,[ \t]*CM\d{3})*)[ \t]*:[ \t]*\S/u;

/**
 * Suppressions by comment: `# customer-metrics-allow CM304: reason`. One that ends a line is about that line, one that has
 * a line of its own about the next that is no comment; with the line goes what is written under it as one text.
 */
export function commentsIn(document: SourceDocument): Suppressions {
  const { root, text, path } = document;
  if (root === null || path.toLowerCase().endsWith(".json") || !text.includes("customer-metrics-allow")) return NONE;
  const texts = scalarsIn(root);
  const read = Array.from(text.matchAll(COMMENT), (match) => ({
    at: match.index,
    whole: match[0],
    said: match.groups?.["said"] ?? "",
  }))
    .filter(({ at }) => !texts.some((node) => isInside(text, node, at)))
    .map((comment) => suppressionOf(document, texts, comment));
  return { suppressions: read.flatMap((one) => one.suppressions), findings: read.flatMap((one) => one.findings) };
}

const NONE: Suppressions = { suppressions: [], findings: [] };

interface Comment {
  readonly at: number;
  readonly whole: string;
  readonly said: string;
}

function suppressionOf(
  document: SourceDocument,
  texts: readonly SourceNode[],
  { at, whole, said }: Comment,
): Suppressions {
  const place = { document, path: [], span: { start: at, end: at + whole.trimEnd().length } };
  const codes = SAID.exec(said)?.groups?.["codes"];
  if (codes === undefined) {
    const help = "write # customer-metrics-allow CM304: and the reason";
    return {
      suppressions: [],
      findings: [
        { code: "CM953", at: place, message: "Cannot let a finding pass without its code and a reason", help },
      ],
    };
  }
  const [first, last] = coveredLines(document, texts, at);
  const covers: Suppression["covers"] = ({ line }) => line >= first && line <= last;
  return { suppressions: codes.split(/[ \t]*,[ \t]*/u).map((code) => ({ code, at: place, covers })), findings: [] };
}

/** The lines that a comment is about. */
function coveredLines(
  { lines, text }: SourceDocument,
  texts: readonly SourceNode[],
  at: number,
): readonly [number, number] {
  const own = lines.placeAt(at).line;
  const { start } = lines.line(own);
  let line = own;
  if (text.slice(start, at).trim() === "") {
    do line += 1;
    while (isBlank(text, lines.line(line)));
  }
  const ends = texts
    .filter(({ start: from }) => lines.placeAt(from).line === line)
    .map(({ end }) => lines.placeAt(end - 1).line);
  return [line, Math.max(line, ...ends)];
}

function isBlank(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return start < text.length && /^\s*(?:#.*)?$/u.test(text.slice(start, end));
}

/** Every text, number and word of a document, each once. */
function scalarsIn(node: SourceNode): readonly SourceNode[] {
  const found = new Set<SourceNode>();
  const walk = (one: SourceNode): void => {
    if (one.kind !== "map" && one.kind !== "list") found.add(one);
    for (const entry of one.entries.values()) walk(entry);
  };
  walk(node);
  return [...found];
}

/** Whether a character belongs to a text, where `#` begins no comment; behind `|` or `>` it does. */
function isInside(text: string, { start, end, style }: SourceNode, at: number): boolean {
  const from = style === "block" ? text.indexOf("\n", start) : start;
  return at >= from && at < end;
}
