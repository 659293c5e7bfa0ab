import { quote } from "../../errors.ts";
import { jsonPlaces } from "../reading/json-places.ts";
import { placeAt } from "../reading/place.ts";
import { type ConventionIssue, type ConventionRead, readConvention, refused } from "./read-convention.ts";

/**
 * Reads a convention file that is JSON: choices, and with `extends` the convention that they part from.
 *
 * @param text - What the file holds.
 * @returns What it chooses, or everything that is wrong with it by line and column.
 */
export function readConventionJson(text: string): ConventionRead {
  const json = text.replace(/^\uFEFF/u, "");
  const parsed = parse(json);
  if ("issue" in parsed) return refused([parsed.issue]);
  const { locate, duplicates } = jsonPlaces(json);
  const read = readConvention(parsed.data, locate);
  if (duplicates.length === 0) return read;
  const doubled = duplicates.map((path): ConventionIssue => {
    const key = path.at(-1) ?? "";
    const message = `Cannot use ${quote(key)} twice: the one would be passed over for the other`;
    return Object.freeze({ code: "duplicate-key", message, path, received: key, ...locate(path, "key") });
  });
  return refused([...read.issues, ...doubled].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
}

function parse(text: string): { readonly data: unknown } | { readonly issue: ConventionIssue } {
  try {
    return { data: JSON.parse(text) as unknown };
  } catch (error) {
    const { message } = error as SyntaxError;
    const offset = /at position (?<offset>\d+)/u.exec(message)?.groups?.["offset"];
    const place = offset === undefined ? {} : placeAt(text, Number(offset));
    const read = `Cannot read the convention as JSON: ${message}`;
    return { issue: Object.freeze({ code: "not-json", message: read, path: [], received: undefined, ...place }) };
  }
}
