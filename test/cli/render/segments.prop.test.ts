import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { segmentsCsv } from "../../../src/cli/render/csv/segments.ts";
import { renderMarkdown } from "../../../src/cli/render/markdown.ts";
import { reportDocument } from "../../../src/cli/render/report-document.ts";
import { anyChoices } from "../../support/conventions.ts";
import { present } from "../../support/present.ts";
import { runs } from "../../support/runs.ts";
import { regionOf, segmentedCompany } from "../../support/segmented-companies.ts";
import { markdownTables, shownReport, unitsOf } from "../support/shown.ts";

const choices = anyChoices().map(({ weeksPerMonth = "52/12", daysPerMonth = "365/12", ...made }) => ({
  ...made,
  weeksPerMonth: weeksPerMonth === "refuse" ? ("52/12" as const) : weeksPerMonth,
  daysPerMonth: daysPerMonth === "refuse" ? ("365/12" as const) : daysPerMonth,
}));

const company = segmentedCompany().filter(({ rows }) => rows.some((row) => regionOf(row) !== null));
const segmentBy = fc.constantFrom({ account: "region" } as const, { row: "region" } as const);

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

/** The lines of the table under a heading that begins so, and what its columns are called. */
function tableUnder(text: string, heading: string): { readonly headings: readonly string[]; readonly lines: Line[] } {
  const [, table = []] = [...markdownTables(text)].find(([name]) => name.startsWith(heading)) ?? [];
  const [headings = [], ...lines] = table;
  return { headings: headings.slice(1), lines: lines.map(([name = "", ...cells]) => ({ name, cells })) };
}

describe("the table of segments", () => {
  it("foots in every line, and in every column to the line of the company", () => {
    fc.assert(
      fc.property(company, choices, segmentBy, ({ rows, asOf }, made, by) => {
        const { context } = shownReport(rows, { asOf, segmentBy: by }, made);
        const text = renderMarkdown(reportDocument(context));
        const { headings, lines } = tableUnder(text, "By region");
        if (lines.length === 0) return; // whoever pays nothing is nobody's customer
        const amounts = headings.indexOf("Customers");
        const read = lines.map(({ cells }) => cells.slice(0, amounts).map((cell) => unitsOf(cell, 2)));
        for (const line of read) expect(sum(line.slice(0, -1))).toBe(line.at(-1));
        const [parts, total = []] = [read.slice(0, -1), read.at(-1)];
        for (const [column, cell] of total.entries()) expect(sum(parts.map((line) => line[column] ?? 0n))).toBe(cell);
        expectCompany(text, { headings, total: present(lines.at(-1)).cells }, "account" in by);
      }),
      runs(100),
    );
  });

  it("foots in closings, column by column, to those of the company", () => {
    fc.assert(
      fc.property(company, choices, segmentBy, ({ rows, asOf }, made, by) => {
        const { context } = shownReport(rows, { asOf, segmentBy: by }, made);
        const { lines } = tableUnder(renderMarkdown(reportDocument(context)), "Closing MRR by region");
        const [parts, total] = [lines.slice(0, -1), lines.at(-1)];
        for (const [column, cell] of (total?.cells ?? []).entries()) {
          expect(sum(parts.map(({ cells }) => unitsOf(cells[column] ?? "", 2)))).toBe(unitsOf(cell, 2));
        }
      }),
      runs(60),
    );
  });

  it("foots in CSV to the last digit, transfers included", () => {
    fc.assert(
      fc.property(company, choices, segmentBy, ({ rows, asOf }, made, by) => {
        const { report } = shownReport(rows, { asOf, segmentBy: by }, made);
        const csv = [...segmentsCsv(present(report.segments), report)].join("");
        const lines = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
        expect(lines).toHaveLength(report.periods.length * present(report.segments).segments.length);
        for (const line of lines) {
          const units = (field: string): bigint => unitsOf(line[field] ?? "", 20);
          const gained = ["startingMrr", "newMrr", "expansionMrr", "reactivationMrr", "fxMrr", "transferInMrr"];
          const lost = ["contractionMrr", "churnedMrr", "transferOutMrr"];
          expect(sum(gained.map(units)) - sum(lost.map(units))).toBe(units("endingMrr"));
        }
      }),
      runs(60),
    );
  });
});

interface Total {
  readonly headings: readonly string[];
  readonly total: readonly string[];
}

/** The line of a period in the table of the company, where each of its columns is one of segments of accounts. */
function expectCompany(text: string, { headings, total }: Total, isOfAccounts: boolean): void {
  const company = tableUnder(text, "MRR");
  const { period } = /^## By region, (?<period>\S+)(?: \\\*)?$/mu.exec(text)?.groups ?? {};
  const line = company.lines.find(({ name }) => name.replace(/ \\?\*$/u, "") === period);
  expect(line).toBeDefined();
  for (const [at, heading] of company.headings.entries()) {
    const column = headings.indexOf(heading);
    const isEnd = heading === "Opening" || heading === "Closing";
    // Exchange rates moved other periods; and movements of rows are more than those of customers.
    if (column >= 0 && (isOfAccounts || isEnd)) expect([heading, total[column]]).toEqual([heading, line?.cells[at]]);
  }
}
