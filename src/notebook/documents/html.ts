import { printable } from "../figures/printable.ts";
import type { Cell, Line, Mark, Part, TableDocument } from "./document.ts";

// Inline, as notebooks drop style sheets from outputs they do not trust. No colour of text or ground is set:
// both are the page's, dark or light.
const RULE = "1px solid rgba(128,128,128,.45)";
const TABLE =
  "border-collapse:collapse;font-variant-numeric:tabular-nums;white-space:nowrap;background:transparent;margin:0 0 .75em";
const CAPTION = "caption-side:top;text-align:left;font-weight:600;padding:.25em 0;color:inherit";
const LEFT = "text-align:left;padding:.2em .7em";
const RIGHT = "text-align:right;padding:.2em .7em";
/** A name of three hundred characters takes several lines and not the whole page. */
const NAME = `${LEFT};min-width:4em;max-width:28em;white-space:normal;overflow-wrap:anywhere`;

const MARKS: Readonly<Record<Mark, string>> = {
  text: NAME,
  figure: RIGHT,
  loss: RIGHT,
  none: `${RIGHT};opacity:.6`,
  withheld: `${RIGHT};font-style:italic;opacity:.7`,
  "negative-churn": `${RIGHT};font-weight:600;text-decoration:underline dotted`,
};

/** A document as HTML: tables that screen readers can walk, without a script, a style sheet or a colour of their own. */
export function renderHtml({ parts, notes }: TableDocument): string {
  const said = notes.map(
    (note) => `<p style="margin:.15em 0;opacity:.8;font-size:.92em">${escaped(printable(note))}</p>`,
  );
  return `<div class="customer-metrics">${parts.map(partHtml).join("")}${said.join("")}</div>`;
}

function partHtml({ caption, headings, lines, total }: Part): string {
  const name = escaped(printable(caption));
  const isText = headings.map((_, column) => column === 0 || isTextColumn(lines, column));
  const head = headings.map((heading, column) => headingHtml(heading, isText[column] === true)).join("");
  const body = lines.map((line) => lineHtml(line, "")).join("");
  const foot = total === undefined ? "" : `<tfoot>${lineHtml(total, `;border-top:${RULE};font-weight:600`)}</tfoot>`;
  const table = `<table style="${TABLE}"><caption style="${CAPTION}">${name}</caption><thead><tr>${head}</tr></thead><tbody style="vertical-align:top">${body}</tbody>${foot}</table>`;
  // A wide table scrolls in its own place, by keyboard too.
  return `<div role="region" aria-label="${name}" tabindex="0" style="overflow-x:auto;max-width:100%">${table}</div>`;
}

function isTextColumn(lines: readonly Line[], column: number): boolean {
  return lines.length > 0 && lines.every((line) => line[column]?.mark === "text" || line[column]?.mark === "none");
}

function headingHtml(heading: string, isText: boolean): string {
  const style = `${isText ? LEFT : RIGHT};font-weight:600;border-bottom:${RULE}`;
  return `<th scope="col" style="${style}">${escaped(printable(heading))}</th>`;
}

function lineHtml([name, ...cells]: Line, style: string): string {
  const first =
    name === undefined
      ? ""
      : `<th scope="row"${titleHtml(name)} style="${NAME};font-weight:inherit${style}">${textHtml(name)}</th>`;
  return `<tr>${first}${cells.map((cell) => cellHtml(cell, style)).join("")}</tr>`;
}

function cellHtml(cell: Cell, style: string): string {
  return `<td${titleHtml(cell)} style="${MARKS[cell.mark]}${style}">${textHtml(cell)}</td>`;
}

/** Text from data keeps its own direction, and does not turn that of its neighbours. */
function textHtml({ text, mark, title }: Cell): string {
  if (mark === "text") return `<bdi>${escaped(text)}</bdi>`;
  return mark === "none"
    ? `<span aria-label="${escaped(printable(title ?? "no value"))}">${escaped(text)}</span>`
    : escaped(text);
}

function titleHtml({ title }: Cell): string {
  return title === undefined ? "" : ` title="${escaped(printable(title))}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in HTML, between tags and in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
