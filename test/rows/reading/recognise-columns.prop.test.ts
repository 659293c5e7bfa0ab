import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recogniseColumns } from "customer-metrics/rows";

const NAMES = [
  ...["customer id", "account", "start date", "created at", "end", "amount", "mrr", "arr", "interval", "seats", "plan"],
  ...["product", "month", "date", "currency", "status", "canceled at", "region", "owner", "id", "notes", ""],
];

function headers(): fc.Arbitrary<string[]> {
  return fc.array(fc.constantFrom(...NAMES), { maxLength: 12 });
}

describe("recogniseColumns, for every header,", () => {
  it("makes each column one field's or none's", () => {
    fc.assert(
      fc.property(headers(), (header) => {
        const { fields, others } = recogniseColumns(header);
        expect([...fields.values(), ...others].sort((a, b) => a - b)).toEqual([...header.keys()]);
      }),
    );
  });

  it("does not depend on case and separators", () => {
    const separator = fc.constantFrom("", " ", "_", "-", ".", " - ");
    fc.assert(
      fc.property(headers(), separator, fc.boolean(), (header, between, isUpper) => {
        const spelled = header.map((name) => {
          const words = name.replaceAll(" ", between);
          return isUpper ? words.toUpperCase() : words;
        });
        const { columns: asSpelled, ...rest } = recogniseColumns(spelled);
        const { columns, ...expected } = recogniseColumns(header);
        expect(rest).toEqual(expected);
        expect(asSpelled.recognised.map(({ field }) => field)).toEqual(columns.recognised.map(({ field }) => field));
      }),
    );
  });

  it("recognises the same names in whatever order they stand", () => {
    const drawn = fc
      .uniqueArray(fc.constantFrom(...NAMES))
      .chain((names) =>
        fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length })),
      );
    fc.assert(
      fc.property(drawn, ([names, shuffled]) => {
        const { kind, missing, columns } = recogniseColumns(shuffled);
        const expected = recogniseColumns(names);
        expect({ kind, missing, guessed: columns.guessed, recognised: columns.recognised }).toEqual({
          kind: expected.kind,
          missing: expected.missing,
          guessed: expected.columns.guessed,
          recognised: expected.columns.recognised,
        });
      }),
    );
  });

  it("has a kind exactly when nothing is missing", () => {
    fc.assert(
      fc.property(headers(), (header) => {
        const { kind, missing } = recogniseColumns(header);
        expect(kind === null).toBe(missing.length > 0);
      }),
    );
  });
});
