import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mrrMovements, type SubscriptionRow, toPlain } from "customer-metrics";
import { readCsv, readCsvColumns, readJson, readNdjson } from "customer-metrics/rows";
import { company } from "../support/companies.ts";
import { runs } from "../support/runs.ts";
import { cutAt, cuts, utf8 } from "./support/pieces.ts";

/** Cells as exports write them: plain, quoted, odd and wrong. */
const TABLE = fc.array(
  fc.record({
    customer: fc.constantFrom("a", "b", " cus_0000017 ", "Ω", "NULL", "x".repeat(70), '"q, ""r"""', "", "\\N"),
    start: fc.constantFrom("2025-01-10", " 2025-02-01", "2025-02-30", "2025-01-10T23:30:00-02:00", "9999-01-01", ""),
    end: fc.constantFrom("", "", "2025-03-01", "9999-12-31", "2025-01-10", "null", "2025-13-01"),
    amount: fc.constantFrom("10", "12.50", "0", "0.1", "-5", "1e3", "12345678901234567.89", ".5", "5.", "1,5", "007"),
    interval: fc.constantFrom("month", "YEARLY", "every 3 months", "biweekly", "moon", ""),
    plan: fc.constantFrom("", "Pro", "Basic ", "null"),
    status: fc.constantFrom("", "active", "Past Due", "canceled", "trialing"),
    discount: fc.constantFrom("", "20%", "1.25"),
    region: fc.constantFrom("", "EU", "US"),
  }),
  { minLength: 1, maxLength: 12 },
);

const HEADER = "customer,start,end,amount,interval,plan,status,discount,region";

function written(rows: readonly Readonly<Record<string, string>>[], end: string): string {
  return [HEADER, ...rows.map((row) => Object.values(row).join(",")), ""].join(end);
}

/** Cells that nothing is said of, among which every form of a plain one is, and now and then one that is not so plain. */
const PLAIN_TABLE = fc.array(
  fc.record({
    customer: fc.oneof(
      fc.nat(300).map((code) => `cus_${String(code).padStart(7, "0")}`),
      fc.constantFrom("a", "ab", "abc", "abcd", "abcde", "7", "null.", "x".repeat(64), "x".repeat(65), " b", "Zoë"),
    ),
    start: fc.constantFrom("2023-01-10", "2024-02-29", "2023-12-31", "2024-12-01"),
    end: fc.constantFrom("", "2025-01-01", "2025-03-31", "9999-12-31", "2024-02-29"),
    amount: fc.constantFrom("10", "12.50", "0", "0.001", "007", "123456789012.5", "1234567890123456", "99.99 "),
    interval: fc.constantFrom("month", "month", "month", "year", "Quarterly"),
    plan: fc.constantFrom("", "Pro", "Pro", "Basic"),
    status: fc.constantFrom("", "active", "active", "trialing"),
    discount: fc.constantFrom("", "1.25"),
    region: fc.constantFrom("", "EU", "US"),
  }),
  { minLength: 1, maxLength: 40, size: "max" },
);

const ANY = fc.oneof(TABLE, PLAIN_TABLE);

/** Numbers, or what is said in place of them. */
function outcome(count: () => unknown): unknown {
  try {
    return toPlain(count());
  } catch (error) {
    return String(error).replace(/: received .*$/u, ""); // a number in a column is no text any more
  }
}

describe("readCsvColumns, for every table,", () => {
  it("reads what readCsv reads, and says the same of the rest, wherever the text is cut", async () => {
    await fc.assert(
      fc.asyncProperty(ANY, fc.constantFrom("\n", "\r\n"), cuts(), fc.boolean(), async (rows, end, at, inclusive) => {
        const text = written(rows, end);
        const options = { endsInclusive: inclusive };
        const read = await readCsv(text, options);
        const packed = await readCsvColumns(cutAt(utf8(text), at), options);
        const { rows: kept, lines, issues, issueCount, rowsRead, columns } = read;
        expect([packed.issues, packed.issueCount, packed.rowsRead]).toEqual([issues, issueCount, rowsRead]);
        expect([packed.use, packed.rowsUsed, [...packed.lines]]).toEqual([columns, kept.length, lines]);
        const told = { asOf: "2025-06-30", from: "2025-01" };
        const ofRows = outcome(() => mrrMovements(kept as readonly SubscriptionRow[], told));
        expect(outcome(() => mrrMovements(packed.columns, told))).toEqual(ofRows);
      }),
      runs(150),
    );
  });

  it("gives the same numbers from objects, columns, iterables, CSV, JSON and NDJSON of one company", async () => {
    await fc.assert(
      fc.asyncProperty(company(), async ({ rows, asOf }) => {
        fc.pre(rows.length > 0);
        const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((field) => field !== "attributes");
        const cell = (row: SubscriptionRow, field: string): string => {
          const value = (row as unknown as Record<string, string | number | null | undefined>)[field];
          return value === null || value === undefined ? "" : String(value);
        };
        const csv = [fields, ...rows.map((row) => fields.map((field) => cell(row, field)))].join("\n");
        const kind = "subscription-rows" as const;
        const of = (book: Iterable<SubscriptionRow>): unknown => toPlain(mrrMovements(book, { asOf }));
        const expected = of(rows);
        expect(of(new Set(rows))).toEqual(expected);
        const { columns } = await readCsvColumns(`${csv}\n`, { kind, credits: "allow" });
        expect(toPlain(mrrMovements(columns, { asOf }))).toEqual(expected);
        const json = await readJson(JSON.stringify(rows), { kind, credits: "allow" });
        expect(of(json.rows as SubscriptionRow[])).toEqual(expected);
        const lines = rows.map((row) => JSON.stringify(row)).join("\n");
        const ndjson = await readNdjson(lines, { kind, credits: "allow" });
        expect(of(ndjson.rows as SubscriptionRow[])).toEqual(expected);
      }),
      runs(60),
    );
  });
});
