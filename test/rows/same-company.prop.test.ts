import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readCsv,
  readJson,
  readMrrSnapshots,
  readNdjson,
  readSubscriptions,
  type ReadText,
} from "customer-metrics/rows";
import { csvForms, writeCsv } from "./support/csv-writer.ts";
import { cutAt, cuts, utf8 } from "./support/pieces.ts";

type Cells = Readonly<Record<string, string>>;

const DATES = ["2025-01-01", "2025-01-31T23:30:00Z", "2025-02-30"];

/** Subscriptions as cells of text, some of them empty, a few of them wrong. */
const SUBSCRIPTIONS = fc.record({
  "Customer ID": fc.constantFrom("a", "Bolt; Ltd", 'the "C", Inc', "Ω\nO", ""),
  Start: fc.constantFrom(...DATES),
  End: fc.constantFrom("", "2026-01-01", "9999-12-31", "2024-01-01"),
  "Unit price": fc.constantFrom("10", "12.50", "0.01", "1,5"),
  "Billing interval": fc.constantFrom("month", "yearly", "every 3 months"),
  Seats: fc.constantFrom("", "3", "-1"),
  Discount: fc.constantFrom("", "20%", "1.5"),
  Status: fc.constantFrom("", "active", "past_due", "canceled"),
  Plan: fc.constantFrom("", "Pro", "Pro, yearly"),
  Region: fc.constantFrom("", "EU", "US"),
  Owner: fc.constantFrom("", "Ada", "NULL"),
});

const SNAPSHOTS = fc.record({
  Customer: fc.constantFrom("a", "Bolt; Ltd", ""),
  Month: fc.constantFrom("2025-01", "2025-Q1", ...DATES),
  MRR: fc.constantFrom("10", "12.50", "-1", "many"),
  Currency: fc.constantFrom("", "eur", "€"),
  Region: fc.constantFrom("", "EU"),
});

/** What was read, but for the lines, which objects do not have. */
function read({ rows, rowNumbers, issues, issueCount, rowsRead }: Omit<ReadText, "kind">): unknown {
  const said = issues.map(({ row, code, field, column, received, message }) => {
    return { row, code, field, column, received: received ?? null, message };
  });
  return { rows, rowNumbers, said, issueCount, rowsRead };
}

/** Objects that leave out what is empty, say null of it, or have an empty text. */
const NOTHING: readonly ((record: Cells) => unknown)[] = [
  (record) => Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== "")),
  (record) => Object.fromEntries(Object.entries(record).map(([column, cell]) => [column, cell === "" ? null : cell])),
  (record) => record,
];

describe.each([
  ["subscriptions", "subscription-rows" as const, SUBSCRIPTIONS, readSubscriptions],
  ["snapshots", "mrr-snapshot-rows" as const, SNAPSHOTS, readMrrSnapshots],
])("one company's %s, for every company,", (_name, kind, company, readObjects) => {
  const records: fc.Arbitrary<readonly Cells[]> = fc.array<Cells>(company, { minLength: 1, maxLength: 6 });

  it("are the same as objects, JSON, NDJSON and CSV", async () => {
    await fc.assert(
      fc.asyncProperty(records, csvForms(), cuts(), async (cells, form, places) => {
        const columns = Object.keys(cells[0] ?? {});
        const { text, lines } = writeCsv([columns, ...cells.map((record) => Object.values(record))], form);
        const json = utf8(JSON.stringify(cells));
        const ndjson = cells.map((record) => JSON.stringify(record)).join("\n");

        const expected = readObjects(cells);
        const fromCsv = await readCsv(cutAt(utf8(text), places), { kind });
        const fromNdjson = await readNdjson(cutAt(ndjson, places), { kind });
        expect(read(fromCsv)).toEqual(read(expected));
        expect(read(await readJson(cutAt(json, places), { kind }))).toEqual(read(expected));
        expect(read(fromNdjson)).toEqual(read(expected));
        expect([fromCsv.columns, fromNdjson.columns]).toEqual([expected.columns, expected.columns]);
        expect(fromCsv.lines).toEqual(expected.rowNumbers.map((row) => lines[row]));
        expect(fromNdjson.lines).toEqual(expected.rowNumbers);
      }),
      { numRuns: 300 },
    );
  });

  it("are the same whether what is empty is left out, null or an empty text", () => {
    fc.assert(
      fc.property(records, fc.array(fc.constantFrom(...NOTHING), { minLength: 6, maxLength: 6 }), (cells, ways) => {
        const { rows, rowNumbers } = readObjects(cells.map((record, index) => ways[index]?.(record)));
        const expected = readObjects(cells);
        expect({ rows, rowNumbers }).toEqual({ rows: expected.rows, rowNumbers: expected.rowNumbers });
      }),
      { numRuns: 300 },
    );
  });
});
