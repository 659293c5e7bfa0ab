import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextSource } from "customer-metrics/rows";
import type { TableRow } from "../../../src/rows/reading/csv-rows.ts";
import { type CsvOptions, csvTable } from "../../../src/rows/reading/csv-table.ts";
import { csvForms, tables, writeCsv } from "../support/csv-writer.ts";
import { cutAt, cuts, HANDED_OVER, utf16, utf8 } from "../support/pieces.ts";

async function read(
  source: TextSource,
  options?: CsvOptions,
): Promise<{ header: readonly string[]; rows: TableRow[] }> {
  const { header, batches } = await csvTable(source, options);
  const rows: TableRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return { header, rows };
}

/** What is read, or why it is refused. */
async function outcome(source: TextSource, options?: CsvOptions): Promise<unknown> {
  try {
    return await read(source, options);
  } catch (error) {
    return error;
  }
}

/** Texts that may be no CSV at all: quotes that do not close, text after closing quotes, blank first lines. */
function messyTexts(): fc.Arbitrary<string> {
  const unit = fc.constantFrom("a", "é", "😀", '"', '""', ",", ";", "\t", "\n", "\n", "\r", "\r\n", " ");
  return fc.string({ unit, maxLength: 40 });
}

describe("a table of CSV, for every table,", () => {
  it("is read back cell by cell, with the line of each row", async () => {
    await fc.assert(
      fc.asyncProperty(tables(), csvForms(), async (table, form) => {
        const { text, lines } = writeCsv(table, form);
        const written = table
          .map((cells, index) => ({ cells: cells.map((cell) => cell.replace(/\r\n?/gu, "\n")), line: lines[index] }))
          .filter(({ cells }) => cells.some((cell) => cell.trim() !== "")); // blank lines are no rows
        const { header, rows } = await read(text, { delimiter: form.delimiter });
        expect(header).toEqual(written[0]?.cells ?? []);
        expect(rows).toEqual(written.slice(1));
      }),
      { numRuns: 300 },
    );
  });

  it("is found to have the delimiter that stands between its header's names", async () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom("a", "b", " ", "_"), minLength: 1 }), { minLength: 2 });
    const header = names.filter((words) => words.some((name) => name.trim() !== ""));
    await fc.assert(
      fc.asyncProperty(header, tables(), csvForms(), async (words, table, form) => {
        const { text } = writeCsv([words, ...table], form);
        expect(await read(text)).toEqual(await read(text, { delimiter: form.delimiter }));
      }),
    );
  });
});

describe("a table of CSV, for every text, broken ones too,", () => {
  it("does not depend on where the text is cut", async () => {
    await fc.assert(
      fc.asyncProperty(messyTexts(), cuts(), async (text, places) => {
        expect(await outcome(cutAt(text, places))).toEqual(await outcome(text));
        expect(await outcome(text.split(""))).toEqual(await outcome(text));
      }),
      { numRuns: 1000, examples: [[" \na;b\n1;2", [2]]] },
    );
  });

  it("does not depend on where its bytes are cut, nor on their encoding", async () => {
    await fc.assert(
      fc.asyncProperty(messyTexts(), cuts(), async (text, places) => {
        const whole = await outcome(text);
        for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16(text, "little"), utf16(text, "big")]) {
          expect(await outcome(cutAt(bytes, places))).toEqual(whole);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on how the pieces are handed over", async () => {
    await fc.assert(
      fc.asyncProperty(messyTexts(), cuts(), fc.constantFrom(...HANDED_OVER), async (text, places, [, hand]) => {
        const whole = await outcome(text, { delimiter: ";" });
        expect(await outcome(hand(cutAt(text, places)), { delimiter: ";" })).toEqual(whole);
        expect(await outcome(hand(cutAt(utf8(text), places)), { delimiter: ";" })).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});
