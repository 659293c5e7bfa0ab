import { describe, expect, it } from "vitest";
import { readJson, readNdjson, type ReadText } from "customer-metrics/rows";
import { cutAt, HANDED_OVER, utf16, utf8 } from "./support/pieces.ts";

const RECORDS = [
  { customer: "a", start: "2025-01-01", amount: 10, interval: "month", region: "EU" },
  { customer: "b", start: "2025-02-01", amount: "20.50", interval: "yearly" },
];
const ROWS = [
  { customerId: "a", start: "2025-01-01", amount: 10, interval: "month", attributes: { region: "EU" } },
  { customerId: "b", start: "2025-02-01", amount: "20.50", interval: "year" },
];
const COLUMNS = {
  recognised: ["customerId", "start", "amount", "interval"].map((field) => ({
    field,
    column: field === "customerId" ? "customer" : field,
  })),
  guessed: [],
  attributes: ["region"],
  ignored: [],
};

/** What reading throws. */
function refusal(read: Promise<ReadText>): Promise<unknown> {
  return read.then(
    () => {
      throw new Error("The text must be refused");
    },
    (error: unknown) => error,
  );
}

describe("readJson", () => {
  it.each([
    ["an array of objects", JSON.stringify(RECORDS)],
    ["an object with one array", JSON.stringify({ object: "list", has_more: false, data: RECORDS })],
    ["bytes", utf8(JSON.stringify(RECORDS))],
    ["bytes of UTF-16", utf16(JSON.stringify(RECORDS, null, 2), "little")],
  ])("answers the rows of %s", async (_case, source) => {
    expect(await readJson(source)).toEqual({
      kind: "subscription-rows",
      rows: ROWS,
      rowNumbers: [1, 2],
      lines: [undefined, undefined],
      issues: [],
      issueCount: 0,
      rowsRead: 2,
      columns: COLUMNS,
    });
  });

  it.each(HANDED_OVER)("answers the same from %s", async (_way, hand) => {
    const bytes = utf8(JSON.stringify(RECORDS));
    expect((await readJson(hand(cutAt(bytes, [7, 7, 60])))).rows).toEqual(ROWS);
  });

  it("answers snapshots where there are months", async () => {
    const text = JSON.stringify([{ account: 7, month: "2025-03", mrr: 99.9 }]);
    expect(await readJson(text)).toMatchObject({
      kind: "mrr-snapshot-rows",
      rows: [{ customerId: 7, period: "2025-03", mrr: 99.9 }],
    });
  });

  it("takes rows for what they are said to be", async () => {
    const text = JSON.stringify([{ customer: "a", start: "2025-01-15", month: "2025-03", amount: 10 }]);
    expect((await readJson(text)).kind).toBe("subscription-rows");
    expect((await readJson(text, { kind: "mrr-snapshot-rows" })).kind).toBe("mrr-snapshot-rows");
  });

  it("reads by the options that objects are read by", async () => {
    const text = JSON.stringify([
      { customer: "a", start: "2025-01-31T22:00:00Z", end: "2025-03-31", amount: -5, interval: null },
      { customer: "b" },
    ]);
    const options = {
      ...({ timeZone: "Europe/Bucharest", endsInclusive: true, credits: "allow" } as const),
      interval: "quarterly",
      keepIssues: 1,
    };
    expect(await readJson(text, options)).toMatchObject({
      rows: [{ customerId: "a", start: "2025-02-01", end: "2025-04-01", amount: -5, interval: "quarter" }],
      issues: [{ row: 2, field: "start" }],
      issueCount: 2,
    });
  });

  it("numbers what is no object among its records, and takes the kind from the first that is one", async () => {
    const text = JSON.stringify([7, null, ["a"], { customer: "a", month: "2025-03", mrr: 5 }, "x"]);
    const said = (received: string): string => `Cannot read a row that is no object: received ${received}`;
    expect(await readJson(text)).toMatchObject({
      kind: "mrr-snapshot-rows",
      rowNumbers: [4],
      rowsRead: 5,
      issues: [
        { code: "not-an-object", row: 1, received: 7, message: said("7") },
        { code: "not-an-object", row: 2, received: null, message: said("null") },
        { code: "not-an-object", row: 3, received: ["a"], message: said('["a"]') },
        { code: "not-an-object", row: 5, received: "x", message: said('"x"') },
      ],
    });
  });

  it.each(["{}", "null", "7", '{ "a": [1], "b": [2] }'])("refuses %s, which has no rows", async (text) => {
    expect(await refusal(readJson(text))).toMatchObject({
      name: "MetricInputError",
      code: "not-allowed",
      field: "source",
      message: "Cannot read JSON without an array of rows",
    });
  });

  it.each([
    ["", "it is empty"],
    [" \n", "it is empty"],
    ["customer,start,amount", 'on line 1, column 1, a value is wanted, and not "customer"'],
    ['[{ "a": 1 },\n  { "b": NaN }]', 'on line 2, column 10, a value is wanted, and not "NaN"'],
  ])("refuses %j, which is no JSON", async (text, reason) => {
    expect(await refusal(readJson(text))).toMatchObject({
      name: "MetricInputError",
      code: "not-allowed",
      field: "source",
      message: `Cannot read text that is no JSON: ${reason}`,
    });
  });

  it("refuses keys that are neither kind's, naming what is missing", async () => {
    expect(await refusal(readJson('[{ "customer": "a", "price": 5 }]'))).toMatchObject({
      name: "MetricInputError",
      code: "missing-field",
      field: "start",
      received: ["customer", "price"],
      message: 'Cannot find a column for start among "customer", "price"',
    });
  });
});

