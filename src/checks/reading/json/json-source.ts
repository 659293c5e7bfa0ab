import { quote } from "../../../errors.ts";
import { SOURCE_LIMITS, type SourceFault, type SourceNode, type Span } from "../source.ts";
import { listNode, mapNode, scalarNode } from "../nodes.ts";

/** What a text came to: its value, and what is wrong with it. */
export interface ReadTree {
  /** The value; `null` where there is none. */
  readonly root: SourceNode | null;
  readonly faults: readonly SourceFault[];
}

interface Walk {
  readonly text: string;
  readonly faults: SourceFault[];
  at: number;
}

/** Thrown where the text cannot be read on, and caught where it began. */
class Unreadable extends Error {
  readonly fault: SourceFault;

  constructor(fault: SourceFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Reads a text that is to be JSON, and nothing that only looks like it. */
export function readJsonSource(text: string): ReadTree {
  const walk: Walk = { text, faults: [], at: 0 };
  try {
    const root = readValue(walk, null, 0);
    skip(walk);
    if (walk.at < text.length) throw refusal(walk, "nothing can follow the value");
    return { root, faults: walk.faults };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { root: null, faults: [...walk.faults, error.fault] };
  }
}

function skip(walk: Walk): void {
  while (" \t\r\n".includes(walk.text[walk.at] ?? "x")) walk.at += 1;
}

function refusal({ text, at }: Walk, reason: string, code: SourceFault["code"] = "CM102"): Unreadable {
  const found = /^[\w.+-]+|^./u.exec(text.slice(at, at + 40))?.[0] ?? "";
  const what = found === "" ? "the end of the text" : quote(found);
  const message = code === "CM102" ? `Cannot read the file as JSON at ${what}: ${reason}` : reason;
  return new Unreadable({ code, message, start: at, end: at + found.length });
}

function readValue(walk: Walk, key: Span | null, depth: number): SourceNode {
  if (depth > SOURCE_LIMITS.depth) {
    const most = String(SOURCE_LIMITS.depth);
    throw refusal(walk, `Cannot read values inside one another more than ${most} deep`, "CM107");
  }
  skip(walk);
  const character = walk.text[walk.at];
  if (character === "{") return readMap(walk, key, depth);
  if (character === "[") return readList(walk, key, depth);
  if (character === '"') return readText(walk, key);
  return readWord(walk, key);
}

function readMap(walk: Walk, key: Span | null, depth: number): SourceNode {
  const start = walk.at;
  const entries = new Map<string, SourceNode>();
  eachIn(walk, "}", () => {
    if (walk.text[walk.at] !== '"') throw refusal(walk, "write a key in double quotes");
    const name = readText(walk, null);
    skip(walk);
    if (walk.text[walk.at] !== ":") throw refusal(walk, "write a colon after a key");
    walk.at += 1;
    const value = readValue(walk, name, depth + 1);
    const first = entries.get(name.written);
    if (first?.key) walk.faults.push(twice(name, first.key));
    else entries.set(name.written, value);
  });
  return mapNode(entries, { start, end: walk.at }, key);
}

/** A key that stands twice: a parser takes one and says nothing. */
export function twice({ written, start, end }: SourceNode, first: Span): SourceFault {
  const related = { start: first.start, end: first.end, message: "it stands here first" };
  const message = `Cannot use the key ${quote(written)} twice: one would be passed over for the other`;
  return { code: "CM103", message, start, end, related };
}

function readList(walk: Walk, key: Span | null, depth: number): SourceNode {
  const start = walk.at;
  const entries = new Map<string, SourceNode>();
  eachIn(walk, "]", () => void entries.set(String(entries.size), readValue(walk, null, depth + 1)));
  return listNode(entries, { start, end: walk.at }, key);
}

function eachIn(walk: Walk, close: string, readOne: () => void): void {
  walk.at += 1;
  skip(walk);
  let isFirst = true;
  while (isFirst ? walk.text[walk.at] !== close : walk.text[walk.at] === ",") {
    if (!isFirst) walk.at += 1;
    skip(walk);
    if (!isFirst && walk.text[walk.at] === close) throw refusal(walk, "no comma stands before the end");
    readOne();
    skip(walk);
    isFirst = false;
  }
  if (walk.text[walk.at] !== close) throw refusal(walk, `write a comma or ${close}`);
  walk.at += 1;
}

const TEXT = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy;

function readText(walk: Walk, key: Span | null): SourceNode {
  TEXT.lastIndex = walk.at;
  const found = TEXT.exec(walk.text)?.[0];
  if (found === undefined) throw refusal(walk, "write text in double quotes, closed in its line");
  const start = walk.at;
  walk.at += found.length;
  const value = JSON.parse(found) as string;
  return scalarNode({ kind: "text", value, written: value, style: "quoted" }, { start, end: walk.at }, key);
}

const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/uy;

function readWord(walk: Walk, key: Span | null): SourceNode {
  WORD.lastIndex = walk.at;
  const written = WORD.exec(walk.text)?.[0];
  if (written === undefined) throw refusal(walk, "write a value: text in double quotes, a number, a list or an object");
  const start = walk.at;
  walk.at += written.length;
  const value = JSON.parse(written) as number | boolean | null;
  const kind = value === null ? "null" : typeof value === "number" ? "number" : "boolean";
  return scalarNode({ kind, value, written, style: "plain" }, { start, end: walk.at }, key);
}
