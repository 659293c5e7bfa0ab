import type { RelatedPlace } from "../../diagnostics/diagnostic.ts";
import type { Lines } from "../../reading/text/lines.ts";
import type { Paint } from "./paint.ts";
import { seen } from "./seen.ts";
import { width } from "./width.ts";

/** A text whose lines are shown. */
export interface Shown {
  readonly text: string;
  readonly lines: Lines;
}

/** How a place is marked: by what character, in which colour, and what is said beside it. */
export interface Mark {
  readonly character: "^" | "-";
  readonly colour: (text: string) => string;
  readonly said: string;
}

/** How much of a line is shown: a terminal's width, less what stands around it. */
const MOST = 110;

/** The line of a place, and under it what marks its characters. */
export function frame(
  { text, lines }: Shown,
  place: Omit<RelatedPlace, "message">,
  { paint, mark }: { readonly paint: Paint; readonly mark: Mark },
): readonly string[] {
  const number = String(place.line);
  const gutter = " ".repeat(number.length);
  const { start, end } = lines.line(place.line);
  const line = text.slice(start, end);
  const to = place.endLine === place.line ? place.endColumn - 1 : line.length;
  const piece = cropped(line, { from: place.column - 1, to });
  const marks = mark.character.repeat(Math.max(1, width(piece.marked)));
  const goesOn = place.endLine > place.line ? ` to line ${String(place.endLine)}` : "";
  const under = `${" ".repeat(width(piece.before))}${mark.colour(`${marks}${goesOn}${told(mark.said)}`)}`;
  const bar = paint.frame("|");
  return [
    `${gutter}${paint.frame("-->")} ${placeText(place)}`,
    `${gutter} ${bar}`,
    `${paint.frame(number)} ${bar} ${piece.before}${piece.marked}${piece.after}`.trimEnd(),
    `${gutter} ${bar} ${under}`,
  ];
}

function told(said: string): string {
  return said === "" ? "" : ` ${said}`;
}

/** `file:line:column`. */
export function placeText({ file, line, column }: Omit<RelatedPlace, "message">): string {
  return seen(`${file}:${String(line)}:${String(column)}`);
}

interface Piece {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** What is shown of a line: all of it, or what stands around the marked characters. */
function cropped(line: string, { from, to }: { readonly from: number; readonly to: number }): Piece {
  const first = from > MOST / 2 && line.length > MOST ? whole(line, from - Math.floor(MOST / 3)) : 0;
  const last = whole(line, Math.min(line.length, first + MOST));
  const end = Math.min(Math.max(to, from), last);
  return {
    before: `${first > 0 ? "…" : ""}${plain(line.slice(first, from))}`,
    marked: plain(line.slice(from, end)),
    after: `${plain(line.slice(end, last))}${last < line.length ? "…" : ""}`,
  };
}

/** Not in the middle of a character. */
function whole(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** A tab is as wide as the terminal likes: here it is two spaces, so that what is below it stands below it. */
function plain(text: string): string {
  return seen(text.replaceAll("\t", "  "));
}
