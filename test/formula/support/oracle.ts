import type { Condition, Inputs, Tree } from "./trees.ts";

/** A rational number, not in lowest terms, the second above 0. */
export type Pair = readonly [bigint, bigint];

/**
 * The value of a formula, computed a second time: pairs of BigInts that are never reduced, and looking back as cutting
 * off the ends of all pasts. Shares no code and no idea with the first but what the formulas mean.
 */
export function valueOf(tree: Tree, inputs: Inputs): Pair | null {
  switch (tree.is) {
    case "number":
      return pairOf(tree.text);
    case "name":
      return latest(inputs[tree.name] ?? null);
    case "minus":
      return strict([valueOf(tree.of, inputs)], ([a]) => [-a[0], a[1]]);
    case "power":
      return strict([valueOf(tree.of, inputs)], ([a]) => power(a, tree.exponent));
    case "min":
    case "max":
      return strict(
        tree.of.map((part) => valueOf(part, inputs)),
        (values) => {
          const sorted = [...values].sort((a, b) => order(a, b));
          return (tree.is === "min" ? sorted[0] : sorted.at(-1)) ?? null;
        },
      );
    case "coalesce":
      return tree.of.map((part) => valueOf(part, inputs)).find((value) => value !== null) ?? null;
    case "abs":
      return strict([valueOf(tree.of, inputs)], ([a]) => [a[0] < 0n ? -a[0] : a[0], a[1]]);
    case "round":
      return strict([valueOf(tree.of, inputs)], ([a]) => rounded(a, tree.places));
    case "lag":
      return valueOf(tree.of, cut(inputs, tree.periods));
    case "sum":
    case "avg":
    case "count":
      return aggregate(tree.is, over(tree, inputs));
    case "if": {
      const holds = truth(tree.when, inputs);
      return holds === "unknown" ? null : valueOf(holds === "yes" ? tree.a : tree.b, inputs);
    }
    default:
      return strict([valueOf(tree.a, inputs), valueOf(tree.b, inputs)], ([a, b]) =>
        b === undefined ? null : calculated(tree.is, a, b),
      );
  }
}

function strict(values: readonly (Pair | null)[], compute: (known: [Pair, ...Pair[]]) => Pair | null): Pair | null {
  return values.includes(null) ? null : compute(values as [Pair, ...Pair[]]);
}

function pairOf(text: string): Pair {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text) ?? [];
  return [BigInt(`${sign}${whole}${decimals}`), BigInt(`1${"0".repeat(decimals.length)}`)];
}

function latest(given: Inputs[string]): Pair | null {
  const last = Array.isArray(given) ? (given as readonly (string | null)[]).at(-1) : (given as string | null);
  return last === undefined || last === null ? null : pairOf(last);
}

function calculated(operator: "+" | "-" | "*" | "/", [a, b]: Pair, [c, d]: Pair): Pair | null {
  if (operator === "+") return [a * d + c * b, b * d];
  if (operator === "-") return [a * d - c * b, b * d];
  if (operator === "*") return [a * c, b * d];
  if (c === 0n) return null;
  return c < 0n ? [-a * d, -b * c] : [a * d, b * c];
}

function power([a, b]: Pair, exponent: number): Pair | null {
  if (exponent >= 0) return [a ** BigInt(exponent), b ** BigInt(exponent)];
  const over = calculated("/", [1n, 1n], [a, b]);
  return over && power(over, -exponent);
}

function rounded([a, b]: Pair, places: number): Pair {
  const [numerator, denominator] = places < 0 ? [a, b * 10n ** BigInt(-places)] : [a * 10n ** BigInt(places), b];
  const size = numerator < 0n ? -numerator : numerator;
  const rest = size % denominator;
  const up = 2n * rest >= denominator ? 1n : 0n;
  const units = (size / denominator + up) * (numerator < 0n ? -1n : 1n);
  return places < 0 ? [units * 10n ** BigInt(-places), 1n] : [units, 10n ** BigInt(places)];
}

/** The inputs as they were so many periods ago. */
function cut(inputs: Inputs, periods: number): Inputs {
  const before = Object.entries(inputs).map(([name, given]) => [
    name,
    Array.isArray(given) ? given.slice(0, Math.max(0, given.length - periods)) : given,
  ]);
  return Object.fromEntries(before as [string, string | null][]);
}

function over({ of, periods }: { of: Tree; periods?: number | undefined }, inputs: Inputs): readonly (Pair | null)[] {
  const known = Object.values(inputs).find((given) => Array.isArray(given)) as readonly unknown[];
  return Array.from({ length: periods ?? known.length }, (_, ago) => valueOf(of, cut(inputs, ago)));
}

function aggregate(which: "sum" | "avg" | "count", values: readonly (Pair | null)[]): Pair | null {
  if (which === "count") return [BigInt(values.filter((value) => value !== null).length), 1n];
  if (values.length === 0) return null;
  return strict(values, (known) => {
    const sum = known.reduce((a, b) => calculated("+", a, b) ?? a);
    return which === "sum" ? sum : calculated("/", sum, [BigInt(values.length), 1n]);
  });
}

type Truth = "yes" | "no" | "unknown";

function truth(condition: Condition, inputs: Inputs): Truth {
  if (condition.is === "not") return { yes: "no", no: "yes", unknown: "unknown" }[truth(condition.p, inputs)] as Truth;
  if ("p" in condition) {
    const both = [truth(condition.p, inputs), truth(condition.q, inputs)];
    const [weak, strong]: [Truth, Truth] = condition.is === "and" ? ["no", "yes"] : ["yes", "no"];
    if (both.includes(weak)) return weak;
    return both.includes("unknown") ? "unknown" : strong;
  }
  const [a, b] = [valueOf(condition.a, inputs), valueOf(condition.b, inputs)];
  if (a === null || b === null) return "unknown";
  const sign = order(a, b);
  const table = { "<": sign < 0, "<=": sign <= 0, ">": sign > 0, ">=": sign >= 0, "=": sign === 0, "!=": sign !== 0 };
  return table[condition.is] ? "yes" : "no";
}

function order([a, b]: Pair, [c, d]: Pair): number {
  return a * d < c * b ? -1 : a * d > c * b ? 1 : 0;
}
