import { MetricInputError, quote } from "../../errors.ts";

const DELIMITERS = [",", ";", "\t", "|"];

/** Refuses what cannot stand between cells. */
export function checkDelimiter(delimiter: string | undefined): void {
  if (delimiter === undefined || /^[^"\r\n]+$/u.test(delimiter)) return;
  const message = `Cannot use ${quote(delimiter)} as delimiter: give a text without quotes and line ends`;
  throw new MetricInputError(message, { code: "not-allowed", field: "delimiter", received: delimiter });
}

/** A header is within so many characters: a quote that opens there and never closes must not make us read on. */
const MOST_HEADER = 1 << 20;

/** The delimiter that the first line with text has most of, outside quotes; nothing while that line is not over. */
export function delimiterOf(text: string): string | undefined {
  const unquoted = text
    .slice(0, MOST_HEADER)
    .replace(/"[^"]*"/gu, "_")
    .replace(/^(?:[^\S\n]*\n)+/u, "");
  const end = unquoted.indexOf("\n");
  const line = unquoted.slice(0, Math.max(0, end));
  const isOpen = line.includes('"') && text.length < MOST_HEADER;
  if (end < 0 || isOpen) return undefined;
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

/** `sep=;` on a line before the header: so Excel is told what stands between cells. */
const SEPARATOR = /^sep=(?<delimiter>[^"\n])\n/iu;

/** A text begins with such a line, or not, as soon as it has so many characters. */
export const LONGEST_SEPARATOR = 7;

/** What a text says of its own delimiter, and how much of it that takes. */
export function separatorLine(text: string): { readonly delimiter: string; readonly length: number } | null {
  const { 0: line = "", groups } = SEPARATOR.exec(text) ?? {};
  return groups === undefined ? null : { delimiter: groups["delimiter"]!, length: line.length };
}
