import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readSource, spanOfPart } from "../../../src/checks/reading/read-source.ts";

/** Texts as formulas are: words, signs and spaces, over several lines. */
const formula = fc
  .array(
    fc.constantFrom("a", "mrr", "(", ")", "+", "/", "'", '"', "\\", "#", ": ", " ", "  ", "\n", "12.5", "é", "😀"),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(""));

const style = fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL", "BLOCK_FOLDED" as const);

/** What the text has at each character of the value; escapes and folds as they are written. */
function shown(text: string, value: string): readonly string[] {
  const document = readSource({ path: "a.yaml", text });
  return Array.from({ length: value.length }, (_, start) => {
    const { start: from, end } = spanOfPart({ document, path: ["m", "formula"], within: { start, end: start + 1 } });
    return text.slice(from, end);
  });
}

describe("places inside scalars", () => {
  it("are those of the same character, in any style of YAML, escapes aside", () => {
    fc.assert(
      fc.property(formula, style, fc.constantFrom(20, 40, 0), (value, type, lineWidth) => {
        const text = stringify({ m: { formula: value, unit: "ratio" } }, { defaultStringType: type, lineWidth });
        // What is written folds otherwise than it was meant to now and then.
        fc.pre(readSource({ path: "a.yaml", text }).root?.entries.get("m")?.entries.get("formula")?.written === value);
        const characters = shown(text, value);
        for (const [index, character] of characters.entries()) {
          const wanted = value[index] ?? "";
          if (/\s/u.test(wanted) || character === "\\") continue; // folded, or written as an escape
          expect(character).toBe(wanted);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("are found in JSON, past its escapes", () => {
    const text = '{ "formula": "a\\u0062 + \\"c\\" / d" }';
    const document = readSource({ path: "a.json", text });
    const at = (start: number): string => {
      const span = spanOfPart({ document, path: ["formula"], within: { start, end: start + 1 } });
      return text.slice(span.start, span.start + 2);
    };
    expect(document.root?.entries.get("formula")?.written).toBe('ab + "c" / d');
    expect([at(0), at(1), at(3), at(6), at(11)]).toEqual(["a\\", "\\u", "+ ", "c\\", 'd"']);
  });
});
