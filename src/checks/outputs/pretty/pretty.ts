import type { Diagnostic, RelatedPlace } from "../../diagnostics/diagnostic.ts";
import type { DefinitionSource } from "../../reading/source.ts";
import { decode } from "../../reading/text/decode.ts";
import { linesOf } from "../../reading/text/lines.ts";
import type { RenderedCheck } from "../outputs.ts";
import { summary } from "../summary.ts";
import { frame, type Mark, placeText, type Shown } from "./frame.ts";
import { type Paint, paint } from "./paint.ts";
import { seen } from "./seen.ts";

interface Page {
  readonly paint: Paint;
  /** The text of a file; `null` where it has none. */
  readonly textOf: (path: string) => Shown | null;
}

/** Each finding with the line that it stands in and its characters marked, as compilers show them, for people. */
export function pretty({ check, sources, isColoured = false }: RenderedCheck): string {
  const page: Page = { paint: paint(isColoured), textOf: textsOf(sources) };
  const findings = check.diagnostics.map((diagnostic) => `${told(page, diagnostic).join("\n")}\n\n`);
  const [first] = check.diagnostics;
  const more = first === undefined ? "" : `More about a code: customer-metrics explain ${first.code}\n`;
  return `${findings.join("")}${page.paint.strong(summary(check))}\n${more}`;
}

function told(page: Page, diagnostic: Diagnostic): readonly string[] {
  const { paint: colours } = page;
  const { severity, code, message, help, related } = diagnostic;
  const title = `${colours.severity(`${severity}[${code}]`, severity)}${colours.strong(`: ${seen(message)}`)}`;
  const mark: Mark = { character: "^", colour: (text) => colours.severity(text, severity), said: "" };
  const gutter = " ".repeat(String(diagnostic.line).length);
  return [
    title,
    ...placed(page, diagnostic, mark),
    ...related.flatMap((place) => placed(page, place, besides(colours, place))),
    ...(help === null ? [] : [`${gutter} ${colours.frame("=")} ${colours.strong("help")}: ${seen(help)}`]),
  ];
}

function besides(colours: Paint, { message }: RelatedPlace): Mark {
  return { character: "-", colour: colours.frame, said: seen(message) };
}

function placed(page: Page, place: Omit<RelatedPlace, "message">, mark: Mark): readonly string[] {
  const shown = page.textOf(place.file);
  if (shown !== null && shown.text !== "") return frame(shown, place, { paint: page.paint, mark });
  const gutter = " ".repeat(String(place.line).length);
  return [`${gutter}${page.paint.frame("-->")} ${placeText(place)}${mark.said === "" ? "" : ` ${mark.said}`}`];
}

/** Reads the text of a file when it is first asked for, and once. */
function textsOf(sources: readonly DefinitionSource[]): Page["textOf"] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const read = new Map<string, Shown | null>();
  return (path) => {
    const source = byPath.get(path);
    if (!read.has(path)) read.set(path, source === undefined ? null : shownOf(source));
    return read.get(path) ?? null;
  };
}

function shownOf(source: DefinitionSource): Shown | null {
  const decoded = decode(source);
  return "fault" in decoded ? null : { text: decoded.text, lines: linesOf(decoded.text) };
}
