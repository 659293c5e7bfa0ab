import fc from "fast-check";

/** A formula as the tests hold it: a tree of their own, so that the parser is not asked about itself. */
export type Tree =
  | { readonly is: "number"; readonly text: string }
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "minus"; readonly of: Tree }
  | { readonly is: "+" | "-" | "*" | "/"; readonly a: Tree; readonly b: Tree }
  | { readonly is: "power"; readonly of: Tree; readonly exponent: number }
  | { readonly is: "min" | "max" | "coalesce"; readonly of: readonly Tree[] }
  | { readonly is: "abs"; readonly of: Tree }
  | { readonly is: "round"; readonly of: Tree; readonly places: number }
  | { readonly is: "lag"; readonly of: Tree; readonly periods: number }
  | { readonly is: "sum" | "avg" | "count"; readonly of: Tree; readonly periods?: number | undefined }
  | { readonly is: "if"; readonly when: Condition; readonly a: Tree; readonly b: Tree };

/** A condition of one. */
export type Condition =
  | { readonly is: "<" | "<=" | ">" | ">=" | "=" | "!="; readonly a: Tree; readonly b: Tree }
  | { readonly is: "and" | "or"; readonly p: Condition; readonly q: Condition }
  | { readonly is: "not"; readonly p: Condition };

/** Inputs of one value, and inputs of a past. Two are names that an object has whether or not it is asked. */
export const SCALARS: readonly string[] = ["a", "b", "constructor"];
export const SERIES: readonly string[] = ["x", "y", "__proto__"];

const COMPARISONS = ["<", "<=", ">", ">=", "=", "!="] as const;

const NUMBERS: fc.Arbitrary<Tree> = fc
  .oneof(
    fc.constantFrom("0", "1", "2", "0.5", "1.10", "3", "12345678901234567.89"),
    fc.nat({ max: 50 }).map(String),
    fc
      .tuple(fc.nat({ max: 99 }), fc.nat({ max: 999 }))
      .map(([whole, part]) => `${String(whole)}.${String(part).padStart(3, "0")}`),
  )
  .map((text) => ({ is: "number", text }));

interface Around {
  /** Whether what is generated may be looked back at: then there are no inputs of one value in it. */
  readonly isPast?: boolean;
  /** Whether an aggregate may stand in it. */
  readonly noAggregate?: boolean;
}

/** Formulas of a depth, every part of the language among them. */
export function trees(depth: number, around: Around = {}): fc.Arbitrary<Tree> {
  const names = around.isPast === true ? SERIES : [...SCALARS, ...SERIES];
  const leaves = fc.oneof(
    fc.constantFrom(...names).map((name): Tree => ({ is: "name", name })),
    NUMBERS,
  );
  if (depth === 0) return leaves;
  const part = trees(depth - 1, around);
  const arithmetic = fc.record({ is: fc.constantFrom("+", "-", "*", "/"), a: part, b: part });
  return fc.oneof(
    { weight: 2, arbitrary: leaves },
    { weight: 8, arbitrary: arithmetic },
    { weight: 1, arbitrary: part.map((of): Tree => ({ is: "minus", of })) },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant("power"),
        of: part,
        exponent: fc.integer({ min: -3, max: 3 }),
      }),
    },
    { weight: 2, arbitrary: calls(depth, around) },
    { weight: 1, arbitrary: choices(depth, part) },
  );
}

function calls(depth: number, around: Around): fc.Arbitrary<Tree> {
  const part = trees(depth - 1, around);
  const past = withName(trees(depth - 1, { ...around, isPast: true }));
  const summed = withName(trees(depth - 1, { isPast: true, noAggregate: true }));
  const list = fc.array(part, { minLength: 2, maxLength: 4 });
  const periods = fc.integer({ min: 1, max: 4 });
  return fc.oneof(
    fc.record({ is: fc.constantFrom("min", "max", "coalesce"), of: list }) as fc.Arbitrary<Tree>,
    part.map((of): Tree => ({ is: "abs", of })),
    fc.record({ is: fc.constant("round"), of: part, places: fc.integer({ min: -2, max: 3 }) }) as fc.Arbitrary<Tree>,
    fc.record({ is: fc.constant("lag"), of: past, periods }) as fc.Arbitrary<Tree>,
    ...(around.noAggregate === true
      ? []
      : [
          fc.record({
            is: fc.constantFrom("sum", "avg", "count"),
            of: summed,
            periods: fc.option(periods, { nil: undefined }),
          }) as fc.Arbitrary<Tree>,
        ]),
  );
}

