import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault } from "../../../../src/rows/reading/json/json-fault.ts";

/** Whether the run-time takes a text for JSON. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Where the first fault of a text is, in characters from its beginning. */
function placeOf(text: string): number | null {
  const fault = jsonFault(text);
  if (fault === null) return null;
  const before = text.split("\n").slice(0, fault.line - 1);
  return before.join("\n").length + (before.length > 0 ? 1 : 0) + fault.column - 1;
}

describe("the fault of a text that is no JSON", () => {
  it.each([
    ["", 1, 1, "a value is wanted, and not the end"],
    ["[1,]", 1, 4, 'a value is wanted, and not "]"'],
    ["[1", 1, 3, ", or ] is wanted, and not the end"],
    ['{"a":1,}', 1, 8, 'a name is wanted, and not "}"'],
    ["{a:1}", 1, 2, 'a name or } is wanted, and not "a"'],
    ['{"a":1 "b":2}', 1, 8, ", or } is wanted, and not a text"],
    ['{"a" 1}', 1, 6, ': is wanted, and not "1"'],
    ["[01]", 1, 2, 'a value or ] is wanted, and not "01"'],
    ['[{ "a": 1 },\n {"b": NaN}]', 2, 8, 'a value is wanted, and not "NaN"'],
    ["[1]\n[2]", 2, 1, 'the end is wanted, and not "["'],
    [
      '["a\nb"]',
      ...([1, 2] as const),
      "a value or ] is wanted, and not a text that is not closed, or holds a line break or a wrong escape",
    ],
    [
      '["\\x"]',
      ...([1, 2] as const),
      "a value or ] is wanted, and not a text that is not closed, or holds a line break or a wrong escape",
    ],
    ["['a']", 1, 2, `a value or ] is wanted, and not "'"`],
    ["﻿[]", 1, 1, 'a value is wanted, and not "﻿"'],
  ])("in %j is on line %i, column %i: %s", (text, line, column, what) => {
    expect(jsonFault(text)).toEqual({ line, column, what });
  });

  it("is found behind texts, numbers and spaces of any length, and at any depth", () => {
    const long = "x".repeat(20_000_000);
    expect(placeOf(`["${long}", ]`)).toBe(long.length + 5);
    expect(placeOf(`[${" ".repeat(3_000_000)}x]`)).toBe(3_000_001);
    expect(placeOf(`[${"7".repeat(3_000_000)} 7]`)).toBe(3_000_002);
    expect(placeOf(`${"[".repeat(1_000_000)}x`)).toBe(1_000_000);
  });

  // Written by any hand, then changed in one place: still JSON, or no more.
  const texts = fc
    .tuple(
      fc.jsonValue({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom("", "\n", "x", "1", '"', "\\", ",", "[", "}", " "),
      fc.nat(1),
    )
    .map(([value, place, change, cut]) => {
      const text = JSON.stringify(value, null, 1);
      const at = place % (text.length + 1);
      return text.slice(0, at) + change + text.slice(at + cut);
    });

  it("is there for every text that the run-time refuses, and for no other", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(jsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("is the first for every text: what is before it could go on as JSON", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const place = placeOf(text);
        fc.pre(place !== null);
        const before = text.slice(0, place);
        expect([null, before.length]).toContain(placeOf(before));
      }),
      { numRuns: 2000 },
    );
  });
});
