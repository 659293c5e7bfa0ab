/** Where a text stops being JSON, and what stands there. */
export interface JsonFault {
  readonly line: number;
  /** In characters, from 1. */
  readonly column: number;
  /** What was wanted and what was found, in words. */
  readonly what: string;
}

/** What may come next. */
type Wanted = "a value" | "a value or ]" | "a name" | "a name or }" | ":" | ", or ]" | ", or }" | "the end";

/** What comes: a mark, or what kind of thing. */
type Found = "{" | "}" | "[" | "]" | ":" | "," | "a text" | "a word" | "the end" | "nothing known";

/**
 * Finds the first thing in a text that is not as in JSON. Run-times parse JSON alike, but tell of what is wrong with it in
 * words of their own, and most do not tell where. Walked by hand: patterns do not reach over long texts.
 */
export function jsonFault(text: string): JsonFault | null {
  const open: Open = [];
  let wanted: Wanted = "a value";
  let at = afterSpaces(text, 0);
  for (;;) {
    const [found, end] = tokenAt(text, at);
    const next = nextWanted(wanted, found, open);
    if (next === null) return faultAt(text, at, wanted);
    if (found === "the end") return null;
    wanted = next;
    at = afterSpaces(text, end);
  }
}

function tokenAt(text: string, at: number): readonly [found: Found, end: number] {
  const first = text[at];
  if (first === undefined) return ["the end", at];
  if ("{}[]:,".includes(first)) return [first as Found, at + 1];
  if (first === '"') return textAt(text, at);
  let end = at;
  while (end < text.length && /[\w.+-]/u.test(text[end]!)) end += 1;
  const isWord = end - at > 400 || WORD.test(text.slice(at, end));
  return [isWord ? "a word" : "nothing known", end];
}

const WORD = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/u;
const ESCAPE = /^\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/u;

function textAt(text: string, from: number): readonly [found: Found, end: number] {
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) return ["a text", at + 1];
    if (character < 0x20) break;
    if (character !== 0x5c) continue;
    const escape = ESCAPE.exec(text.slice(at, at + 6))?.[0];
    if (escape === undefined) break;
    at += escape.length - 1;
  }
  return ["nothing known", from];
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && " \t\n\r".includes(text[at]!)) at += 1;
  return at;
}

type Open = ("[" | "{")[];

function nextWanted(wanted: Wanted, found: Found, open: Open): Wanted | null {
  if ((found === "]" || found === "}") && wanted.endsWith(found)) {
    open.pop();
    return afterWhole(open);
  }
  const [needed = ""] = wanted.split(" or ");
  return AFTER[needed]?.(found, open) ?? null;
}

/** What may come after what was wanted has come. */
const AFTER: Readonly<Record<string, (found: Found, open: Open) => Wanted | null>> = {
  "a value": afterValue,
  "a name": (found) => (found === "a text" ? ":" : null),
  ":": (found) => (found === ":" ? "a value" : null),
  ",": (found, open) => (found === "," ? afterComma(open) : null),
  "the end": (found) => (found === "the end" ? found : null),
};

function afterComma(open: Open): Wanted {
  return open.at(-1) === "[" ? "a value" : "a name";
}

function afterValue(found: Found, open: Open): Wanted | null {
  if (found === "a text" || found === "a word") return afterWhole(open);
  if (found !== "[" && found !== "{") return null;
  open.push(found);
  return found === "[" ? "a value or ]" : "a name or }";
}

function afterWhole(open: Open): Wanted {
  if (open.length === 0) return "the end";
  return open.at(-1) === "[" ? ", or ]" : ", or }";
}

function faultAt(text: string, at: number, wanted: Wanted): JsonFault {
  const before = text.slice(0, at);
  const what = `${wanted} is wanted, and not ${inWords(text, at)}`;
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n"), what };
}

function inWords(text: string, at: number): string {
  const [found] = tokenAt(text, at);
  if (found === "the end" || found === "a text") return found;
  if (text[at] === '"') return "a text that is not closed, or holds a line break or a wrong escape";
  return JSON.stringify(/^(?:[\w.+-]+|[^])/u.exec(text.slice(at, at + 20))?.[0] ?? "");
}
