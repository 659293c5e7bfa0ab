import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isMetricInputError,
  readCsv,
  type ReadCsvOptions,
  readJson,
  readNdjson,
  readSubscriptions,
  type ReadText,
} from "customer-metrics/rows";
import { cutAt, cuts, utf8 } from "./support/pieces.ts";

/** Every way in which a caller may say that things are written, and some that hold together badly. */
const OPTIONS: fc.Arbitrary<ReadCsvOptions> = fc.record({
  numbers: fc.constantFrom(undefined, "de-DE", "en-US", "en-IN", "fr-CH", "ar-EG", { decimal: "," }, { decimal: "." }),
  dates: fc.constantFrom(undefined, "dmy", "mdy", "ymd", "excel", "excel-1904", "unix", "unix-ms"),
  timeZone: fc.constantFrom(undefined, "Asia/Tokyo"),
  credits: fc.constantFrom("allow", "refuse"),
  endsInclusive: fc.boolean(),
});

const CELLS = [
  ...["a", "Bolt", "2025-01-31", "31.01.2025", "01/31/2025", "31 Jan 25", "Jan 2025", "45658", "1735689600", "2025"],
  ...["1.234,50", "1,234.50", "1 234,50 €", "€5", "$5", "(5)", "5-", "-5", "5 %", "12%", "0", "0.234", "kr 5", "٥"],
  ...["", "NULL", "monthly", "every 3 months", "canceled", "EUR", "🙂", "=1+1", "#REF!", "1e5", "\\N", "__proto__"],
];

/** What was read must be all that there was. */
function checkCounts({ rows, rowNumbers, issues, issueCount, rowsRead }: Omit<ReadText, "kind">): void {
  const refused = new Set(issues.map(({ row }) => row));
  expect(issueCount).toBe(issues.length);
  expect([...rowNumbers, ...refused].sort((a, b) => a - b)).toEqual(
    Array.from({ length: rowsRead }, (_, index) => index + 1),
  );
  expect(rows).toHaveLength(rowNumbers.length);
}

const keepIssues = 10_000;

describe("garbage in any form", () => {
  const header = "customer,start,end,price,interval,discount,currency,status,tags";
  const cell = fc.oneof({ arbitrary: fc.constantFrom(...CELLS), weight: 6 }, fc.string({ maxLength: 5 }));

  it("is refused row by row or read, each row once, however it is told to be read", () => {
    const records = fc.array(fc.dictionary(fc.constantFrom(...header.split(",")), cell), { maxLength: 6 });
    fc.assert(
      fc.property(records, OPTIONS, (garbage, options) => {
        const result = readSubscriptions(garbage, { ...options, keepIssues });
        expect(result.rowsRead).toBe(garbage.length);
        checkCounts(result);
        for (const { start, amount, end } of result.rows) {
          expect(start).toMatch(/^\d{4}-\d\d-\d\d$/u); // and whatever was written, a plain date and a plain number
          expect(String(end ?? "9999-12-31") > String(start)).toBe(true);
          expect(String(amount)).toMatch(/^-?\d+(?:\.\d+)?$/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("loses no line of a table: without quotes, there are as many rows as lines that are not blank", async () => {
    const unquoted = cell.map((text) => text.replace(/["\r\n]/gu, ""));
    const lines = fc.array(
      fc.array(unquoted, { maxLength: 10 }).map((cells) => cells.join(",")),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(lines, OPTIONS, cuts(), async (garbage, told, places) => {
        const options = { ...told, columns: { amount: "price", end: null } };
        const text = [header, ...garbage].join("\n");
        const result = await readCsv(cutAt(utf8(text), places), { ...options, delimiter: ",", keepIssues });
        expect(result.rowsRead).toBe(garbage.filter((line) => line.replace(/[\s,]/gu, "") !== "").length);
        checkCounts(result);
      }),
      { numRuns: 300 },
    );
  });

  it("is read or refused with a reason, and breaks nothing, be it any text or any bytes", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }).map((text) => `${header}\n${text}`),
      fc.string({
        unit: fc.constantFrom("a", '"', ",", "\n", "\r", "\0", "[", "{", "}", ":", "1", "\uFEFF"),
        maxLength: 60,
      }),
    );
    const sources = fc.oneof(texts, fc.uint8Array({ maxLength: 60 }), texts.map(utf8));
    await fc.assert(
      fc.asyncProperty(
        sources,
        fc.constantFrom(readCsv, readJson, readNdjson),
        OPTIONS,
        async (garbage, read, options) => {
          try {
            checkCounts(await read(garbage, { ...options, keepIssues }));
          } catch (error) {
            if (!isMetricInputError(error)) throw error;
            expect(error.message).toMatch(/^Cannot (?:read|find) /u);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
