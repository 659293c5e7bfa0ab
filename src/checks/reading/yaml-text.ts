import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments, visit } from "yaml";
import type { Locate, Place } from "./place.ts";

/** What is wrong with a text as YAML, before anybody asks what it means. */
export interface YamlFault extends Partial<Place> {
  /** The reason, for programs. */
  readonly code: "not-yaml" | "duplicate-key" | "several-documents" | "too-many-aliases";
  /** The reason, for people: what follows "Cannot read … as YAML: ". */
  readonly reason: string;
  /** The key that stands twice. */
  readonly key?: string | undefined;
}

/** A text that was read as YAML. */
export interface YamlText {
  /** What it holds, as `JSON.parse` would have given it; `undefined` where it is no YAML. */
  readonly data: unknown;
  /** Finds where the key or the value at a path stands. */
  readonly locate: Locate;
  /** How the value at a path is written: `1.10` keeps its zero, `null` and `no` their letters. */
  readonly writtenAt: (path: readonly string[]) => string | undefined;
  /** What is wrong with it, in the order of the text. */
  readonly faults: readonly YamlFault[];
}

/** Aliases that a file may have: hand-written ones have a few, and a bomb needs few that are nested. */
const MOST_ALIASES = 100;

/**
 * Reads a text as YAML 1.2, of which JSON is a part, and keeps where everything stands and how it was written.
 *
 * @param text - What the file holds: one document.
 */
export function readYamlText(text: string): YamlText {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
  const [document, second] = Array.isArray(documents) ? (documents as Document.Parsed[]) : [];
  if (document === undefined) return read({ data: null, faults: [] });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = [...faultsOf(document, placeAt), ...severalFault(second, placeAt)];
  if (document.errors.length > 0) return read({ data: undefined, faults });
  const places = { document, placeAt };
  return read({ ...dataOf(document, faults), locate: locator(places), writtenAt: writing(document) });
}

interface Reading {
  readonly data: unknown;
  readonly faults: readonly YamlFault[];
  readonly locate?: Locate;
  readonly writtenAt?: YamlText["writtenAt"];
}

const nowhere = (): undefined => undefined;

function read({ data, faults, locate = nowhere, writtenAt = nowhere }: Reading): YamlText {
  return Object.freeze({ data, locate, writtenAt, faults: Object.freeze(faults) });
}

function dataOf(document: Document.Parsed, faults: readonly YamlFault[]): Pick<Reading, "data" | "faults"> {
  let aliases = 0;
  visit(document, { Alias: () => void (aliases += 1) });
  if (aliases > MOST_ALIASES) return { data: undefined, faults: [...faults, tooMany(`${String(aliases)} aliases`)] };
  try {
    return { data: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, faults };
  } catch {
    return { data: undefined, faults: [...faults, tooMany("aliases of aliases that come to too much")] };
  }
}

function tooMany(what: string): YamlFault {
  return { code: "too-many-aliases", reason: `it holds ${what}`, line: 1, column: 1 };
}

function faultsOf({ errors, contents }: Document.Parsed, placeAt: (offset: number) => Place): readonly YamlFault[] {
  return errors.map(({ code, message, pos: [offset] }): YamlFault => {
    const place = placeAt(offset);
    if (code !== "DUPLICATE_KEY") return { code: "not-yaml", reason: firstLine(message), ...place };
    return { code: "duplicate-key", reason: "a key stands twice", key: keyAt(contents, offset), ...place };
  });
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]!.replace(/:$/u, "");
}

function severalFault(second: Document.Parsed | undefined, placeAt: (offset: number) => Place): readonly YamlFault[] {
  if (second === undefined) return [];
  const place = placeAt(second.range[0]);
  return [{ code: "several-documents", reason: "a second document begins here", ...place }];
}

/** The key that stands at an offset. */
function keyAt(contents: Document.Parsed["contents"], offset: number): string | undefined {
  let found: string | undefined;
  if (contents === null) return found;
  visit(contents, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.range?.[0] === offset) found = String(key.value);
    },
  });
  return found;
}

interface Places {
  readonly document: Document.Parsed;
  readonly placeAt: (offset: number) => Place;
}

function locator({ document, placeAt }: Places): Locate {
  return (path, part) => {
    const node = part === "value" ? nodeAt(document, path) : keyNode(document, path);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    return offset === undefined ? undefined : placeAt(offset);
  };
}

function writing(document: Document.Parsed): YamlText["writtenAt"] {
  return (path) => {
    const node = nodeAt(document, path);
    return isScalar(node) ? node.source : undefined;
  };
}

function nodeAt(document: Document.Parsed, path: readonly string[]): unknown {
  let node: unknown = document.contents;
  for (const step of path) {
    const holder = isAlias(node) ? node.resolve(document) : node;
    node = isMap(holder) || isSeq(holder) ? holder.get(isSeq(holder) ? Number(step) : step, true) : undefined;
  }
  return node;
}

function keyNode(document: Document.Parsed, path: readonly string[]): unknown {
  const holder = nodeAt(document, path.slice(0, -1));
  if (!isMap(holder)) return undefined;
  return holder.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))?.key;
}
