import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { movementsCsv } from "../../../src/cli/render/csv/customers.ts";
import { periodsCsv } from "../../../src/cli/render/csv/periods.ts";
import { renderMarkdown } from "../../../src/cli/render/markdown.ts";
import { reportDocument } from "../../../src/cli/render/report-document.ts";
import { renderText } from "../../../src/cli/render/text.ts";
import { company } from "../../support/companies.ts";
import { anyChoices } from "../../support/conventions.ts";
import { runs } from "../../support/runs.ts";
import { markdownTables, shownReport, unitsOf } from "../support/shown.ts";

/** Any choices that companies have the fields for, and that refuse none of their intervals. */
const choices = anyChoices().map(({ weeksPerMonth = "52/12", daysPerMonth = "365/12", ...made }) => ({
  ...made,
  weeksPerMonth: weeksPerMonth === "refuse" ? ("52/12" as const) : weeksPerMonth,
  daysPerMonth: daysPerMonth === "refuse" ? ("365/12" as const) : daysPerMonth,
}));

/** Digits after the point of amounts that do not end. */
const PLACES = 20;

const table = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

describe("what comes out of a report", () => {
  it("foots in every line of every table of Markdown, and so do the totals", () => {
    fc.assert(
      fc.property(company(), choices, ({ rows, asOf }, made) => {
        const { context } = shownReport(rows, { asOf }, made);
        const tables = markdownTables(renderMarkdown(reportDocument(context)));
        const names = made.grain === "subscription" ? ["MRR", "Subscriptions"] : ["MRR", "Customers"];
        for (const name of names) {
          const [, ...lines] = tables.get(name) ?? [];
          const read = lines.map(([label = "", ...cells]) => ({ label, cells: cells.map((cell) => unitsOf(cell, 2)) }));
          for (const { cells } of read) expect(sum(cells.slice(0, -1))).toBe(cells.at(-1));
          const periods = read.filter(({ label }) => !label.startsWith("Total"));
          for (const [index, { cells }] of periods.entries()) {
            if (index > 0) expect(cells[0]).toBe(periods[index - 1]?.cells.at(-1));
          }
          const total = read.find(({ label }) => label.startsWith("Total"));
          const closed = periods.filter(({ label }) => !label.endsWith("*"));
          for (const [column, cell] of (total?.cells ?? []).slice(1, -1).entries()) {
            expect(cell).toBe(sum(closed.map(({ cells }) => cells[column + 1] ?? 0n)));
          }
        }
      }),
      runs(100),
    );
  });

  it("says in Markdown what it says as text, word for word and number for number", () => {
    const words = (text: string): string =>
      text
        .replaceAll("\\", "")
        .replace(/[─|*#:\s-]+/gu, " ")
        .trim();
    fc.assert(
      fc.property(company(), choices, ({ rows, asOf }, made) => {
        const document = reportDocument(shownReport(rows, { asOf }, made).context);
        // Text has the name of a section where Markdown has what its lines are of.
        const corners = /(?<= )(?:Period|Customer) (?=Opening|NRR|ARPA|Movement|Subscription|Date)/gu;
        expect(words(renderMarkdown(document)).replace(corners, "")).toBe(words(renderText(document)));
      }),
      runs(60),
    );
  });

  it("foots in CSV to the last digit", () => {
    fc.assert(
      fc.property(company(), choices, ({ rows, asOf }, made) => {
        const { report } = shownReport(rows, { asOf }, made);
        const lines = table([...periodsCsv(report)].join(""));
        expect(lines).toHaveLength(report.periods.length);
        for (const line of lines) {
          const units = (field: string): bigint => unitsOf(line[field] ?? "", PLACES);
          const gained = ["startingMrr", "newMrr", "expansionMrr", "reactivationMrr", "fxMrr"].map(units);
          expect(sum(gained) - units("contractionMrr") - units("churnedMrr")).toBe(units("endingMrr"));
          const mix = ["mixCrossSell", "mixUpsell", "mixSeats", "mixPrice", "mixOther"].map(units);
          expect(sum(mix)).toBe(units("expansionMrr") - units("contractionMrr"));
        }
      }),
      runs(100),
    );
  });

  it("has customers' movements that add up to the totals of the report", () => {
    fc.assert(
      fc.property(company(), choices, ({ rows, asOf }, made) => {
        // Where totals are rounded to cents, so are customers, each of them.
        const { report, customers, context } = shownReport(rows, { asOf }, { ...made, rounding: "none" });
        const lines = table([...movementsCsv(customers.movements, context)].join(""));
        const kinds = { new: "newMrr", expansion: "expansionMrr", contraction: "contractionMrr" } as const;
        const fields = Object.entries({ ...kinds, churned: "churnedMrr", reactivation: "reactivationMrr" } as const);
        for (const { period, movements } of report.periods) {
          for (const [kind, field] of fields) {
            const of = lines.filter((line) => line["period"] === period && line["kind"] === kind);
            const added = sum(of.map((line) => unitsOf(line["delta"] ?? "", PLACES)));
            const total = unitsOf(movements[field]?.toFixed() ?? "", PLACES);
            // Each amount and each total may be rounded in its twentieth place.
            const apart = (kind === "contraction" || kind === "churned" ? -added : added) - total;
            expect(apart <= BigInt(of.length + 6) && apart >= -BigInt(of.length + 6)).toBe(true);
          }
        }
        for (const line of lines) {
          const [opening, closing, delta] = ["opening", "closing", "delta"].map((field) =>
            unitsOf(line[field] ?? "", PLACES),
          );
          expect((closing ?? 0n) - (opening ?? 0n)).toBe(delta);
          // Whoever paid in between and is free at both ends has moved, and by nothing.
          if (delta !== 0n) expect(line["rows"]).toMatch(/^book\.csv:\d+(?:, book\.csv:\d+)*$/u);
        }
      }),
      runs(100),
    );
  });
});
