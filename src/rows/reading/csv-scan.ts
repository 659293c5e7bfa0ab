import { MOST_ROW, TOO_LONG } from "./limits.ts";

/** How the text goes on in which a row stands. */
export interface TextForm {
  readonly delimiter: string;
  readonly isLast: boolean;
}

/** Where a row ends, or what is wrong with it, or neither as it is not over. */
export type ScannedRow = { readonly end: number } | { readonly fault: string } | null;

const UNCLOSED = { fault: "a quote opens and never closes" };
const BROKEN = { fault: "text follows a closing quote" };

/** Finds the end of the row that begins somewhere, or the first thing that is wrong with it, and looks no further. */
export function scanRow(text: string, from: number, form: TextForm): ScannedRow {
  const row = scanCells(text, from, form);
  const end = row === null ? text.length : "end" in row ? row.end : from;
  return end - from > MOST_ROW ? { fault: TOO_LONG } : row;
}

function scanCells(text: string, from: number, form: TextForm): ScannedRow {
  let at = from;
  for (;;) {
    const after = text[at] === '"' ? afterQuoted(text, at, form) : afterPlain(text, at, form);
    if (typeof after !== "number") return after;
    at = after;
  }
}

/** Where the next cell begins, or what is to say of the row. */
type After = number | ScannedRow;

function afterPlain(text: string, at: number, { delimiter, isLast }: TextForm): After {
  const newline = text.indexOf("\n", at);
  const line = text.slice(at, newline < 0 ? text.length : newline);
  // Of plain cells nothing can be wrong: up to the next one that is quoted they are passed over together.
  const quoted = line.indexOf(`${delimiter}"`);
  if (quoted >= 0) return at + quoted + delimiter.length;
  if (newline >= 0) return { end: newline + 1 };
  return isLast ? { end: text.length } : null;
}

function afterQuoted(text: string, at: number, form: TextForm): After {
  const close = closingQuote(text, at + 1);
  if (close < 0) return form.isLast ? UNCLOSED : null;
  const next = afterSpaces(text, close + 1, form.delimiter);
  // At the end of a piece, even a quote may go on: it may be half of two.
  if (next === text.length) return form.isLast ? { end: next } : null;
  return text[next] === "\n" ? { end: next + 1 } : afterClosed(text, next, form);
}

function afterClosed(text: string, next: number, { delimiter, isLast }: TextForm): After {
  if (text.startsWith(delimiter, next)) return next + delimiter.length;
  const isCut = !isLast && delimiter.startsWith(text.slice(next, next + delimiter.length));
  return isCut ? null : BROKEN;
}

/** The next quote that is not one of two. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function afterSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== "\n" && !text.startsWith(delimiter, at) && text[at]!.trim() === "") at += 1;
  return at;
}
