import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMetricInputError, readCsv, type ReadCsvOptions, readNdjson, type ReadText } from "customer-metrics/rows";
import { csvForms, writeCsv } from "../support/csv-writer.ts";
import { type Candidate, candidates, type Kind, KINDS, withoutNulls } from "./support.ts";

/** What a schema says of a row. */
function saidBy({ schema }: Kind, candidate: Candidate): readonly unknown[] {
  const { error } = schema.safeParse(candidate);
  return (error?.issues ?? []).map(({ path, message }) => ({ field: path[0], message }));
}

/** Rows that are right. */
function rightRows(kind: Kind): fc.Arbitrary<Candidate> {
  return candidates(kind, 0)
    .map((row) => ({
      ...Object.fromEntries(kind.required.map((field) => [field, kind.fields[field]?.good[0]])),
      ...row,
    }))
    .filter((row) => kind.schema.safeParse(row).success && !String(row["amount"]).startsWith("-"))
    .map(withoutNulls);
}

const keepIssues = 10_000;

describe.each(KINDS)("reading $kind, for every row that is canonical already,", (kind) => {
  it("accepts what the schema accepts, and refuses the rest for the same reasons", () => {
    fc.assert(
      fc.property(candidates(kind, 1), (candidate) => {
        const { rows, issues } = kind.read([candidate], { credits: "allow" });
        const said = saidBy(kind, candidate);
        const found = issues.map(({ field, message }) => ({ field, message: message.split("; with ")[0] }));
        expect(found).toEqual(said);
        expect(rows).toEqual(said.length === 0 ? [withoutNulls(candidate)] : []);
      }),
      { numRuns: 600 },
    );
  });

  it("refuses negative amounts as well, unless they are allowed as credits, and no others", () => {
    fc.assert(
      fc.property(candidates(kind, 1), (candidate) => {
        const isNegative = "amount" in candidate && String(candidate["amount"]).startsWith("-");
        const isRight = kind.schema.safeParse(candidate).success;
        expect(kind.read([candidate]).rows).toHaveLength(isRight && !isNegative ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });

  it("reads each row as if it were alone, uses or refuses it, and counts all", () => {
    fc.assert(
      fc.property(fc.array(candidates(kind, 2), { maxLength: 6 }), (records) => {
        const { rows, rowNumbers, rowsRead, issues } = kind.read(records);
        const refused = new Set(issues.map(({ row }) => row));
        expect([...rowNumbers, ...refused].sort((a, b) => a - b)).toEqual(records.map((_record, index) => index + 1));
        expect([rowsRead, rows.length]).toEqual([records.length, rowNumbers.length]);
        expect(rows).toEqual(records.flatMap((record) => kind.read([record]).rows));
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(KINDS)("$kind that are written and read again", (kind) => {
  const columns = Object.keys(kind.fields);

  it("are the same from NDJSON", async () => {
    const rows = fc.array(rightRows(kind), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const plain = written.map((row) => JSON.parse(JSON.stringify(row, withoutBigInts)) as unknown);
        const text = plain.map((row) => JSON.stringify(row)).join("\n");
        const read = await readNdjson(text, { kind: kind.kind });
        expect([read.issues, read.rows]).toEqual([[], plain]);
      }),
      { numRuns: 100 },
    );
  });

  it("mean the same from CSV, by their columns alone", async () => {
    const rows = fc.array(rightRows(kind), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, csvForms(), async (written, form) => {
        const table = written.map((row) => [...columns.map((field) => textOf(row[field])), "EU"]);
        const { text } = writeCsv([[...columns, "region"], ...table], form);
        const isAccounts = kind.kind === "account-rows"; // of which one column says too little
        const read = await readCsv(text, { delimiter: form.delimiter, ...(isAccounts ? { kind: kind.kind } : {}) });
        expect([read.kind, read.issues]).toEqual([kind.kind, []]);
        const attributes = kind.kind === "goal-rows" ? {} : { region: "EU" };
        expect(read.rows.map(asText)).toEqual(written.map((row) => asText({ ...row, attributes })));
      }),
      { numRuns: 100 },
    );
  });
});

function withoutBigInts(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** A cell; `false` is written as people do. */
function textOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" || typeof value === "bigint") return value.toString();
  return typeof value === "string" ? value : "";
}

/** A row with all that it says as text: in CSV, a number and its digits are one. */
function asText(row: object): unknown {
  const { attributes, ...fields } = row as Record<string, unknown>;
  const cells = Object.entries(fields).map(([field, value]) => [field, textOf(value)] as const);
  return { ...Object.fromEntries(cells), attributes: attributes ?? {} };
}

const CELLS = [
  ...["a", "2025-01-31", "31.01.2025", "2025-01-31T10:00Z", "45658", "1735689600", "9999-12-31", "9", "1.234,50", "€5"],
  ...["12%", "-5", "won", "Closed", "nps", "yes", "nein", "", "NULL", "EUR", "🙂", "=1+1", "#REF!", "1e5", "__proto__"],
];

/** Every way in which a caller may say that things are written. */
const OPTIONS: fc.Arbitrary<ReadCsvOptions> = fc.record({
  numbers: fc.constantFrom(undefined, "de-DE", "en-US", "ar-EG", { decimal: "," }),
  dates: fc.constantFrom(undefined, "dmy", "mdy", "ymd", "excel", "excel-1904", "unix", "unix-ms"),
  timeZone: fc.constantFrom(undefined, "Asia/Tokyo"),
  endsInclusive: fc.boolean(),
  surveyKind: fc.constantFrom(undefined, "nps", "csat"),
});

function isWhole({ rowNumbers, issues, rowsRead }: ReadText): boolean {
  return new Set([...rowNumbers, ...issues.map(({ row }) => row)]).size === rowsRead;
}

describe("garbage under the columns of any kind", () => {
  const cell = fc.oneof({ arbitrary: fc.constantFrom(...CELLS), weight: 6 }, fc.string({ maxLength: 5 }));

  it("is read or refused row by row, and breaks nothing", async () => {
    const drawn = fc
      .constantFrom(...KINDS)
      .chain(({ kind, fields }) =>
        fc.tuple(fc.constant(kind), fc.constant(Object.keys(fields)), fc.array(fc.array(cell, { maxLength: 12 }))),
      );
    await fc.assert(
      fc.asyncProperty(drawn, OPTIONS, csvForms(), async ([kind, header, garbage], options, form) => {
        const { text } = writeCsv([header, ...garbage], form);
        const read = await readCsv(text, { ...options, kind, delimiter: form.delimiter, keepIssues });
        expect([read.kind, isWhole(read)]).toEqual([kind, true]);
      }),
      { numRuns: 1000 },
    );
  });

  it("is recognised as some kind or as none, whatever columns stand together", async () => {
    const names = [...new Set(KINDS.flatMap(({ fields }) => Object.keys(fields))), "customer", "start", "mrr", "month"];
    const headers = fc.array(fc.constantFrom(...names, "stage", "event", "order id", "nps", "name", "region"), {
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(
        headers,
        fc.array(fc.array(cell, { maxLength: 10 })),
        OPTIONS,
        async (header, garbage, options) => {
          const { text } = writeCsv([header, ...garbage], {
            delimiter: ",",
            lineEnd: "\n",
            quoteAll: true,
            endsWithLineEnd: true,
          });
          try {
            expect(isWhole(await readCsv(text, { ...options, delimiter: ",", keepIssues }))).toBe(true);
          } catch (error) {
            if (!isMetricInputError(error)) throw error;
            expect(error.message).toMatch(/^Cannot find /u);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