describe("readNdjson", () => {
  const LINES = RECORDS.map((record) => JSON.stringify(record));

  it.each([
    ["line feeds", `${LINES.join("\n")}\n`],
    ["carriage returns and line feeds", `${LINES.join("\r\n")}\r\n`],
    ["no line end at its end", LINES.join("\n")],
    ["a byte order mark", `\uFEFF${LINES.join("\n")}`],
    ["bytes", utf8(LINES.join("\n"))],
  ])("answers the rows of lines with %s", async (_case, source) => {
    expect(await readNdjson(source)).toEqual({
      kind: "subscription-rows",
      rows: ROWS,
      rowNumbers: [1, 2],
      lines: [1, 2],
      issues: [],
      issueCount: 0,
      rowsRead: 2,
      columns: COLUMNS,
    });
  });

  it.each(HANDED_OVER)("answers the same from %s", async (_way, hand) => {
    const bytes = utf8(LINES.join("\n"));
    expect((await readNdjson(hand(cutAt(bytes, [7, 7, 90])))).rows).toEqual(ROWS);
  });

  it("knows the row and the line of everything, also after empty lines and a broken first one", async () => {
    const text = ['{"customer":', "", LINES[0], "  ", "[1]", LINES[1], '{"customer":"c","start":"soon","price":5}'];
    expect(await readNdjson(text.join("\n"))).toMatchObject({
      kind: "subscription-rows",
      rows: ROWS,
      rowNumbers: [2, 4],
      lines: [3, 6],
      rowsRead: 5,
      issues: [
        {
          code: "unreadable",
          row: 1,
          line: 1,
          received: '{"customer":',
          message:
            'Cannot read the row as the line is no JSON: in column 13, a value is wanted, and not the end: received "{\\"customer\\":"',
        },
        {
          code: "not-an-object",
          row: 3,
          line: 5,
          received: [1],
          message: "Cannot read a row that is no object: received [1]",
        },
        {
          code: "not-a-date",
          row: 5,
          line: 7,
          field: "start",
          column: "start",
          received: "soon",
          message: 'Cannot read start as a date like 2025-03-01: received "soon"',
        },
      ],
      issueCount: 3,
    });
  });

  it("reads records of different shapes, each by its own keys", async () => {
    const text = [
      '{ "customer": "a", "start": "2025-01-01", "mrr": 10 }',
      '{ "Account ID": "b", "Start Date": "2025-02-01", "ARR": 120, "Region": "EU" }',
      '{ "mrr": 5 }',
    ];
    const { rows, issues, columns } = await readNdjson(text.join("\n"));
    expect(rows).toEqual([
      { customerId: "a", start: "2025-01-01", amount: 10, interval: "month" },
      { customerId: "b", start: "2025-02-01", amount: 120, interval: "year", attributes: { Region: "EU" } },
    ]);
    expect(issues).toEqual([
      { code: "missing-value", row: 3, line: 3, field: "customerId", message: "Cannot do without customerId" },
      { code: "missing-value", row: 3, line: 3, field: "start", message: "Cannot do without start" },
    ]);
    expect(columns.guessed.map(({ value }) => value)).toEqual(["month", "year"]);
    expect(columns.attributes).toEqual(["Region"]);
  });

  it("refuses keys that are neither kind's, naming what is missing", async () => {
    expect(await refusal(readNdjson('{ "customer": "a", "month": "2025-01" }\n'))).toMatchObject({
      name: "MetricInputError",
      code: "missing-field",
      field: "mrr",
      received: ["customer", "month"],
      message: 'Cannot find a column for mrr among "customer", "month"',
    });
  });
});

describe.each([
  ["readJson", readJson, "[]"],
  ["readNdjson", readNdjson, "\n"],
])("%s of a text without records", (_name, read, text) => {
  it("is refused as nothing says what they would be", async () => {
    expect(await refusal(read(text))).toMatchObject({
      name: "MetricInputError",
      code: "missing-field",
      field: "customerId",
      received: [],
      message: "Cannot find a record: there is none, or none that is an object",
    });
  });
});
