import { textChunks, type TextSource, wholeText } from "./text-chunks.ts";

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
export async function jsonRecords(source: TextSource): Promise<readonly JsonRecord[] | string> {
  const text = await wholeText(source);
  try {
    const records = arrayIn(JSON.parse(text));
    return records === null ? "JSON without an array of rows" : records.map((value) => ({ value }));
  } catch (error) {
    return `text that is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function arrayIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value !== "object" || value === null) return null;
  const arrays = Object.values(value).filter((item): item is unknown[] => Array.isArray(item));
  return arrays.length === 1 ? (arrays[0] ?? null) : null;
}

/** The records of a text with one JSON value a line (NDJSON, JSON Lines). Empty lines are passed over. */
export async function* ndjsonRecords(source: TextSource): AsyncGenerator<JsonRecord> {
  let line = 0;
  for await (const text of lines(source)) {
    line += 1;
    if (text.trim() !== "") yield recordOf(text, line);
  }
}

function recordOf(text: string, line: number): JsonRecord {
  try {
    return { value: JSON.parse(text) as unknown, line };
  } catch {
    return { value: text, line, fault: "the line is no JSON" };
  }
}

async function* lines(source: TextSource): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of textChunks(source)) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  if (rest !== "") yield rest;
}
