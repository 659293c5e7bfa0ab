import { describe, expect, it } from "vitest";
import { wholeText } from "../../../src/rows/reading/text-chunks.ts";
import { cutAt, HANDED_OVER, utf16, utf8 } from "../support/pieces.ts";

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
    ["that end in the middle of a character", utf8("a€").slice(0, 3)],
    ["of another encoding", Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72)],
  ])("refuses bytes %s, which could make one customer of two", async (_case, bytes) => {
    await expect(wholeText([bytes])).rejects.toThrow(
      "Cannot read the text as UTF-8: some of its bytes are no characters; save it as UTF-8",
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
