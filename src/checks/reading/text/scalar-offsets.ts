import type { SourceNode, Span } from "../source.ts";
import { type FlowStyle, flowOffsets } from "./flow-offsets.ts";

/**
 * Where the characters of a scalar's value stand in the text that it was read from, one offset a character.
 *
 * Quotes, escapes, folded lines and indents are undone by walking both at once.
 */
export function scalarOffsets(text: string, node: SourceNode): readonly number[] {
  const { style, start, end, written } = node;
  if (style === "block") return blockOffsets(text, node);
  const flow: FlowStyle = style === "quoted" ? quotesAt(text, start) : "plain";
  const begin = flow === "plain" ? start : start + 1;
  return flowOffsets(text, { style: flow, start: begin, end, length: written.length });
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

function quotesAt(text: string, start: number): "single" | "double" {
  return text[start] === '"' ? "double" : "single";
}

/** In a block what is not in the value is indents, and line ends that were folded into a space. */
function blockOffsets(text: string, { start, end, written }: SourceNode): readonly number[] {
  const offsets: number[] = [];
  let at = text.indexOf("\n", start) + 1;
  for (const unit of written.split("")) {
    const isSpace = /\s/u.test(unit);
    if (!isSpace) at = pastSpace(text, at);
    const isIn = at < end;
    offsets.push(isIn ? at : Math.max(start, end - 1));
    // A folded line end is one space of the value, or none of the text: what comes next skips its indent.
    if (isIn && !(isSpace && !/\s/u.test(text[at]!))) at += 1;
  }
  return offsets;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at]!)) at += 1;
  return at;
}
