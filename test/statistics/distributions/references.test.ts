import { describe, expect, it } from "vitest";
import { betaQuantile, shareOf } from "../../../src/statistics/distributions/beta.ts";
import { normalUpperQuantile, normalUpperTail } from "../../../src/statistics/distributions/normal.ts";
import { studentQuantile } from "../../../src/statistics/distributions/student.ts";
import mpmath from "../fixtures/mpmath.json" with { type: "json" };
import stdlib from "../fixtures/stdlib.json" with { type: "json" };

type Name = keyof typeof mpmath;

/** What is asked of ours at the points of a row. */
const OURS: Record<Name, (row: readonly number[]) => number> = {
  normalUpperTail: ([z = Number.NaN]) => normalUpperTail(z),
  normalUpperQuantile: ([mass = Number.NaN]) => normalUpperQuantile(mass),
  betaQuantile: ([a = Number.NaN, b = Number.NaN, mass = Number.NaN]) => shareOf(betaQuantile({ a, b }, mass)),
  studentQuantile: ([freedom = Number.NaN, mass = Number.NaN]) => studentQuantile(mass, freedom),
};

/** The rows that ours is farther from than a part in a trillion. */
function farther(name: Name, rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return rows.filter((row) => {
    const reference = Number(row.at(-1));
    return !(Math.abs(OURS[name](row) - reference) <= 1e-12 * Math.abs(reference));
  });
}

const NAMES = Object.keys(OURS) as Name[];

describe("tails and quantiles", () => {
  it.each(NAMES)("of %s are those of mpmath, to a part in a trillion", (name) => {
    expect(farther(name, mpmath[name])).toEqual([]);
  });

  // 1 less twice the mass has no digits left of a small mass: @stdlib's quantile takes that way, and is off by 1e-12 at
  // a mass of 1e-6 and by 1.5e-3 at 1e-16.
  const hasDigits = (name: Name, [mass = 0]: readonly number[]): boolean =>
    name !== "normalUpperQuantile" || mass >= 1e-5;

  it.each(NAMES)("of %s are those of @stdlib, where it has its digits", (name) => {
    const rows: readonly (readonly number[])[] = stdlib[name];
    const kept = rows.filter((row) => hasDigits(name, row));
    expect(farther(name, kept)).toEqual([]);
  });

  it("were asked for at several hundred points", () => {
    expect(NAMES.map((name) => [mpmath[name].length, stdlib[name].length])).toEqual([
      [201, 201],
      [23, 23],
      [452, 452],
      [96, 96],
    ]);
  });
});
