import { describe, expect, it } from "vitest";
import type { TableRow } from "../../../src/rows/reading/csv-rows.ts";
import { type CsvOptions, csvTable } from "../../../src/rows/reading/csv-table.ts";

async function read(text: string, options?: CsvOptions): Promise<{ header: readonly string[]; rows: TableRow[] }> {
  const { header, batches } = await csvTable(text, options);
  const rows: TableRow[] = [];
  for await (const batch of batches) rows.push(...batch);
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
    ["after a broken row of several lines", 'h,i\n"1\n"x,\n"y",2\n3,4', [2, 5]],
  ])("knows the line of each row %s", async (_case, text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });

  it("keeps rows as short or as long as they are", async () => {
    expect(await cellsOf("a,b\n1\n1,2,3")).toEqual([["a", "b"], ["1"], ["1", "2", "3"]]);
  });

  it("tells a quote that never closes from text after one that does", async () => {
    expect((await read('a,b\n1,2\n"3,4')).rows.map(({ line, fault }) => ({ line, fault }))).toEqual([
      { line: 2, fault: undefined },
      { line: 3, fault: "a quote opens and never closes" },
    ]);
    expect((await read('a,b\n"1"x,"2"\n3,4')).rows.map(({ line, fault }) => ({ line, fault }))).toEqual([
      { line: 2, fault: "text follows a closing quote" },
      { line: 3, fault: undefined },
    ]);
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
