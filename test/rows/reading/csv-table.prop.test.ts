import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextSource } from "customer-metrics/rows";
import { parseRows, type TableRow } from "../../../src/rows/reading/csv-rows.ts";
import { scanRow } from "../../../src/rows/reading/csv-scan.ts";
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

describe("a table of CSV with broken rows, for all of them,", () => {
  const plain = fc.string({ unit: fc.constantFrom("a", "7", " ", "é"), minLength: 1 }).map((cell) => `${cell},z`);
  // Quotes that open and do not close, or close before the cell is over: whatever follows, these lines are none.
  const broken = fc.constantFrom('"a', 'x,"b', '"a"b,c', 'x,"y"z"', '"","q"x');

  it("loses the lines that are broken, and no other", async () => {
    const lines = fc.array(fc.oneof({ arbitrary: plain, weight: 2 }, broken), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lines, cuts(), fc.constantFrom("\n", "\r\n"), async (written, places, end) => {
        const { rows } = await read(cutAt(["header,z", ...written, "last,z"].join(end), places), { delimiter: "," });
        const expected = [...written, "last,z"].map((line, index) =>
          line.includes('"') ? { line: index + 2, received: line } : { line: index + 2, cells: line.split(",") },
        );
        expect(
          rows.map(({ line, cells, received }) => (received === undefined ? { line, cells } : { line, received })),
        ).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("finds nothing broken in a table that is none, and reads it as if it had not looked", () => {
    fc.assert(
      fc.property(tables(), csvForms(), (table, { delimiter, ...form }) => {
        const { text } = writeCsv(table, { ...form, delimiter, lineEnd: "\n" });
        const place = { delimiter, line: 1, isLast: true };
        const ends: number[] = [];
        for (let at = 0; at < text.length;) {
          const row = scanRow(text, at, place);
          if (row === null || !("end" in row)) throw new Error("A row that is right must be found so");
          ends.push((at = row.end));
        }
        const alone = ends.flatMap((end, index) => parseRows(text.slice(ends[index - 1] ?? 0, end), place).rows);
        expect(alone.map(({ cells }) => cells)).toEqual(parseRows(text, place).rows.map(({ cells }) => cells));
      }),
      { numRuns: 500 },
    );
  });
});
