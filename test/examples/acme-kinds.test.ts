import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCsv, type ReadText } from "customer-metrics/rows";
import { tableOf } from "./support/tables.ts";

const README = readFileSync("examples/acme/README.md", "utf8");

/** How many rows the table of files says that a file has. */
function told(file: string): number {
  const { rows = "" } = new RegExp(`\\| \`${file}\` \\| (?<rows>[\\d,]+) \\|`, "u").exec(README)?.groups ?? {};
  return Number(rows.replaceAll(",", ""));
}

const FILES = [
  ["accounts.csv", "account-rows"],
  ["contracts.csv", "contract-rows"],
  ["journeys.csv", "journey-rows"],
  ["responses.csv", "survey-response-rows"],
  ["tickets.csv", "ticket-rows"],
  ["usage.csv", "usage-event-rows"],
  ["orders.csv", "order-rows"],
  ["opportunities.csv", "opportunity-rows"],
  ["goals.csv", "goal-rows"],
] as const;

/** What a row says, as text: yes and no as the generator writes them. */
function cellsOf(row: object): Readonly<Record<string, string>> {
  const { attributes = {}, ...fields } = row as Record<string, unknown>;
  const cells = Object.entries({ ...fields, ...(attributes as object) }).map(([field, value]: [string, unknown]) => {
    const text = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
    return [field, text] as const;
  });
  return Object.fromEntries(cells);
}

/** Columns of the files that are called otherwise than the fields. */
const RENAMED: Readonly<Record<string, string>> = { contractNumber: "contractId", lossReason: "reason" };

describe("the example company's other files", () => {
  it.each(FILES)(
    "%s is read as its kind, each row as it is written but for those that cannot be",
    async (file, kind) => {
      const text = readFileSync(`examples/acme/${file}`, "utf8");
      const read: ReadText = await readCsv(text);
      expect([read.kind, read.rowsRead]).toEqual([kind, told(file)]);
      const refused = file === "responses.csv" ? 2 : 0;
      expect([read.issueCount, read.rows.length]).toEqual([refused, told(file) - refused]);
      const lines = tableOf(text);
      const written = read.rowNumbers.map((row) => {
        const cells = [...(lines[row - 1] ?? [])].filter(([, value]) => value !== "");
        // What is still open has a close date only where somebody hopes for one.
        const isHope = (name: string): boolean => name === "closedAt" && lines[row - 1]?.get("outcome") === "open";
        const kept = cells.filter(([name]) => !isHope(name)).map(([name, value]) => [RENAMED[name] ?? name, value]);
        return Object.fromEntries(kept) as Readonly<Record<string, string>>;
      });
      expect(read.rows.map(cellsOf)).toEqual(written);
    },
  );

  it("refuses the scores that nobody can give, but for one that only the survey knows", async () => {
    const { issues, rows } = await readCsv(readFileSync("examples/acme/responses.csv", "utf8"), {
      kind: "survey-response-rows",
    });
    expect(issues.map(({ code, received, column }) => [code, received, column])).toEqual([
      ["not-a-number", "n/a", "score"],
      ["out-of-range", "12", "score"],
    ]);
    expect(rows.filter(({ kind, score }) => kind === "ces" && score === 0)).toHaveLength(1);
  });
});
