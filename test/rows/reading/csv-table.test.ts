import { describe, expect, it } from "vitest";
import type { TableRow } from "../../../src/rows/reading/csv-rows.ts";
import { type CsvOptions, csvTable } from "../../../src/rows/reading/csv-table.ts";
import { MOST_ROW } from "../../../src/rows/reading/limits.ts";
import type { TextSource } from "customer-metrics/rows";

async function read(text: TextSource, options?: CsvOptions): Promise<{ header: readonly string[]; rows: TableRow[] }> {
  const { header, batches } = await csvTable(text, options);
  const rows: TableRow[] = [];
  for await (const batch of batches) for (const row of batch) rows.push(row);
  return { header, rows };
}

async function cellsOf(text: string, options?: CsvOptions): Promise<readonly (readonly string[])[]> {
  const { header, rows } = await read(text, options);
  return [header, ...rows.map(({ cells }) => cells)];
}

async function linesOf(text: string): Promise<readonly number[]> {
  return (await read(text)).rows.map(({ line }) => line);
}

describe("a table of CSV", () => {
  it.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["bars", "|"],
  ])("is read with %s between its cells", async (_name, delimiter) => {
    const text = ["a,b,c", "1,2,3"].join("\n").replaceAll(",", delimiter);
    expect(await cellsOf(text)).toEqual([
      ["a", "b", "c"],
      ["1", "2", "3"],
    ]);
  });

  it.each([
    ["decimal commas after semicolons", "a;b;c\n1,5;2,5;3,5", ["1,5", "2,5", "3,5"]],
    ["a header with fewer commas than semicolons", "a,x;b;c\n1;2;3", ["1", "2", "3"]],
    ["commas in quoted header cells", '"a,b,c,d";e\n1;2', ["1", "2"]],
    ["doubled quotes in header cells", '"a "",,,"" b";c\n1;2', ["1", "2"]],
    ["a line break in the first header cell", '"Customer\nID";b;c\n1;2;3', ["1", "2", "3"]],
    ["one column only", "a\n1,5", ["1", "5"]],
    ["empty lines before the header", "\n\r\n\na;b\n1;2", ["1", "2"]],
    ["a header alone in its last line", "  \t\na;b\n1;2", ["1", "2"]],
  ])("has the delimiter of its header in spite of %s", async (_case, text, cells) => {
    expect((await cellsOf(text)).at(-1)).toEqual(cells);
  });

  it("takes the delimiter that it is told", async () => {
    expect(await cellsOf("a,b:c\n1,2:3", { delimiter: ":" })).toEqual([
      ["a,b", "c"],
      ["1,2", "3"],
    ]);
    expect(await cellsOf('a::"b::c"\n1::2', { delimiter: "::" })).toEqual([
      ["a", "b::c"],
      ["1", "2"],
    ]);
  });

  it.each(["\n", "\r\n"])(
    "is read behind a line that tells Excel what stands between its cells, ended by %j",
    async (end) => {
      const expected = { header: ["a,b", "c"], rows: [{ cells: ["1,5", "2"], line: 3 }] };
      const text = ["sep=;", "a,b;c", "1,5;2"].join(end);
      for (const source of [text, text.replace("sep", "SEP"), text.split("")])
        expect(await read(source)).toEqual(expected);
      expect(await read(text, { delimiter: ";" })).toEqual(expected);
      expect((await read("sep=\t\na\tb\n1\t2")).rows).toEqual([{ cells: ["1", "2"], line: 3 }]);
      expect(await read("sep=;\n")).toEqual({ header: [], rows: [] });
      expect(await read("sep=;;\n1")).toMatchObject({ header: ["sep=", "", ""] }); // which is a header
    },
  );

  it.each([
    ["line feeds", "\n"],
    ["carriage returns with line feeds", "\r\n"],
    ["carriage returns", "\r"],
  ])("is read with %s between its rows, with and without one at the end", async (_name, end) => {
    const expected = {
      header: ["a", "b"],
      rows: [
        { cells: ["1", "2"], line: 2 },
        { cells: ["3", "4"], line: 3 },
      ],
    };
    expect(await read(`a,b${end}1,2${end}3,4`)).toEqual(expected);
    expect(await read(`a,b${end}1,2${end}3,4${end}`)).toEqual(expected);
  });

  it("is read with different line ends in one text", async () => {
    expect(await linesOf("a,b\r\n1,2\n3,4\r5,6\n\r7,8")).toEqual([2, 3, 4, 6]);
  });

  it.each([
    ["a delimiter", '"x,y"', "x,y"],
    ["doubled quotes", '"say ""hi"""', 'say "hi"'],
    ["nothing but a doubled quote", '""""', '"'],
    ["nothing", '""', ""],
    ["a line feed", '"x\ny"', "x\ny"],
    ["a carriage return with a line feed, as one", '"x\r\ny"', "x\ny"],
    ["spaces, which stay", '" x "', " x "],
    ["spaces after its closing quote, which go", '"x"  ', "x"],
  ])("has quoted cells with %s", async (_case, quoted, cell) => {
    expect((await cellsOf(`a,b,c\n1,${quoted},2\n3,4,${quoted}\n${quoted},5,6`)).slice(1)).toEqual([
      ["1", cell, "2"],
      ["3", "4", cell],
      [cell, "5", "6"],
    ]);
  });

  it("leaves quotes alone that stand inside a cell", async () => {
    expect((await cellsOf('a,b\n5" disk,the "best"')).at(-1)).toEqual(['5" disk', 'the "best"']);
  });

  it.each([
    ["in a plain text", "h,i\n1,2\n3,4", [2, 3]],
    ["after an empty line", "h,i\n\n1,2\n\n\n3,4", [3, 6]],
    ["after a line of empty cells", "h,i\n , \n,\n1,2", [4]],
    ["after a quoted line break", 'h,i\n"1\n\n1",2\n3,4', [2, 5]],
    ["after quoted carriage returns", 'h,i\r\n"1\r\n1","\r"\r\n3,4', [2, 5]],
    ["after a header with a line break", '"h\nh",i\n1,2', [3]],
    ["after empty lines before the header", "\r\n\r\nh,i\r\n1,2", [4]],
    ["after broken rows, each of which costs one line", 'h,i\n"1\n"x,\n"y",2\n3,4', [2, 3, 4, 5]],
  ])("knows the line of each row %s", async (_case, text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });

  it("keeps rows as short or as long as they are", async () => {
    expect(await cellsOf("a,b\n1\n1,2,3")).toEqual([["a", "b"], ["1"], ["1", "2", "3"]]);
  });

  it.each<[string, string, TableRow[]]>([
    [
      "a quote that never closes",
      'a,b\n1,2\n"3,4',
      [
        { cells: ["1", "2"], line: 2 },
        { cells: [], line: 3, fault: "a quote opens and never closes", received: '"3,4' },
      ],
    ],
    [
      "a quote that never closes, and rows behind it",
      'a,b\n"1,2\n3,4\n5,6\n',
      [
        { cells: [], line: 2, fault: "a quote opens and never closes", received: '"1,2' },
        { cells: ["3", "4"], line: 3 },
        { cells: ["5", "6"], line: 4 },
      ],
    ],
    [
      "text after a closing quote",
      'a,b\n"1"x,"2"\n3,4',
      [
        { cells: [], line: 2, fault: "text follows a closing quote", received: '"1"x,"2"' },
        { cells: ["3", "4"], line: 3 },
      ],
    ],
    [
      "a quote that the next row seems to close",
      'a,b\n1,"2\n3,"4"\n"5\n5",6\n',
      [
        { cells: [], line: 2, fault: "text follows a closing quote", received: '1,"2' },
        { cells: ["3", "4"], line: 3 },
        { cells: ["5\n5", "6"], line: 4 },
      ],
    ],
    [
      "a line that is long, of which it shows the beginning",
      `a,b\n"${"x".repeat(500)}"y,2\n3,4`,
      [
        { cells: [], line: 2, fault: "text follows a closing quote", received: `"${"x".repeat(79)}` },
        { cells: ["3", "4"], line: 3 },
      ],
    ],
  ])("refuses one line for %s", async (_case, text, rows) => {
    expect((await read(text)).rows).toEqual(rows);
    expect((await read(text.split(""))).rows).toEqual(rows);
  });

  it.each([
    ["a header alone", "a,b", ["a", "b"]],
    ["a header with its line end", "a,b\r\n", ["a", "b"]],
    ["no text", "", []],
    ["blank lines", "\n \r\n\t\n", []],
    ["empty cells", ",,\n,,\n", []],
  ])("has no rows in %s", async (_case, text, header) => {
    expect(await read(text)).toEqual({ header, rows: [] });
  });
});

