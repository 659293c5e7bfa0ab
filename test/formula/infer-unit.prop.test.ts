import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferUnit } from "customer-metrics";
import { evaluateExactly } from "../../src/formula/evaluate-formula.ts";
import { formulaOf } from "../../src/formula/parse-formula.ts";
import { runs } from "../support/runs.ts";

/** Powers of money, customers and months: the units of these laws. */
type Powers = readonly [money: number, customers: number, months: number];

const INPUTS: Readonly<Record<string, Powers>> = {
  cash: [1, 0, 0],
  price: [1, 0, 0],
  mrr: [1, 0, -1],
  customers: [0, 1, 0],
  joined: [0, 1, -1],
  months: [0, 0, 1],
  share: [0, 0, 0],
};
const NAMES = Object.keys(INPUTS);
const UNITS = Object.fromEntries(NAMES.map((name) => [name, textOf(powersOf(name))]));

function powersOf(name: string): Powers {
  return INPUTS[name] ?? [0, 0, 0];
}

function textOf([money, customers, months]: Powers): string {
  return `ratio*money[EUR]^${String(money)}*count[customer]^${String(customers)}*month^${String(months)}`;
}

function over(a: Powers, b: Powers): Powers {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function isSame(a: Powers, b: Powers): boolean {
  return a.every((power, index) => power === b[index]);
}

/** Formulas of one unit, built of parts whose units fit: what the language must find nothing wrong with. */
function formulasOf(unit: Powers, depth: number): fc.Arbitrary<string> {
  const alike = NAMES.filter((name) => isSame(powersOf(name), unit));
  const literal = fc.integer({ min: 1, max: 9 }).map((n) => `${String(n)} [${textOf(unit)}]`);
  const leaf = alike.length === 0 ? literal : fc.oneof(fc.constantFrom(...alike), literal);
  if (depth === 0) return leaf;
  const part = formulasOf(unit, depth - 1);
  const factored = fc.constantFrom(...NAMES).chain((name) => {
    const other = powersOf(name);
    const times = formulasOf(over(unit, other), depth - 1).map((rest) => `${name} * (${rest})`);
    const divided = formulasOf([unit[0] + other[0], unit[1] + other[1], unit[2] + other[2]], depth - 1);
    return fc.oneof(
      times,
      divided.map((rest) => `(${rest}) / ${name}`),
    );
  });
  return fc.oneof(
    leaf,
    fc.tuple(part, fc.constantFrom("+", "-"), part).map(([a, sign, b]) => `((${a}) ${sign} (${b}))`),
    fc.tuple(fc.constantFrom("min", "max", "coalesce"), part, part).map(([name, a, b]) => `${name}(${a}, ${b}, 0)`),
    part.map((a) => `abs(-(${a}))`),
    factored,
    choices(depth, part),
  );
}

function choices(depth: number, part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const compared = fc
    .constantFrom(...NAMES)
    .chain((name) => formulasOf(powersOf(name), depth - 1).map((f) => `${name} < ${f}`));
  return fc.tuple(compared, part, part).map(([condition, a, b]) => `if(${condition}, ${a}, ${b})`);
}

const FORMULAS = fc
  .constantFrom(...NAMES)
  .chain((name) => formulasOf(powersOf(name), 3).map((text) => ({ text, unit: powersOf(name) })))
  .filter(({ text }) => text.length < 4000);

const VALUES = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: NAMES.length, maxLength: NAMES.length });
const SCALES = fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 }));

/** How many times larger a number is when the units that it is in are smaller by these. */
function factorOf(unit: Powers, scales: readonly number[]): readonly [above: bigint, below: bigint] {
  let [above, below] = [1n, 1n];
  for (const [index, power] of unit.entries()) {
    if (power > 0) above *= BigInt(scales[index] ?? 1) ** BigInt(power);
    else below *= BigInt(scales[index] ?? 1) ** BigInt(-power);
  }
  return [above, below];
}

describe("inferUnit, for every formula of parts that fit,", () => {
  it("finds nothing wrong, and the unit that it was built for", () => {
    fc.assert(
      fc.property(FORMULAS, ({ text, unit }) => {
        const expected = inferUnit("x", { x: textOf(unit) }).unit;
        expect(inferUnit(text, UNITS)).toEqual({ kind: "formula-unit", unit: expected, problems: [] });
      }),
      runs(300),
    );
  });

  it("says how the value changes when euros become cents, and months days", () => {
    fc.assert(
      fc.property(FORMULAS, VALUES, SCALES, ({ text, unit }, values, scales) => {
        // The numbers that are written out carry their units, and change with them.
        const smaller = text.replaceAll(/(?<n>\d+) \[(?<unit>[^ ]+)\]/gu, (_whole, n: string, written: string) => {
          const powers = [...written.matchAll(/\^(?<power>-?\d+)/gu)].map(({ groups }) => Number(groups?.["power"]));
          const [above, below] = factorOf(powers as unknown as Powers, scales);
          return `(${n} * ${String(above)} / ${String(below)})`;
        });
        const given = Object.fromEntries(NAMES.map((name, index) => [name, String(values[index])]));
        const before = evaluateExactly(formulaOf(text), given, {});
        const quotients = NAMES.map((name) => {
          const [above, below] = factorOf(powersOf(name), scales);
          return `(${name} * ${String(above)} / ${String(below)})`;
        });
        const scaled = smaller.replaceAll(/[a-z]+/gu, (word) => quotients[NAMES.indexOf(word)] ?? word);
        fc.pre(scaled.length < 4000);
        const after = evaluateExactly(formulaOf(scaled), given, {});
        const [above, below] = factorOf(unit, scales);
        expect(after === null).toBe(before === null);
        if (before === null || after === null) return;
        const [left, right] = [
          before.numerator * above * after.denominator,
          after.numerator * before.denominator * below,
        ];
        expect(left).toBe(right);
      }),
      runs(300),
    );
  });

  it("finds the one part that does not fit, where it stands", () => {
    fc.assert(
      fc.property(FORMULAS, fc.constantFrom(...NAMES), fc.constantFrom("+", "-"), ({ text, unit }, name, sign) => {
        fc.pre(!isSame(unit, powersOf(name)) && !/^\d/u.test(text));
        const { problems, unit: inferred } = inferUnit(`(${text}) ${sign} ${name}`, UNITS);
        expect(inferred).toBeNull();
        expect(problems.map(({ start, found }) => [start, found])).toEqual([[text.length + 5, name]]);
      }),
      runs(300),
    );
  });
});
