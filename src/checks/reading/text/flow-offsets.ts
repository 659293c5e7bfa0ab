/** How a scalar is written that is no block. */
export type FlowStyle = "plain" | "single" | "double";

/** A piece of the text, and how many characters of the value it stands for: the same place for each, or one after another. */
interface Piece {
  readonly units: number;
  readonly next: number;
  readonly isSpread?: boolean;
}

/** Where a scalar is written. */
export interface FlowScalar {
  readonly style: FlowStyle;
  readonly start: number;
  readonly end: number;
  /** Characters of the value. */
  readonly length: number;
}

/**
 * Where the characters of a plain or quoted scalar's value stand.
 *
 * A line end with the space around it is one space of the value, and each empty line after it a line end instead;
 * a backslash before it makes nothing of it. Escapes stand at their backslash, and a quote that stands twice at its first.
 */
export function flowOffsets(text: string, { style, start, end, length }: FlowScalar): readonly number[] {
  const offsets: number[] = [];
  let at = start;
  while (offsets.length < length && at < end) {
    const piece = whiteAt(text, at) ?? writtenAt(text, at, style);
    for (let unit = 0; unit < piece.units && offsets.length < length; unit += 1)
      offsets.push(piece.isSpread === true ? at + unit : at);
    at = piece.next;
  }
  while (offsets.length < length) offsets.push(Math.max(start, end - 1));
  return offsets;
}

/** A run of space: as it is within a line, folded where the line ends. */
function whiteAt(text: string, at: number): Piece | null {
  const next = pastBlanks(text, at);
  const fold = foldAt(text, next);
  if (fold !== null) return { units: Math.max(1, fold.lines - 1), next: fold.next };
  return next === at ? null : { units: next - at, next, isSpread: true };
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}

function pastLineEnd(text: string, at: number): number {
  if (text[at] === "\r") return text[at + 1] === "\n" ? at + 2 : at + 1;
  return text[at] === "\n" ? at + 1 : at;
}

interface Fold {
  /** Line ends. */
  readonly lines: number;
  readonly next: number;
}

function foldAt(text: string, at: number): Fold | null {
  let lines = 0;
  let next = at;
  for (;;) {
    const indent = lines === 0 ? next : pastBlanks(text, next);
    const past = pastLineEnd(text, indent);
    if (past === indent) return lines === 0 ? null : { lines, next: indent };
    lines += 1;
    next = past;
  }
}

function writtenAt(text: string, at: number, style: FlowStyle): Piece {
  if (style === "double" && text[at] === "\\") return escapedAt(text, at);
  return { units: 1, next: style === "single" && text[at] === "'" ? at + 2 : at + 1 };
}

const ESCAPES: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

function escapedAt(text: string, at: number): Piece {
  const continued = pastLineEnd(text, at + 1);
  if (continued > at + 1) return { units: 0, next: pastBlanks(text, continued) };
  const length = ESCAPES[text[at + 1] ?? ""] ?? 2;
  const code = length === 10 ? Number.parseInt(text.slice(at + 2, at + 10), 16) : 0;
  return { units: code > 0xffff ? 2 : 1, next: at + length };
}
