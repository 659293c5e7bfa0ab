import fc from "fast-check";
import type { Domain, Domains } from "../../../../src/checks/analysis/domains.ts";
import { between } from "../../../../src/checks/analysis/proof/interval.ts";
import { writtenFraction } from "../../../../src/checks/rules/examples/outcomes.ts";
import { compared } from "../../../../src/formula/evaluation/exact-arithmetic.ts";
import type { Fraction } from "../../../../src/number/fraction.ts";
import type { Inputs } from "../../../formula/support/trees.ts";

/** Which ends of the ranges of inputs are told. */
export type Ends = "both" | "least" | "most" | "none";

/** The narrowest domains in which inputs are, as far as their ends are to be told. */
export function domainsFrom(inputs: Inputs, ends: Ends, partOf: Readonly<Record<string, string>> = {}): Domains {
  return new Map(
    Object.entries(inputs).map(([name, given]): [string, Domain] => {
      const values = (typeof given === "string" || given === null ? [given] : given).flatMap((one) =>
        one === null ? [] : [writtenFraction(one)],
      );
      const isPart = Object.hasOwn(partOf, name);
      const least = ends === "both" || ends === "least" || isPart ? extreme(values, -1) : null;
      const most = ends === "both" || ends === "most" ? extreme(values, 1) : null;
      return [
        name,
        { range: between(least, most), isWhole: false, partOf: (isPart ? partOf[name] : undefined) ?? null },
      ];
    }),
  );
}

function extreme(values: readonly Fraction[], side: number): Fraction | null {
  const [first, ...others] = values;
  if (first === undefined) return null;
  return others.reduce((found, one) => (compared(one, found) * side > 0 ? one : found), first);
}

/** Formulas over a whole `w` and its parts `a` and `b`, of the kinds that metrics are. */
export const LIKELY: readonly string[] = [
  "(w - a - b) / w",
  "(w - a) / (w - b)",
  "(w + a - b) / w",
  "a / w - b / w",
  "if(a > b, (w - a) / w, b / w)",
  "if(a >= w, 0, (w - a) / (w - b))",
  "max(a, b) / w",
  "min(a, w - b) / (a + b)",
  "(w - 2 * a) / (w + b)",
  "abs(a - b) / (w - a)",
  "lag(w - a, 1) / w",
  "sum(a) / sum(w)",
  "if(w > lag(w, 1), w - lag(w, 1), 0)",
  "if(a > lag(a, 1), a - lag(a, 1), lag(w, 1) - a)",
  "(w - a)^2 - b^2",
  "if(a > b, lag(a - b, 1), 0)",
  "if(a > b, sum(a) - sum(b), b)",
];

/** Values of a whole and its parts over some periods, the parts never above it. */
export function partsAndWhole(): fc.Arbitrary<Inputs> {
  const period = fc.record({ a: fc.nat({ max: 20 }), b: fc.nat({ max: 20 }), rest: fc.nat({ max: 20 }) });
  return fc.array(period, { minLength: 2, maxLength: 4 }).map((periods) => ({
    w: periods.map(({ a, b, rest }) => String(a + b + rest)),
    a: periods.map(({ a }) => String(a)),
    b: periods.map(({ b }) => String(b)),
  }));
}
