import { describe, expect, it } from "vitest";
import { exactOf } from "../../../src/checks/reading/nodes.ts";
import { present } from "../../support/present.ts";
import { readSource } from "../../../src/checks/reading/read-source.ts";
import type { DefinitionSource, SourceNode } from "../../../src/checks/reading/source.ts";

function faults(source: DefinitionSource): readonly string[] {
  const { lines, faults: found } = readSource(source);
  return found.map(({ code, message, start }) => {
    const { line, column } = lines.placeAt(start);
    return `${String(line)}:${String(column)} ${code} ${message}`;
  });
}

const rootOf = (source: DefinitionSource): SourceNode => present(readSource(source).root);
const yaml = (text: string): readonly string[] => faults({ path: "a.yaml", text });
const json = (text: string): readonly string[] => faults({ path: "a.json", text });
const bytes = (...values: number[]): readonly string[] => faults({ path: "a.yaml", bytes: Uint8Array.from(values) });

describe("readSource", () => {
  it("keeps every digit, in YAML and in JSON", () => {
    const root = rootOf({ path: "a.yaml", text: "a: 1.10\nb: [12345678901234567.89, +2]\n" });
    expect(exactOf(root)).toEqual({ a: "1.10", b: ["12345678901234567.89", "2"] });
    const other = rootOf({ path: "a.json", text: '{ "a": 1.10, "b": [12345678901234567.89, -2] }' });
    expect(exactOf(other)).toEqual({ a: "1.10", b: ["12345678901234567.89", "-2"] });
  });

  it("names what a formula without quotes is to YAML", () => {
    const formula = (text: string): readonly string[] => yaml(`m:\n  formula: ${text}\n  unit: ratio\n`);
    const begins = (sign: string, what: string): string =>
      `2:12 CM110 Cannot read a formula without quotes where it is more to YAML than text: ${sign} begins ${what}`;
    expect(formula("*x / y")).toEqual([begins('"*"', "an alias")]);
    expect(formula("!x")).toEqual([begins('"!"', "a tag")]);
    expect(formula("%x")).toEqual([begins('"%"', "a directive")]);
    expect(formula("{x}")).toEqual([begins('"{"', "an object")]);
    expect(formula("[x]")).toEqual([begins('"["', "a list")]);
    expect(formula(">= 1")).toEqual([begins('">"', "a block of text")]);
    expect(formula("- x")).toEqual([begins('"-"', "an item of a list")]);
    expect(formula("a: b")[0]).toContain("2:12 CM110");
    expect(formula("-x + y")).toEqual([]);
    expect(formula(">\n    a\n    / b")).toEqual([]);
  });

  it("reads JSON strictly, with the place of what is wrong", () => {
    expect(json('{ "a": 1, "a": 2 }')).toEqual([
      '1:11 CM103 Cannot use the key "a" twice: one would be passed over for the other',
    ]);
    expect(json('{ "a": [1,] }')).toEqual([
      '1:11 CM102 Cannot read the file as JSON at "]": no comma stands before the end',
    ]);
    expect(json('{ "a": 01 }')[0]).toContain("1:8 CM102");
    expect(json('{ "a": 1 } // no')).toEqual([
      '1:12 CM102 Cannot read the file as JSON at "/": nothing can follow the value',
    ]);
    expect(json("{ 'a': 1 }")[0]).toContain("write a key in double quotes");
    expect(json("")[0]).toContain("at the end of the text");
  });

  it("refuses what is no text", () => {
    expect(bytes(0xff, 0xfe, 0x61, 0x00)).toEqual([
      "1:1 CM101 Cannot read the file as text: it is UTF-16: save it as UTF-8",
    ]);
    expect(bytes(0x61, 0x0a, 0xe9)).toEqual([
      "1:1 CM101 Cannot read the file as text: the bytes in line 2 are no UTF-8: save it as UTF-8",
    ]);
    expect(bytes(0x89, 0x50, 0x00, 0xff)[0]).toContain("as binary files do");
    expect(yaml("a: \u0000")[0]).toContain("U+0000, as binary files do");
    expect(bytes(0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0x31)).toEqual([]);
  });

  it("refuses what would grow or nest without end", () => {
    expect(yaml("a".repeat(1_048_577))).toEqual([
      "1:1 CM106 Cannot read a file of 1,048,577 bytes: the limit is 1,048,576",
    ]);
    const deep = "Cannot read values inside one another more than 64 deep";
    for (const text of ["[".repeat(100_000), "- ".repeat(100_000), "? ".repeat(100_000), "{a: ".repeat(100_000)]) {
      expect(yaml(text)[0]).toContain(deep);
    }
    expect(json("[".repeat(100_000))[0]).toContain(deep);
    const names = Array.from("abcdefghi");
    const bomb = names.map((name, index) => {
      const inner = index === 0 ? '"lol"' : `*${names[index - 1] ?? ""}`;
      return `${name}: &${name} [${Array(9).fill(inner).join(", ")}]`;
    });
    expect(yaml(bomb.join("\n"))[0]).toContain("CM105 Cannot open aliases that stand for more than 10,000 values");
    expect(yaml("a: &a [*a]\n")[0]).toContain("CM102 Cannot find the anchor of the alias");
    expect(yaml("a: 1\n".repeat(100_000))).toHaveLength(20);
  });
});
