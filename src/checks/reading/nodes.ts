import type { SourceNode, Span } from "./source.ts";

type Entries = ReadonlyMap<string, SourceNode>;
type Where = Pick<SourceNode, "start" | "end" | "key">;
type Scalar = Pick<SourceNode, "kind" | "value" | "written" | "style"> & Partial<Pick<SourceNode, "comment">>;

const NONE: Entries = /* @__PURE__ */ new Map<string, SourceNode>();

/** A value of one piece. */
export function scalarNode(scalar: Scalar, { start, end }: Span, key: Span | null): SourceNode {
  return { comment: null, ...scalar, start, end, key, entries: NONE, size: 1 };
}

/** Values by key. */
export function mapNode(entries: Entries, span: Span, key: Span | null): SourceNode {
  return collection("map", entries, { start: span.start, end: span.end, key });
}

/** Values in a row. */
export function listNode(entries: Entries, span: Span, key: Span | null): SourceNode {
  return collection("list", entries, { start: span.start, end: span.end, key });
}

function collection(kind: "map" | "list", entries: Entries, place: Where): SourceNode {
  let size = 1;
  for (const entry of entries.values()) size += entry.size;
  return { kind, value: null, written: "", style: "plain", comment: null, ...place, entries, size };
}

/** The value as `JSON.parse` would have given it. */
export function dataOf(node: SourceNode): unknown {
  return plain(node, ({ value }) => value);
}

/** The value with every number as it is written: as text, every digit kept. */
export function exactOf(node: SourceNode): unknown {
  return plain(node, ({ kind, value, written }) => (kind === "number" ? written.replace(/^\+/u, "") : value));
}

function plain(node: SourceNode, scalar: (node: SourceNode) => unknown): unknown {
  if (node.kind === "list") return Array.from(node.entries.values(), (entry) => plain(entry, scalar));
  if (node.kind !== "map") return scalar(node);
  return Object.fromEntries(Array.from(node.entries, ([key, entry]) => [key, plain(entry, scalar)]));
}

/** The value at a path, if there is one. */
export function nodeAt(root: SourceNode | null, path: readonly string[]): SourceNode | undefined {
  let node = root ?? undefined;
  for (const step of path) node = node?.entries.get(step);
  return node;
}
