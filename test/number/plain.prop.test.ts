import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPlain } from "customer-metrics";
import { MetricDecimal } from "../../src/number/decimal.ts";
import { writtenWith } from "../support/written.ts";

/** A result as it is, and as it should be written with text and with numbers. */
interface Shape {
  readonly result: unknown;
  readonly texts: unknown;
  readonly numbers: unknown;
}

const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 30 }));
const names = fc.constantFrom("kind", "mrr", "cohort", "periods", "quickRatio");

const decimal: fc.Arbitrary<Shape> = decimals.map(([mantissa, places]) => {
  const written = writtenWith(mantissa, places);
  const texts = written.includes(".") ? written.replace(/\.?0+$/u, "") : written;
  return { result: new MetricDecimal(written), texts: texts === "-0" ? "0" : texts, numbers: Number(texts) };
});
const leaf: fc.Arbitrary<Shape> = fc
  .oneof(fc.constantFrom(null, true, "2025-03"), fc.integer())
  .map((value) => ({ result: value, texts: value, numbers: value }));

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    decimal,
    leaf,
    fc.array(tie("shape"), { maxLength: 4 }).map((items) => ({
      result: items.map((item) => item.result),
      texts: items.map((item) => item.texts),
      numbers: items.map((item) => item.numbers),
    })),
    fc.dictionary(names, tie("shape"), { maxKeys: 4, noNullPrototype: true }).map((fields) => ({
      result: eachOf(fields, "result"),
      texts: eachOf(fields, "texts"),
      numbers: eachOf(fields, "numbers"),
    })),
  ),
}));

function eachOf(fields: Readonly<Record<string, Shape>>, as: keyof Shape): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, shape[as]]));
}

describe("toPlain, for results of every shape,", () => {
  it("writes every Decimal inside as text or as a number, and nothing else", () => {
    fc.assert(
      fc.property(shape, ({ result, texts, numbers }) => {
        expect(toPlain(result)).toEqual(texts);
        expect(toPlain(result, { decimals: "number" })).toEqual(numbers);
      }),
    );
  });

  it("changes nothing the second time, and loses nothing in JSON", () => {
    fc.assert(
      fc.property(shape, ({ result }) => {
        const plain = toPlain(result);
        expect(toPlain(plain)).toEqual(plain);
        expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
      }),
    );
  });
});
