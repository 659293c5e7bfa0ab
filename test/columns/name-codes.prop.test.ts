import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NameCodes } from "../../src/columns/name-codes.ts";

/** Names that share beginnings, ends and lengths, in and beyond what a byte holds, short and too long to be packed. */
const NAME: fc.Arbitrary<string | number> = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.string({ unit: fc.constantFrom("a", "b", "\u0000", "ÿ", "Ω", "😀"), maxLength: 6 }),
  fc.nat(5000).map((code) => `cus_${String(code).padStart(7, "0")}`),
  fc.tuple(fc.constantFrom(63, 64, 65), fc.constantFrom("x", "y")).map(([length, end]) => "x".repeat(length - 1) + end),
  fc.constantFrom("7", "-3", ""),
);

describe("name codes", () => {
  it("number names as a map does, in the order in which they come", () => {
    fc.assert(
      fc.property(fc.array(NAME, { maxLength: 400 }), (names) => {
        const codes = new NameCodes();
        const known = new Map<string | number, number>();
        for (const name of names) {
          if (!known.has(name)) known.set(name, known.size);
          expect(codes.codeOf(name)).toBe(known.get(name));
        }
        expect(codes.size).toBe(known.size);
        for (const [name, code] of known) expect(codes.nameOf(code)).toBe(name);
      }),
    );
  });

  it("find a name inside bytes as they find its text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 9 }),
        NAME.map(String),
        fc.boolean(),
        (before, name, textFirst) => {
          const encoder = new TextEncoder();
          const bytes = encoder.encode(`${before}${name},`);
          const from = encoder.encode(before).length;
          const codes = new NameCodes(true);
          if (textFirst) codes.codeOf(name);
          expect(codes.codeIn(bytes, from, bytes.length - 1)).toBe(0);
          expect(codes.codeOf(name)).toBe(0);
          expect(codes.nameOf(0)).toBe(name);
          expect(codes.size).toBe(1);
        },
      ),
    );
  });

  it("find many names inside bytes as they find one, and pass over those that are not there", () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.array(fc.array(NAME.map(String), { maxLength: 60 }), { maxLength: 4 }), (blocks) => {
        const [codes, one] = [new NameCodes(true), new NameCodes(true)];
        for (const names of blocks) {
          const [from, to] = [new Int32Array(names.length), new Int32Array(names.length)];
          const ints = new Int32Array(names.length).fill(99);
          const encoded = names.map((name) => encoder.encode(name));
          const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
          encoded.reduce((at, part, index) => {
            bytes.set(part, at);
            [from[index], to[index]] = [at, at + part.length];
            return at + part.length;
          }, 0);
          codes.codesIn(bytes, { from, to, ints }, names.length);
          expect([...ints]).toEqual(names.map((name) => (name === "" ? -1 : one.codeOf(name))));
        }
        const all = Array.from({ length: one.size }, (_, code) => one.nameOf(code));
        expect(Array.from({ length: codes.size }, (_, code) => codes.nameOf(code))).toEqual(all);
      }),
    );
  });

  it("tell ten thousand names apart, in any order", () => {
    const codes = new NameCodes();
    const name = (index: number): string => `customer ${String((index * 7919) % 10_007)}`;
    for (let index = 0; index < 10_007; index += 1) expect(codes.codeOf(name(index))).toBe(index);
    for (let index = 0; index < 10_007; index += 1) expect(codes.nameOf(codes.codeOf(name(index)))).toBe(name(index));
  });
});
