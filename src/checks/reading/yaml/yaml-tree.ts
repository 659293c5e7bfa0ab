import { type Document, isAlias, isMap, isScalar, isSeq, type Node, Scalar } from "yaml";
import { quote } from "../../../errors.ts";
import { type ReadTree, twice } from "../json/json-source.ts";
import { listNode, mapNode, scalarNode } from "../nodes.ts";
import { SOURCE_LIMITS, type SourceFault, type SourceNode, type Span } from "../source.ts";
import { linesOf } from "../text/lines.ts";
import { misreadFormula } from "./misread-formula.ts";
import { tooDeep } from "./too-deep.ts";

interface Walk {
  readonly text: string;
  readonly anchors: Map<string, SourceNode>;
  readonly faults: SourceFault[];
  /** Values that aliases stand for so far. */
  aliased: number;
}

/** Where a value stands, and how deep. */
interface Where {
  readonly key: Span | null;
  readonly depth: number;
}

/** The values of a document with their places, its aliases replaced by what they stand for. */
export function yamlTree(text: string, document: Document.Parsed): ReadTree {
  const walk: Walk = { text, anchors: new Map(), faults: [], aliased: 0 };
  const root = treeOf(walk, document.contents, { key: null, depth: 0 });
  const bomb = walk.faults.find(({ code }) => code === "CM105");
  return bomb === undefined ? { root, faults: walk.faults } : { root: null, faults: [bomb] };
}

function treeOf(walk: Walk, node: Node | null, where: Where): SourceNode {
  const built = valueOf(walk, node, where);
  const anchor = node !== null && "anchor" in node ? node.anchor : undefined;
  if (anchor !== undefined) walk.anchors.set(anchor, built);
  return built;
}

function valueOf(walk: Walk, node: Node | null, where: Where): SourceNode {
  const span = spanOf(node, where);
  if (where.depth > SOURCE_LIMITS.depth) {
    if (walk.faults.every(({ code }) => code !== "CM107")) walk.faults.push(tooDeep(span.start));
    return nothing(span, where.key);
  }
  if (isAlias(node)) return aliased(walk, node, { span, key: where.key });
  if (isMap(node)) return mapNode(entriesOf(walk, node.items as readonly Pair[], where.depth), span, where.key);
  if (isSeq(node)) {
    const items = (node.items as Node[]).map(
      (item, index) => [String(index), treeOf(walk, item, { key: null, depth: where.depth + 1 })] as const,
    );
    return listNode(new Map(items), span, where.key);
  }
  return isScalar(node) ? scalarOf(walk, node, { span, key: where.key }) : nothing(span, where.key);
}

interface Pair {
  readonly key: Node;
  readonly value: Node | null;
}

function entriesOf(walk: Walk, pairs: readonly Pair[], depth: number): ReadonlyMap<string, SourceNode> {
  const entries = new Map<string, SourceNode>();
  for (const { key: name, value } of pairs) {
    const key = treeOf(walk, name, { key: null, depth: depth + 1 });
    if (key.kind === "map" || key.kind === "list") {
      walk.faults.push(noKey(key));
      continue;
    }
    if (key.written === "formula") checkFormula(walk, key, value);
    const entry = treeOf(walk, value, { key: { start: key.start, end: key.end }, depth: depth + 1 });
    const first = entries.get(key.written);
    if (first?.key) walk.faults.push(twice(key, first.key));
    else entries.set(key.written, entry);
  }
  return entries;
}

function noKey({ start, end }: Span): SourceFault {
  return { code: "CM102", message: "Cannot use a list or an object as a key", start, end };
}

/** A formula that YAML takes for a list, an object, an alias or a tag. */
function checkFormula({ text, faults }: Walk, { start }: Span, value: Node | null): void {
  const isTagged = isScalar(value) && value.tag?.startsWith("!") === true;
  if (value === null || (isScalar(value) && !isTagged)) return;
  const lines = linesOf(text);
  const fault = misreadFormula(text, lines.line(lines.placeAt(start).line));
  if (fault !== undefined) faults.push(fault);
}

interface Placed {
  readonly span: Span;
  readonly key: Span | null;
}

function aliased(walk: Walk, { source }: { readonly source: string }, { span, key }: Placed): SourceNode {
  const target = walk.anchors.get(source);
  walk.aliased += target?.size ?? 0;
  if (walk.aliased > SOURCE_LIMITS.aliased) {
    const most = SOURCE_LIMITS.aliased.toLocaleString("en-US");
    const message = `Cannot open aliases that stand for more than ${most} values in one file`;
    if (walk.faults.every(({ code }) => code !== "CM105")) walk.faults.push({ code: "CM105", message, ...span });
    return nothing(span, key);
  }
  if (target !== undefined) return { ...target, key };
  const message = `Cannot find the anchor of the alias ${quote(source)} before it`;
  if (walk.faults.every(({ code }) => code !== "CM110")) {
    walk.faults.push({ code: "CM102", message, help: "put text that begins with * in quotes", ...span });
  }
  return nothing(span, key);
}

const STYLES: Readonly<Record<string, SourceNode["style"]>> = {
  [Scalar.BLOCK_FOLDED]: "block",
  [Scalar.BLOCK_LITERAL]: "block",
  [Scalar.QUOTE_DOUBLE]: "quoted",
  [Scalar.QUOTE_SINGLE]: "quoted",
};

function scalarOf(walk: Walk, { value, source = "", type = "PLAIN" }: Scalar, { span, key }: Placed): SourceNode {
  const style = STYLES[type] ?? "plain";
  const comment = style === "plain" ? commentAfter(walk.text, span.end) : null;
  const placed = { style, comment, written: source };
  if (typeof value === "string") return scalarNode({ ...placed, kind: "text", value, written: value }, span, key);
  if (typeof value === "boolean") return scalarNode({ ...placed, kind: "boolean", value }, span, key);
  if (typeof value === "number") return scalarNode({ ...placed, kind: "number", value }, span, key);
  return scalarNode({ ...placed, kind: "null", value: null }, span, key);
}

function nothing(span: Span, key: Span | null): SourceNode {
  return scalarNode({ kind: "null", value: null, written: "", style: "plain" }, span, key);
}

/** What follows behind a `#` in the same line. */
function commentAfter(text: string, end: number): Span | null {
  let at = end;
  while (text[at] === " " || text[at] === "\t") at += 1;
  if (at === end || text[at] !== "#") return null;
  const lineEnd = /[\r\n]|$/u.exec(text.slice(at))!.index;
  return { start: at, end: at + lineEnd };
}

function spanOf(node: Node | null, { key }: Where): Span {
  const [start, end] = node?.range ?? [key?.end ?? 0, key?.end ?? 0];
  return { start, end };
}
