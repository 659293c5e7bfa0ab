import { quote } from "../../errors.ts";
import { jsonPlaces } from "../reading/json-places.ts";
import { placeAt } from "../reading/place.ts";
import { type HealthModelIssue, type HealthModelRead, readHealthModel, refused } from "./read-health-model.ts";

/**
 * Reads a file with a health model that is JSON.
 *
 * @param text - What the file holds.
 * @param file - Its name, which issues are to carry.
 * @returns The model, or everything that is wrong with it by line and column.
 */
export function readHealthModelJson(text: string, file?: string): HealthModelRead {
  const json = text.replace(/^\uFEFF/u, "");
  const named = file === undefined ? {} : { file };
  const parsed = parse(json);
  if ("issue" in parsed) return refused([Object.freeze({ ...named, ...parsed.issue })]);
  const { locate, duplicates } = jsonPlaces(json);
  const read = readHealthModel(parsed.data, { locate, file });
  if (duplicates.length === 0) return read;
  const doubled = duplicates.map((path): HealthModelIssue => {
    const key = path.at(-1) ?? "";
    const message = `Cannot use ${quote(key)} twice: the one would be passed over for the other`;
    return Object.freeze({ ...named, code: "duplicate-key", message, path, received: key, ...locate(path, "key") });
  });
  return refused([...read.issues, ...doubled]);
}

function parse(text: string): { readonly data: unknown } | { readonly issue: HealthModelIssue } {
  try {
    return { data: JSON.parse(text) as unknown };
  } catch (error) {
    const { message } = error as SyntaxError;
    const offset = /at position (?<offset>\d+)/u.exec(message)?.groups?.["offset"];
    const place = offset === undefined ? {} : placeAt(text, Number(offset));
    const read = `Cannot read the health model as JSON: ${message}`;
    return { issue: { code: "not-json", message: read, path: [], received: undefined, ...place } };
  }
}
