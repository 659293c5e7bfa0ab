import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainText } from "../../../src/rows/reading/lines/plain-text.ts";

/** The same byte by byte. */
function isPlain(bytes: readonly number[]): boolean {
  const isOdd = (byte: number, at: number): boolean =>
    byte === 0 || byte === 34 || byte > 127 || (byte === 13 && bytes[at + 1] !== 10);
  return !bytes.some(isOdd);
}

describe("isPlainText", () => {
  it("says of any bytes what they are, wherever they lie in memory", () => {
    const byte = fc.oneof(
      { weight: 20, arbitrary: fc.integer({ min: 1, max: 127 }) },
      { weight: 20, arbitrary: fc.constantFrom(9, 10, 32, 33, 35, 44, 65, 127, 14, 12, 1) },
      { weight: 1, arbitrary: fc.constantFrom(0, 34, 13, 128, 162, 255) },
    );
    const bytes = fc.array(fc.oneof({ weight: 9, arbitrary: fc.tuple(byte) }, fc.constant([13, 10])), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 3 }), (parts, offset) => {
        const plain = parts.flat();
        const buffer = Uint8Array.from([...Array<number>(offset).fill(0), ...plain, 0, 0, 0, 0, 0]);
        expect(isPlainText(buffer.subarray(offset, offset + plain.length))).toBe(isPlain(plain));
      }),
      { numRuns: 2000 },
    );
  });

  it("says so of each byte alone, in each place of a word", () => {
    for (let byte = 0; byte < 256; byte += 1) {
      for (let place = 0; place < 9; place += 1) {
        const bytes = Array.from({ length: 9 }, (_, at) => (at === place ? byte : 97));
        expect([byte, place, isPlainText(Uint8Array.from(bytes))]).toEqual([byte, place, isPlain(bytes)]);
      }
    }
  });
});
