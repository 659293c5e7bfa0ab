import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { MetricDecimal } from "../../../src/number/decimal.ts";
import { csvLine, harmless } from "../../../src/cli/render/csv/cells.ts";
import { runs } from "../../support/runs.ts";

/** What a spreadsheet takes for the beginning of a formula, its full-width and small forms included. */
const SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−"];

/** Whether a cell would be taken for a formula: what stands first, once blanks, marks and quotes are passed over. */
function isFormula(cell: string): boolean {
  let first = "";
  for (const character of cell) {
    const isPassedOver = character.trim() === "" || /[\p{C}"“”]/u.test(character);
    first = isPassedOver ? "" : character;
    if (!isPassedOver) break;
  }
  return SIGNS.includes(first);
}

describe("a line of CSV", () => {
  it.each<[string, string]>([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", `"'\t'=1"`],
    ["\r=1", `"'\r'=1"`],
    ["\tplain", `"'\tplain"`],
    ["  =1", "'  =1"],
    ['"=1"', `"'""=1"""`],
    ["'=1", "''=1"],
    ["\u200B=1", "'\u200B=1"],
    ["\u00A0=1", "'\u00A0=1"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠A", "'＠A"],
    ["−5", "'−5"],
    // Cut at a semicolon, a tab or a line end, what follows would be a cell of its own.
    ["a;=1", `"a;'=1"`],
    ["a\t@x", `"a\t'@x"`],
    ["a\n=1", `"a\n'=1"`],
    ["a\r\n-1", `"a\r\n'-1"`],
    ["a|+1", `"a|'+1"`],
  ])("never lets the text %j become a formula", (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });

  it.each<[string, string]>([
    ["Acme", "Acme"],
    ["a=b", "a=b"],
    ["Smith-Jones", "Smith-Jones"],
    ["2025-03", "2025-03"],
    ["Acme, Inc.", '"Acme, Inc."'],
    ['the "best"', '"the ""best"""'],
    ["two\nlines", '"two\nlines"'],
    [" padded ", '" padded "'],
    ["", ""],
  ])("leaves the text %j as it is", (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });

  it("keeps numbers numbers, those below 0 too", () => {
    const cells = [
      -5,
      5n,
      new MetricDecimal("-0.10"),
      new MetricDecimal("1e-20"),
      new MetricDecimal("12345678.9"),
      true,
      null,
    ];
    expect(csvLine(cells)).toBe("-5,5,-0.1,0.00000000000000000001,12345678.9,true,\r\n");
  });

  const nasty = fc.string({
    unit: fc.constantFrom("a", "1", " ", ";", ",", "|", "\t", "\r", "\n", '"', "'", "\u200B", ...SIGNS),
    maxLength: 8,
  });

  it("has no formula in any cell, whichever way it is cut", () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 3 }), (texts) => {
        const line = csvLine(texts);
        for (const delimiter of [",", ";", "\t"]) {
          const { data } = Papa.parse<string[]>(line, { delimiter });
          expect(data.flat().filter(isFormula)).toEqual([]);
        }
      }),
      runs(2000),
    );
  });

  it("reads back as what was written, but for the apostrophes", () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 2, maxLength: 3 }), (texts) => {
        const { data } = Papa.parse<string[]>(csvLine(texts), { delimiter: ",", newline: "\r\n" });
        expect(data[0]).toEqual(texts.map(harmless));
        const bare = (cells: readonly string[]): string[] => cells.map((cell) => cell.replaceAll("'", ""));
        expect(bare(data[0] ?? [])).toEqual(bare(texts));
      }),
      runs(1000),
    );
  });
});
