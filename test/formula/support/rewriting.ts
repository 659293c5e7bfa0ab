import type { Condition, Tree } from "./trees.ts";

/** Says another of the things that mean the same, as often as it is asked: a number below so many. */
export type Choice = (below: number) => number;

/** Choices from a list of numbers, gone through again and again. */
export function choicesFrom(numbers: readonly number[]): Choice {
  let at = 0;
  return (below) => {
    at += 1;
    return Number(numbers[at % numbers.length]) % below;
  };
}

const TWO: Tree = { is: "number", text: "2" };

/** A formula with the same meaning, nothing included, written in another way all through. */
export function rewritten(tree: Tree, choose: Choice): Tree {
  const inside = (part: Tree): Tree => rewritten(part, choose);
  const other = withParts(tree, inside, choose);
  return decorated(other, choose);
}

function decorated(tree: Tree, choose: Choice): Tree {
  switch (choose(9)) {
    case 0:
      return { is: "minus", of: { is: "minus", of: tree } };
    case 1:
      return { is: "/", a: { is: "*", a: TWO, b: tree }, b: TWO };
    case 2:
      return { is: "-", a: { is: "*", a: TWO, b: tree }, b: tree };
    default:
      return tree;
  }
}

function withParts(tree: Tree, inside: (part: Tree) => Tree, choose: Choice): Tree {
  const isOther = choose(2) === 1;
  switch (tree.is) {
    case "number":
    case "name":
      return tree;
    case "+":
      return isOther
        ? { ...tree, a: inside(tree.b), b: inside(tree.a) }
        : { ...tree, a: inside(tree.a), b: inside(tree.b) };
    case "-":
      return isOther
        ? { is: "+", a: { is: "minus", of: inside(tree.b) }, b: inside(tree.a) }
        : { ...tree, a: inside(tree.a), b: inside(tree.b) };
    case "*":
      return product(tree, inside, isOther);
    case "/":
      return isOther
        ? { is: "*", a: { is: "power", of: inside(tree.b), exponent: -1 }, b: inside(tree.a) }
        : { ...tree, a: inside(tree.a), b: inside(tree.b) };
    case "power":
      return isOther && tree.exponent === 2
        ? { is: "*", a: inside(tree.of), b: inside(tree.of) }
        : { ...tree, of: inside(tree.of) };
    case "min":
    case "max":
    case "coalesce":
      return list(tree, inside, isOther);
    case "abs":
      return { is: "abs", of: isOther ? { is: "minus", of: inside(tree.of) } : inside(tree.of) };
    case "lag":
      return isOther && tree.periods > 1
        ? { ...tree, periods: 1, of: { ...tree, periods: tree.periods - 1, of: inside(tree.of) } }
        : { ...tree, of: inside(tree.of) };
    case "avg":
      return isOther ? sumOverCount(tree, inside) : { ...tree, of: inside(tree.of) };
    case "if":
      return isOther
        ? {
            is: "if",
            when: { is: "not", p: condition(tree.when, inside, choose) },
            a: inside(tree.b),
            b: inside(tree.a),
          }
        : { is: "if", when: condition(tree.when, inside, choose), a: inside(tree.a), b: inside(tree.b) };
    default:
      return { ...tree, of: inside(tree.of) };
  }
}

function sumOverCount({ of, periods }: { of: Tree; periods?: number | undefined }, inside: (part: Tree) => Tree): Tree {
  const sum: Tree = { is: "sum", of: inside(of), periods };
  if (periods === undefined) return { is: "/", a: sum, b: { is: "count", of: inside(of) } };
  return { is: "/", a: sum, b: { is: "number", text: String(periods) } }; // all must be known, or there is no sum
}

function product({ a, b }: { a: Tree; b: Tree }, inside: (part: Tree) => Tree, isOther: boolean): Tree {
  if (isOther && b.is === "+") {
    const [left, right] = [b.a, b.b].map((part): Tree => ({ is: "*", a: inside(a), b: inside(part) })) as [Tree, Tree];
    return { is: "+", a: left, b: right };
  }
  return isOther ? { is: "*", a: inside(b), b: inside(a) } : { is: "*", a: inside(a), b: inside(b) };
}

function list(
  tree: Extract<Tree, { is: "min" | "max" | "coalesce" }>,
  inside: (part: Tree) => Tree,
  isOther: boolean,
): Tree {
  const parts = tree.of.map(inside);
  const [first, ...others] = parts;
  if (!isOther || first === undefined) return { ...tree, of: parts };
  if (tree.is !== "coalesce") return { ...tree, of: [...parts.reverse(), first] };
  return others.length < 2 ? { ...tree, of: parts } : { ...tree, of: [first, { ...tree, of: others }] };
}

const TURNED = { "<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=", "!=": "!=" } as const;
const OPPOSITE = { "<": ">=", ">": "<=", "<=": ">", ">=": "<", "=": "!=", "!=": "=" } as const;

function condition(when: Condition, inside: (part: Tree) => Tree, choose: Choice): Condition {
  const within = (part: Condition): Condition => condition(part, inside, choose);
  const way = choose(3);
  if (when.is === "not") return { is: "not", p: within(when.p) };
  if ("p" in when) {
    const [p, q] = [within(when.p), within(when.q)];
    if (way === 0) return { is: when.is, p, q };
    if (way === 1) return { is: when.is, p: q, q: p };
    const is = when.is === "and" ? "or" : "and";
    return { is: "not", p: { is, p: { is: "not", p }, q: { is: "not", p: q } } };
  }
  const [a, b] = [inside(when.a), inside(when.b)];
  if (way === 0) return { is: when.is, a, b };
  return way === 1 ? { is: TURNED[when.is], a: b, b: a } : { is: "not", p: { is: OPPOSITE[when.is], a, b } };
}
