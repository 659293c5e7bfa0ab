import type { ReadTree } from "./json/json-source.ts";
import { readJsonSource } from "./json/json-source.ts";
import { nodeAt } from "./nodes.ts";
import { type DefinitionSource, SOURCE_LIMITS, type SourceFault, type SourceNode, type Span } from "./source.ts";
import { decode } from "./text/decode.ts";
import { type Lines, linesOf } from "./text/lines.ts";
import { spanInScalar } from "./text/scalar-offsets.ts";
import { readYamlSource } from "./yaml/yaml-source.ts";

/** A file that was read: what it holds, where everything stands, and what is wrong with it. */
export interface SourceDocument {
  /** What it is called in diagnostics. */
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  /** What it holds; `null` where it cannot be read. */
  readonly root: SourceNode | null;
  readonly faults: readonly SourceFault[];
}

/** Reads a file: JSON where its name says so, else YAML, of which JSON is a part. */
export function readSource(source: DefinitionSource): SourceDocument {
  const { path } = source;
  const decoded = decode(source);
  if ("fault" in decoded) return { path, text: "", lines: linesOf(""), root: null, faults: [decoded.fault] };
  const { text } = decoded;
  const { root, faults }: ReadTree = path.toLowerCase().endsWith(".json") ? readJsonSource(text) : readYamlSource(text);
  return { path, text, lines: linesOf(text), root, faults: faults.slice(0, SOURCE_LIMITS.faults) };
}

/** A part of a document: the key or the value at a path, or some characters of a text. */
export interface Part {
  readonly document: SourceDocument;
  readonly path: readonly string[];
  /** Whether its key is meant, and not its value. */
  readonly part?: "key" | "value" | undefined;
  /** Characters of the text that stands there, by their number in it. */
  readonly within?: Span | undefined;
  /** The offsets in the file, where they are known already. */
  readonly span?: Span | undefined;
}

/** The offsets of a part of a document; those of the nearest thing around it where it is not there. */
export function spanOfPart({ document, path, part = "value", within }: Part): Span {
  const node = nodeAt(document.root, path);
  if (node === undefined) {
    const parent = path.slice(0, -1);
    return path.length === 0 ? { start: 0, end: 0 } : spanOfPart({ document, path: parent, part: "key" });
  }
  if (part === "key" && node.key !== null) return node.key;
  if (within !== undefined) return spanInScalar(document.text, node, within);
  return { start: node.start, end: trimmedEnd(document.text, node) };
}

/** A block ends before the line ends that follow it. */
function trimmedEnd(text: string, { start, end }: Span): number {
  let at = Math.min(end, text.length);
  while (at > start && /\s/u.test(text[at - 1]!)) at -= 1;
  return at;
}

/** A path as a JSON pointer: `/metrics/a~1b/formula`. */
export function pointerOf(path: readonly string[]): string {
  return path.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
