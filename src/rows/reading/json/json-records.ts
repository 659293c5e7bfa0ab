import { jsonFault } from "./json-fault.ts";
import { beginningOf, MOST_ROW, TOO_LONG } from "../limits.ts";
import { type EncodingOptions, textChunks, type TextSource, wholeText } from "../text-chunks.ts";

/** One record of JSON, and where it stands. */
export interface JsonRecord {
  readonly value: unknown;
  /** The line on which the record stands, where each has its own. */
  readonly line?: number;
  /** What is wrong with the record as text, if anything is. */
  readonly fault?: string;
}

/**
 * The records of a JSON text: an array of them, or an object that has one array, as many interfaces answer.
 * A text that is neither has no records, and answers what it is instead.
 */
export async function jsonRecords(
  source: TextSource,
  options?: EncodingOptions,
): Promise<readonly JsonRecord[] | string> {
  const text = await wholeText(source, options);
  const parsed = parseJson(text);
  if (parsed === null) return `text that is no JSON: ${faultOf(text)}`;
  const records = arrayIn(parsed.value);
  return records === null ? "JSON without an array of rows" : records.map((value) => ({ value }));
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function faultOf(text: string): string {
  if (text.trim() === "") return "it is empty";
  const { line, column, what } = jsonFault(text) ?? { line: 1, column: 1, what: "it is nested too deep" };
  const isLines = line > 1 && what.startsWith("the end is wanted"); // a whole record, and then another
  return `on line ${String(line)}, column ${String(column)}, ${what}${isLines ? "; a record a line is NDJSON" : ""}`;
}

function arrayIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value !== "object" || value === null) return null;
  const arrays = Object.values(value).filter((item): item is unknown[] => Array.isArray(item));
  return arrays.length === 1 ? (arrays[0] ?? null) : null;
}

/** The records of a text with one JSON value a line (NDJSON, JSON Lines). Empty lines are passed over. */
export async function* ndjsonRecords(source: TextSource, options?: EncodingOptions): AsyncGenerator<JsonRecord> {
  let line = 0;
  for await (const text of lines(source, options)) {
    line += 1;
    if (text.length > MOST_ROW) yield { value: beginningOf(text, 0, true), line, fault: TOO_LONG };
    else if (text.trim() !== "") yield recordOf(text, line);
  }
}

function recordOf(text: string, line: number): JsonRecord {
  const parsed = parseJson(text);
  if (parsed !== null) return { value: parsed.value, line };
  const { column, what } = jsonFault(text) ?? { column: 1, what: "it is nested too deep" };
  const value = text.length > LONGEST_RECEIVED ? beginningOf(text, 0, true) : text;
  return { value, line, fault: `the line is no JSON: in column ${String(column)}, ${what}` };
}

/** What is shown of a line is short; what is kept of it must not be long. */
const LONGEST_RECEIVED = 1000;

/** Lines; of one that is too long, only as much as shows that it is. */
async function* lines(source: TextSource, options?: EncodingOptions): AsyncGenerator<string> {
  let open: string[] = []; // the pieces of the line that is not over
  let length = 0;
  const add = (piece: string): void => {
    if (length <= MOST_ROW) open.push(piece.slice(0, MOST_ROW + 1));
    length += piece.length;
  };
  for await (const chunk of textChunks(source, options)) {
    const parts = chunk.split("\n");
    const rest = parts.pop() ?? "";
    for (const part of parts) {
      add(part);
      yield open.length === 1 ? open[0]! : open.join("");
      [open, length] = [[], 0];
    }
    add(rest);
  }
  if (length > 0) yield open.join("");
}
