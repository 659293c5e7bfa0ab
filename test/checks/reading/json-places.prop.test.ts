import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonPlaces } from "../../../src/checks/reading/json-places.ts";
import type { Place } from "../../../src/checks/reading/place.ts";

/** What of a text begins at a place. */
function from(text: string, place: Place | undefined): string {
  if (place === undefined) return "nowhere";
  const lines = text.split("\n").slice(place.line - 1);
  return lines.join("\n").slice(place.column - 1);
}

/** Every path in a value, with what stands there. */
function* paths(value: unknown, path: readonly string[] = []): Generator<readonly [readonly string[], unknown]> {
  yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* paths(inner, [...path, key]);
}

describe("jsonPlaces", () => {
  it("finds every value where a text that begins there says it, and every key", () => {
    const indent = fc.constantFrom(0, 1, 2, "\t", " \t");
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, noUnicodeString: false }), indent, (value, space) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const text = JSON.stringify(plain, null, space);
        const { locate, duplicates } = jsonPlaces(text);
        expect(duplicates).toEqual([]);
        for (const [path, inner] of paths(plain)) {
          // What stands there is what is written there, with whatever indent it has inside.
          const written = JSON.stringify(inner, null, space).split("\n")[0] ?? "";
          expect(from(text, locate(path, "value")).startsWith(written)).toBe(true);
          const isKeyed = path.length > 0 && locate(path, "key") !== undefined;
          if (isKeyed) expect(from(text, locate(path, "key")).startsWith(JSON.stringify(path.at(-1)))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("finds nothing where there is nothing", () => {
    const { locate } = jsonPlaces('{ "a": [1, { "b": 2 }] }');
    expect(locate(["b"], "key")).toBeUndefined();
    expect(locate(["a", "2"], "value")).toBeUndefined();
    expect(locate(["a", "1"], "key")).toBeUndefined();
    expect(locate(["a", "1", "b"], "key")).toEqual({ line: 1, column: 14 });
    expect(locate(["a", "1", "b"], "value")).toEqual({ line: 1, column: 19 });
  });

  it("names keys that are there twice, in one object alone", () => {
    const text = '{\n "a": { "x": 1, "y": { "x": 2 }, "x": 3 },\n "b": [{ "x": 1 }, { "x": 1 }],\n "\\u0061": 0 }';
    expect(jsonPlaces(text).duplicates).toEqual([["a", "x"], ["a"]]);
  });
});