describe("a table of CSV with a row that is too long", () => {
  const piece = "x".repeat(2 ** 18);
  const tooLong = "it has more than 16,777,216 characters";

  /** A text in pieces, of which one is repeated until there is more than a row may have. */
  function* long(before: string, repeated: string, after: string): Generator<string> {
    yield before;
    for (let length = 0; length <= MOST_ROW; length += repeated.length) yield repeated;
    yield after;
  }

  it("refuses that one for a quote that opens it, and reads on with the next line", async () => {
    const line = `1,${"y".repeat(2 ** 18 - 3)}\n`;
    const { rows } = await read(long('a,b\n1,2\n"3,4\n', line, "5,6\n"));
    expect(rows.slice(0, 2)).toEqual([
      { cells: ["1", "2"], line: 2 },
      { cells: [], line: 3, fault: tooLong, received: '"3,4' },
    ]);
    expect(rows).toHaveLength(2 + 65 + 1); // 64 pieces are 16 Mi, and one is more
    expect(rows.at(-1)).toEqual({ cells: ["5", "6"], line: 3 + 65 + 1 });
  });

  it("reads on with as many rows as there are", async () => {
    const line = `1,${"2".repeat(61)}\n`;
    const { rows } = await read(long('a,b\n"3,4\n', line.repeat(2 ** 12), "5,6\n"));
    expect(rows).toHaveLength(1 + 65 * 2 ** 12 + 1); // 64 pieces of 2 ** 18 are 16 Mi, and one is more
    expect(rows.at(-1)).toEqual({ cells: ["5", "6"], line: 2 + 65 * 2 ** 12 + 1 });
  });

  it("refuses that one for a line that does not end, and reads on where it does", async () => {
    const { rows } = await read(long("a,b\n1,2\n3,", piece, 'x,"\n5,6\n'));
    expect(rows).toEqual([
      { cells: ["1", "2"], line: 2 },
      { cells: [], line: 3, fault: tooLong, received: `3,${"x".repeat(78)}` },
      { cells: ["5", "6"], line: 4 },
    ]);
  });

  it("refuses it as well where it ends, and comes in one piece", async () => {
    const { rows } = await read(`a,b\n1,2\n3,${"x".repeat(MOST_ROW)}\n5,6\n`);
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, undefined],
      [3, tooLong],
      [4, undefined],
    ]);
  });

  it("accepts one that is just as long as it may be", async () => {
    const { rows } = await read(`a,b\n3,${"x".repeat(MOST_ROW - 3)}\n5,6\n`); // and its line end is the last
    expect(rows.map(({ cells, fault }) => [cells[1]?.length, fault])).toEqual([
      [MOST_ROW - 3, undefined],
      [1, undefined],
    ]);
  });

  it.each([
    ["a header that does not end", "", piece],
    ["a header with a quote that never closes", 'a,"b', `${piece}\n`],
  ])("refuses %s", async (_case, before, repeated) => {
    expect((await csvTable(long(before, repeated, ""))).fault).toBe(tooLong);
  });
});