/** With a name in it, as what is looked back at must have. */
function withName(tree: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> {
  return fc.tuple(tree, fc.constantFrom(...SERIES)).map(([of, name]): Tree => {
    return hasName(of) ? of : { is: "*", a: of, b: { is: "name", name } };
  });
}

function hasName(tree: Tree): boolean {
  return /[a-z_]/u.test(
    textOf(tree).replaceAll(/\b(?:min|max|coalesce|abs|round|lag|sum|avg|count|if|and|or|not)\b/gu, ""),
  );
}

function choices(depth: number, part: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> {
  return fc.record({
    is: fc.constant("if"),
    when: conditions(Math.min(depth, 2), part),
    a: part,
    b: part,
  });
}

function conditions(depth: number, part: fc.Arbitrary<Tree>): fc.Arbitrary<Condition> {
  const comparison = fc.record({ is: fc.constantFrom(...COMPARISONS), a: part, b: part }) as fc.Arbitrary<Condition>;
  if (depth === 0) return comparison;
  const p = conditions(depth - 1, part);
  return fc.oneof(
    comparison,
    fc.record({ is: fc.constantFrom("and", "or"), p, q: p }) as fc.Arbitrary<Condition>,
    p.map((one): Condition => ({ is: "not", p: one })),
  );
}

/** A formula as text, with every bracket that could be there. */
export function textOf(tree: Tree): string {
  switch (tree.is) {
    case "number":
      return tree.text;
    case "name":
      return tree.name;
    case "minus":
      return `(-(${textOf(tree.of)}))`;
    case "power":
      return `((${textOf(tree.of)})^(${String(tree.exponent)}))`;
    case "min":
    case "max":
    case "coalesce":
      return `${tree.is}(${tree.of.map(textOf).join(",")})`;
    case "abs":
      return `abs(${textOf(tree.of)})`;
    case "round":
      return `round(${textOf(tree.of)}, ${String(tree.places)})`;
    case "lag":
      return `lag(${textOf(tree.of)}, ${String(tree.periods)})`;
    case "sum":
    case "avg":
    case "count":
      return `${tree.is}(${textOf(tree.of)}${tree.periods === undefined ? "" : `, ${String(tree.periods)}`})`;
    case "if":
      return `if(${conditionText(tree.when)}, ${textOf(tree.a)}, ${textOf(tree.b)})`;
    default:
      return `(${textOf(tree.a)} ${tree.is} ${textOf(tree.b)})`;
  }
}

function conditionText(condition: Condition): string {
  if (condition.is === "not") return `(not (${conditionText(condition.p)}))`;
  if ("p" in condition) {
    return `((${conditionText(condition.p)}) ${condition.is} (${conditionText(condition.q)}))`;
  }
  return `(${textOf(condition.a)} ${condition.is} ${textOf(condition.b)})`;
}

/** What a formula is given: numbers and nothing, small and among them many that are 0 and equal. */
export type Inputs = Readonly<Record<string, string | null | readonly (string | null)[]>>;

const VALUES = fc.option(
  fc.oneof(
    fc.constantFrom("0", "1", "-1", "2", "0.5"),
    fc.integer({ min: -20, max: 20 }).map(String),
    fc.constant("3.14"),
  ),
  { nil: null, freq: 8 },
);

/** Inputs for every name, the pasts all as long. */
export const INPUTS: fc.Arbitrary<Inputs> = fc.nat({ max: 4 }).chain((length) =>
  fc
    .tuple(
      fc.tuple(...SCALARS.map(() => VALUES)),
      fc.tuple(...SERIES.map(() => fc.array(VALUES, { minLength: length, maxLength: length }))),
    )
    .map(([scalars, series]) => {
      const entries = [...SCALARS.map((name, i) => [name, scalars[i]]), ...SERIES.map((name, i) => [name, series[i]])];
      return Object.fromEntries(entries as [string, string | null][]); // sets "__proto__" as its own
    }),
);
