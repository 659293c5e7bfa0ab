import { describe, expect, it } from "vitest";
import { wholeText } from "../../../src/rows/reading/text-chunks.ts";
import { cutAt, HANDED_OVER, utf16, utf8 } from "../support/pieces.ts";

/** Bytes below 256 as a text that has one character for each. */
function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const TEXT = "id;Größe;€\n😀;ü;1\n";

describe("the text of a source", () => {
  it.each([
    ["a text", TEXT],
    ["a text with a byte order mark", `\uFEFF${TEXT}`],
    ["UTF-8 bytes", utf8(TEXT)],
    ["UTF-8 bytes with a byte order mark", utf8(`\uFEFF${TEXT}`)],
    ["little-endian UTF-16 bytes", utf16(TEXT, "little")],
    ["big-endian UTF-16 bytes", utf16(TEXT, "big")],
    ["a Node buffer", Buffer.from(TEXT)],
  ])("is the same from %s", async (_source, source) => {
    expect(await wholeText(source)).toBe(TEXT);
  });

  it.each(HANDED_OVER)("is the same from %s of texts and of bytes", async (_way, hand) => {
    expect(await wholeText(hand(cutAt(TEXT, [0, 3, 3, 9])))).toBe(TEXT);
    expect(await wholeText(hand(cutAt(utf8(TEXT), [1, 5, 9, 13])))).toBe(TEXT);
  });

  it.each([
    ["UTF-8", utf8(`\uFEFF${TEXT}`)],
    ["little-endian UTF-16", utf16(TEXT, "little")],
    ["big-endian UTF-16", utf16(TEXT, "big")],
  ])("is the same wherever %s bytes are cut, be it inside a character or its byte order mark", async (_name, bytes) => {
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(await wholeText(cutAt(bytes, [cut])), `cut after ${String(cut)} bytes`).toBe(TEXT);
    }
    expect(await wholeText(cutAt(bytes, [...bytes.keys()]))).toBe(TEXT);
  });

  it("loses only the byte order mark with which it begins", async () => {
    expect(await wholeText(["", "\uFEFF", "a", "\uFEFFb"])).toBe("a\uFEFFb");
  });

  it.each([
    [
      "that end in the middle of a character",
      utf8("a€").slice(0, 3),
      'UTF-8: it ends in the middle of a character after "a": the file is cut off',
    ],
    [
      "that end in the middle of a character, and begin with a mark",
      utf16("id;x", "little").slice(0, 9),
      'UTF-16LE: it ends in the middle of a character after "id;": the file is cut off',
    ],
    [
      "of another encoding",
      latin("id;name\n1;M\xFCller\n"),
      'UTF-8: the bytes after "1;M" are no characters; save it as UTF-8, or say its encoding',
    ],
    [
      "of another encoding, at once",
      latin("\xDCber;name\n"),
      "UTF-8: the bytes are no characters; save it as UTF-8, or say its encoding",
    ],
    [
      "that are empty",
      latin("id;name\n1;\0\0\0"),
      "UTF-8: it holds empty bytes, as no text does; say its encoding if it is one",
    ],
  ])("refuses bytes %s, which could make one customer of two", async (_case, bytes, reason) => {
    for (const pieces of [[bytes], Array.from(bytes, (byte) => Uint8Array.of(byte))]) {
      await expect(wholeText(pieces)).rejects.toThrow(
        expect.objectContaining({
          name: "MetricInputError",
          code: "not-allowed",
          field: "source",
          message: `Cannot read the text as ${reason}`,
        }),
      );
    }
  });

  it.each([
    ["an Excel workbook", "PK\x03\x04\x14\0\x06\0\b\0", "an Excel workbook or another zip file: save it as CSV"],
    ["an old one", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an Excel workbook of the old kind: save it as CSV"],
    ["a compressed file", "\x1F\x8B\b\0\0\0\0\0\0\x03", "compressed (gzip): decompress it"],
    ["a PNG", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "a PNG image"],
    ["a Parquet file", "PAR1\x15\x04\x15\x10\x15\x14", "a Parquet file: write it as CSV or NDJSON"],
    ["a PDF", "%PDF-1.7\n%\xE2\xE3", "a PDF"],
  ])("refuses %s by its name, and says what to do", async (_case, text, what) => {
    const bytes = latin(text);
    for (const pieces of [[bytes], Array.from(bytes, (byte) => Uint8Array.of(byte))]) {
      await expect(wholeText(pieces)).rejects.toThrow(`Cannot read the text as it is ${what}`);
    }
  });

  it.each([
    ["little-endian UTF-16", "little" as const],
    ["big-endian UTF-16", "big" as const],
  ])("is told from %s bytes without a byte order mark, wherever they are cut", async (_name, order) => {
    const bytes = utf16(TEXT, order).slice(2);
    for (let cut = 0; cut <= bytes.length; cut += 1) expect(await wholeText(cutAt(bytes, [cut]))).toBe(TEXT);
  });

  it("is read in the encoding that is told, unless a byte order mark tells another", async () => {
    const windows = { encoding: "windows-1252" };
    expect(await wholeText(latin("M\xFCller;10 \x80\n"), windows)).toBe("Müller;10 €\n");
    expect(await wholeText(latin("\xCC\xEE"), { encoding: "windows-1251" })).toBe("Мо");
    expect(await wholeText(utf8(`\uFEFF${TEXT}`), windows)).toBe(TEXT);
    expect(await wholeText(utf16(TEXT, "big"), windows)).toBe(TEXT);
    await expect(wholeText(latin("some text"), { encoding: "ansi" })).rejects.toThrow(
      'Cannot use encoding, which must be a name like "windows-1252" or "utf-16le": received "ansi"',
    );
  });

  it("is whole, too, where it is handed over in one piece that is longer than it is decoded at once", async () => {
    const text = "€😀".repeat(400_000); // 2.8 MB, and its characters stand across the cuts
    expect(await wholeText(utf8(text))).toBe(text);
    expect(await wholeText(text)).toBe(text);
  });

  it("is refused where it is too long to be held at once", async () => {
    const chunk = "x".repeat(2 ** 20);
    function* pieces(count: number): Generator<string> {
      for (let piece = 0; piece < count; piece += 1) yield chunk;
    }
    expect((await wholeText(pieces(256))).length).toBe(2 ** 28);
    await expect(wholeText(pieces(257))).rejects.toThrow(
      "Cannot read more than 256 Mi characters of JSON at once: write a record a line (NDJSON), which is read line by line",
    );
  });

  it.each([
    ["an empty text", ""],
    ["no bytes", new Uint8Array()],
    ["no pieces", []],
    ["a byte order mark alone", utf8("\uFEFF")],
  ])("is empty from %s", async (_source, source) => {
    expect(await wholeText(source)).toBe("");
  });
});
