import { Readable } from "node:stream";
import { ReadableStream } from "node:stream/web";
import { describe, expect, it } from "vitest";
import { readCsv, type ReadCsvOptions, readJson, readNdjson, type ReadText } from "customer-metrics/rows";
import { cutAt, HANDED_OVER, utf16, utf8 } from "./support/pieces.ts";

const TEXT = "customer,start,amount,interval\na,2025-01-01,10,month\nb,2025-02-01,20,year\n";
const ROWS = [
  { customerId: "a", start: "2025-01-01", amount: "10", interval: "month" },
  { customerId: "b", start: "2025-02-01", amount: "20", interval: "year" },
];

/** What reading a text throws. */
function refusal(text: string, options?: ReadCsvOptions): Promise<unknown> {
  return readCsv(text, options).then(
    () => {
      throw new Error("The text must be refused");
    },
    (error: unknown) => error,
  );
}

/** Each row that was read by the number of its row and its line, and each that was not. */
function places({ rows, rowNumbers, lines, issues }: ReadText): unknown {
  return {
    read: rows.map((row, index) => ["customerId" in row ? row.customerId : null, rowNumbers[index], lines[index]]),
    refused: issues.map(({ row, line, code }) => [code, row, line]),
  };
}

describe("readCsv", () => {
  it("answers subscriptions, where they stand, and what their columns were taken for", async () => {
    const text =
      "Customer ID;Started at;Price;Billing interval;Region\n7;2025-01-01;12.50;monthly;EU\nb;soon;1,5;yearly;\n";
    expect(await readCsv(text)).toEqual({
      kind: "subscription-rows",
      rows: [
        { customerId: "7", start: "2025-01-01", amount: "12.50", interval: "month", attributes: { Region: "EU" } },
      ],
      rowNumbers: [1],
      lines: [2],
      issues: [
        {
          code: "not-a-date",
          row: 2,
          line: 3,
          field: "start",
          column: "Started at",
          received: "soon",
          message: 'Cannot read start as a date like 2025-03-01: received "soon"',
        },
        {
          code: "not-a-number",
          row: 2,
          line: 3,
          field: "amount",
          column: "Price",
          received: "1,5",
          message: 'Cannot read amount as a number: received "1,5"; with numbers "de-DE" it would be 1.5',
        },
      ],
      issueCount: 2,
      rowsRead: 2,
      columns: {
        recognised: [
          { field: "customerId", column: "Customer ID" },
          { field: "start", column: "Started at" },
          { field: "amount", column: "Price" },
          { field: "interval", column: "Billing interval" },
        ],
        guessed: [],
        attributes: ["Region"],
        ignored: [],
      },
    });
  });

  it("answers snapshots where there are months", async () => {
    expect(await readCsv("Customer,Month,MRR,Plan\nAcme,2025-03-31,99.90,Pro\nBolt,Q1,5,\n")).toEqual({
      kind: "mrr-snapshot-rows",
      rows: [{ customerId: "Acme", period: "2025-03", mrr: "99.90", attributes: { Plan: "Pro" } }],
      rowNumbers: [1],
      lines: [2],
      issues: [
        {
          code: "not-a-period",
          row: 2,
          line: 3,
          field: "period",
          column: "Month",
          received: "Q1",
          message: 'Cannot read period as a period like 2025-03, 2025-Q1 or 2025: received "Q1"',
        },
      ],
      issueCount: 1,
      rowsRead: 2,
      columns: {
        recognised: [
          { field: "customerId", column: "Customer" },
          { field: "period", column: "Month" },
          { field: "mrr", column: "MRR" },
        ],
        guessed: [],
        attributes: ["Plan"],
        ignored: [],
      },
    });
  });

  it("takes rows for what they are said to be", async () => {
    const text = "customer,start,month,amount\na,2025-01-15,2025-03,10\n";
    expect((await readCsv(text)).kind).toBe("subscription-rows");
    expect(await readCsv(text, { kind: "mrr-snapshot-rows" })).toMatchObject({
      kind: "mrr-snapshot-rows",
      rows: [{ customerId: "a", period: "2025-03", mrr: "10", attributes: { start: "2025-01-15" } }],
    });
  });

  it.each([
    ["commas", TEXT],
    ["semicolons", TEXT.replaceAll(",", ";")],
    ["tabs", TEXT.replaceAll(",", "\t")],
    ["bars", TEXT.replaceAll(",", "|")],
    ["carriage returns and line feeds", TEXT.replaceAll("\n", "\r\n")],
    ["carriage returns", TEXT.replaceAll("\n", "\r")],
    ["no line end at its end", TEXT.trimEnd()],
    ["a byte order mark", `\uFEFF${TEXT}`],
    ["every cell quoted", TEXT.replaceAll(/[^,\n]+/gu, '"$&"')],
    ["blank lines", TEXT.replaceAll("\n", "\n\n,,,\n")],
    ["spaces around cells", TEXT.replaceAll(/(?<cell>[^,\n]+)/gu, " $<cell> ")],
    ["bytes", utf8(TEXT)],
    ["UTF-16, little end first", utf16(TEXT, "little")],
    ["UTF-16, big end first", utf16(TEXT, "big")],
  ])("reads the same rows with %s", async (_case, source) => {
    expect((await readCsv(source)).rows).toEqual(ROWS);
  });

  it.each(HANDED_OVER)("reads the same rows from %s", async (_way, hand) => {
    expect((await readCsv(hand([TEXT]))).rows).toEqual(ROWS);
    expect((await readCsv(hand(cutAt(utf8(TEXT), [3, 40, 41])))).rows).toEqual(ROWS);
  });

  it("reads with the delimiter that it is told", async () => {
    expect((await readCsv(TEXT.replaceAll(",", ":"), { delimiter: ":" })).rows).toEqual(ROWS);
  });

  it("reads bytes in the encoding that it is told", async () => {
    const bytes = Uint8Array.from("customer,start,mrr\nM\xFCller,2025-01-01,5\n", (character) =>
      character.charCodeAt(0),
    );
    expect((await readCsv(bytes, { encoding: "windows-1252" })).rows).toMatchObject([{ customerId: "Müller" }]);
    const lines = Uint8Array.from('{"customer":"M\xFCller","start":"2025-01-01","mrr":5}', (c) => c.charCodeAt(0));
    expect((await readNdjson(lines, { encoding: "latin1" })).rows).toMatchObject([{ customerId: "Müller" }]);
    await expect(readJson(lines)).rejects.toThrow(
      'Cannot read the text as UTF-8: the bytes after "{\\"customer\\":\\"M" are no characters; save it as UTF-8, or say its encoding',
    );
  });

  it("reads by the options that objects are read by", async () => {
    const text = "customer,start,end,amount\na,2025-01-31T22:00:00Z,2025-03-31,-5\nb,x,,1\nc,x,,1\n";
    const options = { timeZone: "Europe/Bucharest", endsInclusive: true, credits: "allow", keepIssues: 1 } as const;
    expect(await readCsv(text, options)).toMatchObject({
      rows: [{ customerId: "a", start: "2025-02-01", end: "2025-04-01", amount: "-5", interval: "month" }],
      issues: [{ row: 2 }],
      issueCount: 2,
    });
  });

  it("takes the interval that it is told where no column says one", async () => {
    const text = "customer,start,price\na,2025-01-01,120\n";
    expect((await readCsv(text, { interval: "year" })).rows).toEqual([
      { customerId: "a", start: "2025-01-01", amount: "120", interval: "year" },
    ]);
  });

  it("guesses the interval where nobody says it, and tells", async () => {
    const { rows, columns } = await readCsv("customer,start,ARR\na,2025-01-01,120\n");
    expect(rows).toEqual([{ customerId: "a", start: "2025-01-01", amount: "120", interval: "year" }]);
    expect(columns.guessed).toEqual([{ field: "interval", value: "year", because: "the amount's column says so" }]);
  });

  it("keeps other cells as attributes, without the spaces around them", async () => {
    const text = 'customer,start,mrr,Region,note\na,2025-01-01,5, EU ," two\nlines "\n';
    const { rows } = await readCsv(text, { kind: "subscription-rows" });
    expect(rows[0]?.attributes).toEqual({ Region: "EU", note: "two\nlines" });
  });

  it("has no attributes in rows whose other cells are empty", async () => {
    expect((await readCsv("customer,start,mrr,region\na,2025-01-01,5,\nb,2025-01-01,5,NULL\n")).rows).toEqual([
      { customerId: "a", start: "2025-01-01", amount: "5", interval: "month" },
      { customerId: "b", start: "2025-01-01", amount: "5", interval: "month" },
    ]);
  });

  it("reads what is missing at the end of a row as empty", async () => {
    expect((await readCsv("customer,start,mrr,end,plan\na,2025-01-01,5\n")).rows).toEqual([
      { customerId: "a", start: "2025-01-01", amount: "5", interval: "month" },
    ]);
    expect((await readCsv("customer,start,mrr\na\n")).issues).toEqual([
      { code: "missing-value", row: 1, line: 2, field: "start", column: "start", message: "Cannot do without start" },
      { code: "missing-value", row: 1, line: 2, field: "amount", column: "mrr", message: "Cannot do without amount" },
    ]);
  });

  it("knows the row and the line of everything, also after quoted line breaks and blank lines", async () => {
    const text = [
      "customer,start,mrr,note", // line 1
      'a,2025-01-01,1,"two', // line 2
      'lines"', // line 3
      "", // line 4
      "b,2025-01-01,1,", // line 5
      "c,soon,1,", // line 6
      'd,2025-01-01,1,x,"too', // line 7
      'long"', // line 8
      " , ,,", // line 9
      '"e',
      '"" e",2025-01-01,1', // line 11
      'f,2025-01-01,1,"open', // line 12
      "g,2025-01-01,1", // line 13
    ];
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(places(await readCsv(text.join(end)))).toEqual({
        read: [
          ["a", 1, 2],
          ["b", 2, 5],
          ['e\n" e', 5, 10],
          ["g", 7, 13], // what is open on line 12 costs no more than that line
        ],
        refused: [
          ["not-a-date", 3, 6],
          ["unreadable", 4, 7],
          ["unreadable", 6, 12],
        ],
      });
    }
  });

  it.each([
    [
      "with a cell beyond the last column",
      "b,2025-01-01,1,x",
      'it has 4 cells under 3 columns: "x" is beyond the last',
    ],
    [
      "with cells beyond the last column, some of them empty",
      "b,2025-01-01,1,,y,z,",
      'it has 7 cells under 3 columns: "y" is beyond the last',
    ],
    ["with a quote that never closes", '"b,2025-01-01,1', "a quote opens and never closes"],
    ["with text after a closing quote", '"b"ee,"2025-01-01",1', "text follows a closing quote"],
  ])("refuses a row %s", async (_case, row, fault) => {
    const { rows, issues, rowsRead } = await readCsv(`customer,start,mrr\na,2025-01-01,1\n${row}\n`);
    expect(rows).toHaveLength(1);
    expect(rowsRead).toBe(2);
    const received = row.includes('"') ? { received: row } : {};
    const message = `Cannot read the row as ${fault}${row.includes('"') ? `: received ${JSON.stringify(row)}` : ""}`;
    expect(issues).toEqual([{ code: "unreadable", row: 2, line: 3, ...received, message }]);
  });

  it("does not mind empty cells beyond the last column", async () => {
    expect((await readCsv("customer,start,mrr\na,2025-01-01,1,, \n")).rows).toHaveLength(1);
  });

  it.each(["\n", "\r\n", ""])("reads no rows from a header alone, ended by %j", async (end) => {
    expect(await readCsv(`customer,start,mrr${end}`)).toMatchObject({ rows: [], issueCount: 0, rowsRead: 0 });
  });

  it.each([
    ["columns of something else", "foo,bar\n1,2\n", "customerId and start and amount", '"foo", "bar"', ["foo", "bar"]],
    ["no start", "customer,price\na,1\n", "start", '"customer", "price"', ["customer", "price"]],
    ["no MRR", "customer,month\na,1\n", "mrr", '"customer", "month"', ["customer", "month"]],
  ])("refuses %s, naming what is missing", async (_case, text, missing, among, received) => {
    expect(await refusal(text)).toMatchObject({
      name: "MetricInputError",
      code: "missing-field",
      field: missing.split(" ")[0],
      received,
      message: `Cannot find a column for ${missing} among ${among}`,
    });
  });

  it.each([
    ["an empty text", ""],
    ["a byte order mark alone", "\uFEFF"],
    ["blank lines", "\n  \n,,\n"],
  ])("refuses %s, which has no header", async (_case, text) => {
    expect(await refusal(text)).toMatchObject({
      name: "MetricInputError",
      code: "missing-field",
      field: "header",
      received: [],
      message: "Cannot find a header: there is no text, or only blank lines",
    });
  });

  it("refuses columns that are not of the kind that is wanted", async () => {
    expect(await refusal(TEXT, { kind: "mrr-snapshot-rows" })).toMatchObject({
      code: "missing-field",
      field: "period",
      message: 'Cannot find a column for period among "customer", "start", "amount", "interval"',
    });
  });

  it("refuses a header that is broken, and does not take the rows for a part of it", async () => {
    const unclosed = 'customer,start,mrr,"note\na,2025-01-01,1,x\nb,2025-01-01,1,y\n';
    const continued = 'customer,start,mrr,"no"te\na,2025-01-01,1,"x"\nb,2025-01-01,1,y\n';
    for (const text of [unclosed, continued]) {
      expect(await refusal(text)).toMatchObject({ name: "MetricInputError" });
    }
  });

  it("lets go of a stream that it refuses", async () => {
    const pieces = ["foo,bar\n", "1,2\n", "3,4\n"];
    const node = Readable.from(pieces);
    await expect(readCsv(node)).rejects.toMatchObject({ code: "missing-field" });
    expect(node.destroyed).toBe(true);

    let isCancelled = false;
    const web = new ReadableStream<string>({
      pull: (controller) => {
        controller.enqueue("foo,bar\n1,2\n");
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    await expect(readCsv(web)).rejects.toMatchObject({ code: "missing-field" });
    expect(isCancelled).toBe(true);
  });

  it("passes on what goes wrong with a stream", async () => {
    const broken = new Error("connection lost");
    function* pieces(): Generator<string> {
      yield TEXT;
      throw broken;
    }
    await expect(readCsv(pieces())).rejects.toBe(broken);
  });
});
