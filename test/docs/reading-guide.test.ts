import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DateForm, readSubscriptions } from "customer-metrics/rows";
import { nameKey } from "../../src/errors.ts";
import { FIELDS } from "../../src/rows/reading/field-names.ts";

const GUIDE = readFileSync("docs/guides/reading-your-data.md", "utf8");

/** What stands between a line that begins with one text and the next that begins with another. */
function part(from: string, to: string): string {
  const start = GUIDE.indexOf(from);
  return GUIDE.slice(start, GUIDE.indexOf(to, start));
}

/** The rows of the tables in a part, cell by cell, without their headings. */
function tableRows(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| ---"));
  return lines.map((line) => line.split("|").slice(1, -1));
}

/** What a cell shows as code. */
function codes(cell = ""): readonly string[] {
  return [...cell.matchAll(/`(?<code>[^`]+)`/gu)].map(({ groups }) => groups?.["code"] ?? "");
}

const NUMBERS = tableRows(part("| Told | Read | Refused |", "Groups may be left out")).slice(1);
const DATES = tableRows(part("| Told | Read |\n", "Names of months")).slice(1);

const ROW = { customer: "a", start: "2025-01-01", mrr: 1 };

describe("the guide to reading data", () => {
  it.each([
    ["subscription-rows" as const, "**Subscriptions** need", "A column of amounts"],
    ["mrr-snapshot-rows" as const, "**MRR snapshots** need", "**Where a name"],
  ])("lists every name of every field of %s, in the order in which they are tried", (kind, from, to) => {
    const listed = tableRows(part(from, to)).slice(1);
    expect(listed.map(([field, names]) => [codes(field)[0], codes(names).map(nameKey)])).toEqual(
      Object.entries(FIELDS[kind]).map(([field, names]) => [field, names]),
    );
  });

  it("tells of numbers what is so: what it says is read is read, and what is refused is refused", () => {
    expect(NUMBERS).toHaveLength(6);
    for (const [told, right, wrong] of NUMBERS) {
      const [numbers = ""] = codes(told);
      const issues = (mrr: string): number =>
        readSubscriptions([{ ...ROW, mrr }], { numbers, credits: "allow" }).issueCount;
      expect([numbers, ...codes(right)].filter((mrr) => mrr !== numbers && issues(mrr) > 0)).toEqual([]);
      expect([numbers, ...codes(wrong)].filter((mrr) => mrr !== numbers && issues(mrr) === 0)).toEqual([]);
    }
  });

  it("tells of dates what is so: all that it shows are the same day", () => {
    const shown = DATES.flatMap(([told, right]) => {
      const forms = codes(told);
      return codes(right).map((start, index) => [forms[forms.length > 1 ? index : 0], start] as const);
    });
    expect(shown).toHaveLength(18);
    for (const [dates, start] of shown) {
      const { rows } = readSubscriptions([{ ...ROW, start }], { dates: dates as DateForm });
      expect([dates, start, rows[0]?.start]).toEqual([dates, start, "2025-12-31"]);
    }
  });
});
