import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Place } from "../../../src/checks/reading/place.ts";
import { readYamlText } from "../../../src/checks/reading/yaml-text.ts";

function from(text: string, place: Place | undefined): string {
  if (place === undefined) return "nowhere";
  const lines = text.split("\n").slice(place.line - 1);
  return lines.join("\n").slice(place.column - 1);
}

function* paths(value: unknown, path: readonly string[] = []): Generator<readonly [readonly string[], unknown]> {
  yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* paths(inner, [...path, key]);
}

function faults(text: string): string[] {
  return readYamlText(text).faults.map(
    ({ code, line, column, reason }) => `${String(line)}:${String(column)} ${code} ${reason}`,
  );
}

describe("readYamlText", () => {
  it("finds every value of any text that is JSON, where a text that begins there says it", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, 2), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const plain = JSON.parse(text) as unknown;
        const { data, locate, faults: found } = readYamlText(text);
        expect(found).toEqual([]);
        expect(JSON.stringify(data)).toBe(JSON.stringify(plain));
        for (const [path, inner] of paths(plain)) {
          const written = JSON.stringify(inner, null, space).split("\n")[0] ?? "";
          expect(from(text, locate(path, "value")).startsWith(written)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("finds every plain scalar of a block text, by key and by value", () => {
    const name = fc.stringMatching(/^[a-z]{1,6}$/u);
    const leaf = fc.oneof(name, fc.integer(), fc.boolean());
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.dictionary(name, fc.oneof({ maxDepth: 3 }, leaf, tie("tree"), fc.array(leaf, { minLength: 1 })), {
        minKeys: 1,
      }),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const text = stringify(value);
        const { locate, writtenAt } = readYamlText(text);
        for (const [path, inner] of paths(parse(text))) {
          if (typeof inner === "object") continue;
          expect(from(text, locate(path, "value")).startsWith(writtenAt(path) ?? "nothing")).toBe(true);
          const key = path.at(-1) ?? "";
          const keyAt = locate(path, "key");
          if (keyAt !== undefined) expect(from(text, keyAt)).toMatch(new RegExp(`^"?${key}"?:`, "u"));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keeps how a value is written", () => {
    const { data, writtenAt } = readYamlText("a: 1.10\nb: [12345678901234567.89, null, 'x']\n");
    expect(data).toEqual({ a: 1.1, b: [12_345_678_901_234_568, null, "x"] });
    expect([["a"], ["b", "0"], ["b", "1"], ["b", "2"], ["c"], ["b"]].map(writtenAt)).toEqual([
      ...["1.10", "12345678901234567.89", "null", "x", undefined, undefined],
    ]);
  });

  it("follows aliases to what they stand for", () => {
    const { locate, data } = readYamlText("base: &b { tax: counted }\nother: *b\n");
    expect(data).toEqual({ base: { tax: "counted" }, other: { tax: "counted" } });
    expect(locate(["other", "tax"], "value")).toEqual({ line: 1, column: 17 });
  });

  it("holds nothing where nothing is written", () => {
    expect(readYamlText("").data).toBeNull();
    expect(readYamlText("# only a comment\n")).toMatchObject({ data: null, faults: [] });
  });

  it("names what is no YAML, a key that stands twice, and a second document, each in its place", () => {
    expect(faults("a: [1\nb: 2\n")[0]).toMatch(/^[12]:\d+ not-yaml /u);
    expect(faults("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n")).toEqual([
      "4:3 duplicate-key a key stands twice",
      "5:1 duplicate-key a key stands twice",
    ]);
    expect(readYamlText("b:\n  c: 1\n  c: 2\n").faults[0]?.key).toBe("c");
    expect(faults("a: 1\n---\nb: 2\n")).toEqual(["2:1 several-documents a second document begins here"]);
  });

  it("opens no bomb of aliases", () => {
    const names = Array.from("abcdefghi");
    const levels = names.map((name, index) => {
      const inner = index === 0 ? Array(9).fill('"lol"') : Array(9).fill(`*${names[index - 1] ?? ""}`);
      return `${name}: &${name} [${inner.join(", ")}]`;
    });
    const { data, faults: found } = readYamlText(levels.join("\n"));
    expect(data).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(["too-many-aliases"]);
    const many = `a: &a 1\n${Array.from({ length: 101 }, (_, index) => `k${String(index)}: *a`).join("\n")}\n`;
    expect(faults(many)).toEqual(["1:1 too-many-aliases it holds 101 aliases"]);
  });
});
