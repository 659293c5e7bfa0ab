import { describe, expect, it } from "vitest";
import { readSource, spanOfPart } from "../../../src/checks/reading/read-source.ts";

/** What stands in the text from the place of each character of the value on, two characters of it. */
function shown(scalar: string): readonly (readonly [string, string])[] {
  const text = `m:\n  formula: ${scalar}\n  unit: ratio\n`;
  const document = readSource({ path: "a.yaml", text });
  const value = document.root?.entries.get("m")?.entries.get("formula")?.written ?? "";
  return value.split("").map((unit, start) => {
    const span = spanOfPart({ document, path: ["m", "formula"], within: { start, end: start + 1 } });
    return [unit, text.slice(span.start, span.start + 2)];
  });
}

describe("places inside scalars of YAML", () => {
  it("go past a line that goes on in the next", () => {
    expect(shown('"a\\\n    b"')).toEqual([
      ["a", "a\\"],
      ["b", 'b"'],
    ]);
  });

  it("go past a folded line whose last space is written as an escape", () => {
    expect(shown('"a\n    \\ \\nb"')).toEqual([
      ["a", "a\n"],
      [" ", "\n "],
      [" ", "\\ "],
      ["\n", "\\n"],
      ["b", 'b"'],
    ]);
  });

  it("are of an empty line where it stands for a line end", () => {
    expect(shown("'a \n\n    b''c'")).toEqual([
      ["a", "a "],
      ["\n", " \n"],
      ["b", "b'"],
      ["'", "''"],
      ["c", "c'"],
    ]);
    expect(shown('"a\\\n\n    b"').at(-1)).toEqual(["b", 'b"']);
    expect(shown('"a\\\n\n\n\n    b"').at(-1)).toEqual(["b", 'b"']);
  });

  it("are one for both halves of a character that is written as an escape", () => {
    expect(shown('"\\U0001F600+\\x41\\u0042"')).toEqual([
      ["\uD83D", "\\U"],
      ["\uDE00", "\\U"],
      ["+", "+\\"],
      ["A", "\\x"],
      ["B", "\\u"],
    ]);
  });

  it("keep space within a line, and pass over that before its end", () => {
    expect(shown("a  +\t\n    b")).toEqual([
      ["a", "a "],
      [" ", "  "],
      [" ", " +"],
      ["+", "+\t"],
      [" ", "\t\n"],
      ["b", "b\n"],
    ]);
  });
});
