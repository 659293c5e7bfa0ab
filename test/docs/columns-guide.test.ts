import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nameKey } from "../../src/errors.ts";
import { type ActivityKind, FIELDS, KIND_NAMES } from "../../src/rows/reading/field-names.ts";
import { MARKS } from "../../src/rows/reading/names/marks.ts";

const PAGE = readFileSync("docs/guides/columns-of-every-kind.md", "utf8");
const GUIDE = readFileSync("docs/guides/reading-your-data.md", "utf8");

/** What a text shows as code. */
function codes(text = ""): readonly string[] {
  return [...text.matchAll(/`(?<code>[^`]+)`/gu)].map(({ groups }) => groups?.["code"] ?? "");
}

/** What the page says of one kind: its part, up to the next. */
function partOf(kind: ActivityKind): string {
  const [, several] = KIND_NAMES[kind];
  const start = PAGE.indexOf(`**${several.charAt(0).toUpperCase()}${several.slice(1)}** need`);
  const end = PAGE.indexOf("\n**", start + 1);
  return start < 0 ? "" : PAGE.slice(start, end < 0 ? undefined : end);
}

const KINDS = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter(
  (kind): kind is ActivityKind => kind !== "subscription-rows" && kind !== "mrr-snapshot-rows",
);

describe("the page of columns", () => {
  it.each(KINDS)("lists every name of every field of %s, in the order in which they are tried", (kind) => {
    const rows = partOf(kind)
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    const listed = rows.map((line) => {
      const [, field, names] = line.split("|");
      return [codes(field)[0], codes(names).map(nameKey)];
    });
    expect(listed).toEqual(Object.entries(FIELDS[kind]));
  });

  it.each(KINDS)("lists the columns by which %s are known", (kind) => {
    const line = partOf(kind)
      .split("\n")
      .find((each) => each.startsWith("Tables of this kind are known by: "));
    expect(codes(line).map(nameKey)).toEqual(MARKS[kind].keys);
  });

  it("has its kinds in the guide", () => {
    const listed = [...GUIDE.matchAll(/^\| `(?<kind>[a-z-]+-rows)` \|/gmu)].map(({ groups }) => groups?.["kind"]);
    expect([...listed].sort()).toEqual(Object.keys(FIELDS).sort());
  });
});
