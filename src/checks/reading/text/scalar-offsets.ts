import type { SourceNode, Span } from "../source.ts";

/**
 * Where the characters of a scalar's value stand in the text that it was read from, one offset a character.
 *
 * Quotes, escapes, folded lines and indents are undone by walking both at once: what of the text is not in the value is
 * white space, an escape, or a quote that stands twice.
 */
export function scalarOffsets(text: string, node: SourceNode): readonly number[] {
  const value = node.written;
  const offsets: number[] = [];
  let at = bodyStart(text, node);
  for (let index = 0; index < value.length;) {
    const found = nextUnit(text, at, { style: styleAt(text, node), wanted: value[index]!, end: node.end });
    for (let unit = 0; unit < found.units && index < value.length; unit += 1, index += 1) offsets.push(found.start);
    at = found.next;
  }
  return offsets;
}

/** The span in the text of a part of a scalar's value. */
export function spanInScalar(text: string, node: SourceNode, { start, end }: Span): Span {
  const offsets = scalarOffsets(text, node);
  const last = offsets.length - 1;
  if (last < 0) return { start: node.start, end: node.end };
  if (start > last) return { start: offsets[last]! + 1, end: offsets[last]! + 1 };
  const first = offsets[start]!;
  return { start: first, end: end <= start ? first : Math.max(first, offsets[Math.min(end - 1, last)]! + 1) };
}

type Style = "plain" | "single" | "double" | "block";

function styleAt(text: string, { style, start }: SourceNode): Style {
  if (style !== "quoted") return style;
  return text[start] === '"' ? "double" : "single";
}

function bodyStart(text: string, { style, start }: SourceNode): number {
  if (style === "quoted") return start + 1;
  return style === "block" ? text.indexOf("\n", start) + 1 : start;
}

/** A piece of the text, and how many characters of the value it stands for. */
interface Unit {
  readonly start: number;
  readonly next: number;
  readonly units: number;
}

interface Wanted {
  readonly style: Style;
  readonly wanted: string;
  readonly end: number;
}

function nextUnit(text: string, begin: number, { style, wanted, end }: Wanted): Unit {
  const isSpace = /\s/u.test(wanted);
  const from = style === "double" ? afterContinuation(text, begin) : begin;
  const at = isSpace ? from : skipSpace(text, from, style);
  if (at >= end) return { start: Math.max(from, end - 1), next: at, units: 1 };
  const character = text[at]!;
  if (character === "\\" && style === "double") return escaped(text, at);
  if (character === "'" && style === "single") return { start: at, next: at + 2, units: 1 };
  // A folded line end is one space of the value, or none of the text: what comes next skips its indent.
  const isElsewhere = isSpace && !/\s/u.test(character);
  return { start: at, next: at + Number(!isElsewhere), units: 1 };
}

/** What follows a line that goes on in the next, and that one's indent: none of it is in the value. */
function afterContinuation(text: string, from: number): number {
  const { length } = /^(?:\\\r?\n[ \t]*)*/u.exec(text.slice(from, from + LONGEST_INDENT))![0];
  return from + length;
}

const LONGEST_INDENT = 1024;

function skipSpace(text: string, from: number, style: Style): number {
  let at = from;
  for (;;) {
    while (at < text.length && /\s/u.test(text[at]!)) at += 1;
    if (style !== "double" || !/^\\\r?\n/u.test(text.slice(at, at + 3))) return at;
    at += 1; // a line that goes on in the next
  }
}

const ESCAPES: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

function escaped(text: string, at: number): Unit {
  const length = ESCAPES[text[at + 1] ?? ""] ?? 2;
  const code = length === 10 ? Number.parseInt(text.slice(at + 2, at + 10), 16) : 0;
  return { start: at, next: at + length, units: code > 0xffff ? 2 : 1 };
}
