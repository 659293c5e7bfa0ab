import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextSource } from "customer-metrics/rows";
import { type JsonRecord, jsonRecords, ndjsonRecords } from "../../../../src/rows/reading/json/json-records.ts";
import { cutAt, cuts, HANDED_OVER, utf8 } from "../../support/pieces.ts";

async function recordsOf(source: TextSource): Promise<JsonRecord[]> {
  const records: JsonRecord[] = [];
  for await (const record of ndjsonRecords(source)) records.push(record);
  return records;
}

describe("the records of JSON", () => {
  it.each([
    ["an array", '[{ "a": 1 }, 2, null]'],
    ["an object with one array", '{ "object": "list", "has_more": false, "data": [{ "a": 1 }, 2, null] }'],
    ["a text with a byte order mark", '\uFEFF[{ "a": 1 }, 2, null]'],
  ])("are those of %s", async (_case, text) => {
    expect(await jsonRecords(text)).toEqual([{ value: { a: 1 } }, { value: 2 }, { value: null }]);
    expect(await jsonRecords(cutAt(utf8(text), [2, 5]))).toEqual(await jsonRecords(text));
  });

  it.each(["[]", '{ "data": [] }'])("are none in %s", async (text) => {
    expect(await jsonRecords(text)).toEqual([]);
  });

  it.each(["{}", '{ "a": 1 }', "null", "7", '"[]"', '{ "a": [1], "b": [2] }', '{ "a": { "b": [1] } }'])(
    "cannot be found in %s",
    async (text) => {
      expect(await jsonRecords(text)).toBe("JSON without an array of rows");
    },
  );

  it.each([
    ["", "it is empty"],
    ["customer,start", 'on line 1, column 1, a value is wanted, and not "customer"'],
    ["[1,]", 'on line 1, column 4, a value is wanted, and not "]"'],
    ["[1", "on line 1, column 3, , or ] is wanted, and not the end"],
    ['{ "a": 1 }\n{ "a": 2 }\n', 'on line 2, column 1, the end is wanted, and not "{"; a record a line is NDJSON'],
  ])("cannot be found in %j, which is no JSON", async (text, reason) => {
    expect(await jsonRecords(text)).toBe(`text that is no JSON: ${reason}`);
  });
});

describe("the records of NDJSON", () => {
  it.each([
    ["line feeds", '{"a":1}\n2\nnull\n'],
    ["carriage returns with line feeds", '{"a":1}\r\n2\r\nnull\r\n'],
    ["no end of the last line", '{"a":1}\n2\nnull'],
    ["a byte order mark", '\uFEFF{"a":1}\n2\nnull\n'],
    ["spaces around values", ' {"a":1} \n 2\nnull \n'],
  ])("are one a line with %s", async (_case, text) => {
    expect(await recordsOf(text)).toEqual([
      { value: { a: 1 }, line: 1 },
      { value: 2, line: 2 },
      { value: null, line: 3 },
    ]);
  });

  it("pass over empty lines without losing count", async () => {
    expect(await recordsOf("\n1\n\n \r\n2\n\n")).toEqual([
      { value: 1, line: 2 },
      { value: 2, line: 5 },
    ]);
  });

  it("say which lines are no JSON", async () => {
    expect(await recordsOf('{"a":\n1}\n2\n')).toEqual([
      {
        value: '{"a":',
        line: 1,
        fault: "the line is no JSON: in column 6, a value is wanted, and not the end",
      },
      { value: "1}", line: 2, fault: 'the line is no JSON: in column 2, the end is wanted, and not "}"' },
      { value: 2, line: 3 },
    ]);
  });

  it.each(["", "\n", " \r\n\n"])("are none in %j", async (text) => {
    expect(await recordsOf(text)).toEqual([]);
  });

  it("are read back value by value, wherever the text is cut and however it is handed over", async () => {
    const values = fc.array(fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(values, cuts(), fc.constantFrom(...HANDED_OVER), async (written, places, [, hand]) => {
        // `undefined` stands for an empty line.
        const text = written.map((value) => (value === undefined ? "" : JSON.stringify(value))).join("\n");
        const expected = written
          .map((value, index) => ({ text: JSON.stringify(value), line: index + 1 }))
          .filter((_record, index) => written[index] !== undefined);
        for (const pieces of [cutAt(text, places), cutAt(utf8(text), places)]) {
          const records = await recordsOf(hand(pieces));
          expect(records.map(({ value, line }) => ({ text: JSON.stringify(value), line }))).toEqual(expected);
        }
      }),
    );
  });
});
