import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FootedCell, footTable } from "../../../src/cli/render/foot-table.ts";
import { present } from "../../support/present.ts";
import { runs } from "../../support/runs.ts";

const DENOMINATOR = 12n;

/** Numbers of twelfths in lines that add up to nothing. */
const lines = fc
  .integer({ min: 2, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(fc.bigInt({ min: -40n, max: 40n }), { minLength: columns - 1, maxLength: columns - 1 }), {
      minLength: 1,
      maxLength: 7,
    }),
  )
  .map((all) => all.map((line) => [...line, -sum(line)]));

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function floor(value: bigint): bigint {
  return (value - (((value % DENOMINATOR) + DENOMINATOR) % DENOMINATOR)) / DENOMINATOR;
}

/** Every cell rounded down, and as many up as it takes for the line to add up: the first that can be. */
function footedLine(line: readonly bigint[]): readonly FootedCell[] {
  let missing = -sum(line.map(floor));
  return line.map((value) => {
    const isInexact = value % DENOMINATOR !== 0n;
    const isUp = isInexact && missing > 0n;
    if (isUp) missing -= 1n;
    return { floor: floor(value), isInexact, shown: floor(value) + (isUp ? 1n : 0n) };
  });
}

/** What a line of exact numbers can be rounded to, as the total of a table is: some up, and the others down. */
function roundedTotal(all: readonly (readonly bigint[])[]): readonly bigint[] {
  const exact = present(all[0]).map((_, column) => sum(all.map((line) => line[column] ?? 0n)));
  return footedLine(exact).map(({ shown }) => shown);
}

const column = (table: readonly (readonly bigint[])[], at: number): bigint => sum(table.map((line) => line[at] ?? 0n));

describe("a table that is shown", () => {
  it("adds up in every line and in every column whose total matters", () => {
    fc.assert(
      fc.property(lines, fc.func(fc.boolean()), (all, isWanted) => {
        const totals = roundedTotal(all).map((total, at) => (isWanted(at) ? total : null));
        const shown = footTable({ lines: all.map(footedLine), totals });
        for (const line of shown) expect(sum(line)).toBe(0n);
        for (const [at, total] of totals.entries()) if (total !== null) expect(column(shown, at)).toBe(total);
      }),
      runs(400),
    );
  });

  it("rounds every cell up or down, and leaves what needs no rounding, wherever that is possible", () => {
    fc.assert(
      fc.property(lines, (all) => {
        // Totals that a rounding of the cells adds up to, made from one: what footed lines are adds up.
        const start = all.map(footedLine);
        const shuffled = all.map((line) => [...footedLine([...line].reverse())].reverse());
        const totals = present(all[0]).map((_, at) => sum(shuffled.map((line) => present(line[at]).shown)));
        const shown = footTable({ lines: start, totals });
        for (const [index, line] of start.entries()) {
          for (const [at, { floor: least, isInexact }] of line.entries()) {
            const units = present(shown[index]?.[at]);
            expect(units >= least && units <= least + (isInexact ? 1n : 0n)).toBe(true);
          }
        }
        for (const [at, total] of totals.entries()) expect(column(shown, at)).toBe(total);
      }),
      runs(400),
    );
  });

  it("changes nothing in a table that adds up, and shows none of no lines", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const start = all.map(footedLine);
        const shown = start.map((line) => line.map((cell) => cell.shown));
        const totals = present(all[0]).map((_, at) => column(shown, at));
        expect(footTable({ lines: start, totals })).toEqual(shown);
      }),
      runs(100),
    );
    expect(footTable({ lines: [], totals: [1n, -1n] })).toEqual([]);
  });
});
