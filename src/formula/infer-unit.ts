import { MetricInputError, quote } from "../errors.ts";
import { formulaOf, type FormulaSource } from "./parse-formula.ts";
import type { FormulaNode } from "./syntax/nodes.ts";
import type { FormulaProblem } from "./syntax/problems.ts";
import { partsOf } from "./syntax/walk.ts";
import { unitOf } from "./units/infer-node.ts";
import { parseUnit } from "./units/parse-unit.ts";
import { inOneCurrency, type Unit, unitText } from "./units/unit.ts";

/** What {@link inferUnit} answers. */
export interface FormulaUnit {
  /** What it is. */
  readonly kind: "formula-unit";
  /** The unit of the answer, like `money[EUR]/month` or `ratio`; `null` where a problem hides it. */
  readonly unit: string | null;
  /** What is added, compared or chosen between that has not one unit, and inputs without one. */
  readonly problems: readonly FormulaProblem[];
}

/**
 * Infers the unit of a formula from those of its inputs, and finds what cannot be added or compared.
 *
 * A unit is made of `money[EUR]`, `count[customer]`, `points`, and `minute hour day week month quarter year period` by
 * `*`, `/` and `^`; `ratio` is a number without one. `money` is money of one currency, that of the other units if they
 * have one; `any` is one unit, whichever, throughout. Units do not convert: `mrr * 12` is per month still, and
 * `mrr * 12 [month/year]` is per year. A bare number is a ratio, and 0 is of any unit.
 *
 * @param formula - A formula, or its text.
 * @param units - The unit of every input, by name.
 * @returns The unit in its normal form, and every problem with its code, message and place.
 * @throws {@link MetricInputError} `not-a-formula` for a text that is none, `not-allowed` for a unit that is none.
 *
 * @example A rate, recurring revenue by the year, and two currencies in one sum
 * ```ts
 * import { inferUnit } from "customer-metrics";
 *
 * const mrr = "money[EUR]/month";
 *
 * inferUnit("mrr / customers", { mrr, customers: "count[customer]" }).unit; // => "money[EUR]/count[customer]/month"
 * inferUnit("mrr * 12 [month/year]", { mrr }).unit; // => "money[EUR]/year"
 * inferUnit("mrr + abroad", { mrr, abroad: "money[USD]/month" }).problems[0]?.message; // => "Cannot add money[USD]/month to money[EUR]/month at character 7: convert one of them first"
 * ```
 */
export function inferUnit(formula: FormulaSource, units: Readonly<Record<string, string>>): FormulaUnit {
  const { text, body, inputs } = formulaOf(formula);
  const given = inputs.flatMap((name) =>
    Object.hasOwn(units, name) ? [[name, readUnit(units[name]!, name)] as const] : [],
  );
  const written = new Map([...literalsIn(body)].map((unit) => [unit, readUnit(unit, unit)]));
  const convert = inOneCurrency([...given.map(([, unit]) => unit), ...written.values()]);
  const problems: FormulaProblem[] = [];
  const inference = {
    text,
    units: new Map(given.map(([name, unit]) => [name, convert(unit)])),
    literal: (unit: string) => convert(written.get(unit) ?? readUnit(unit, unit)),
    problems,
  };
  const unit = unitOf(body, inference);
  const inOrder = Object.freeze(problems.sort((a, b) => a.start - b.start));
  return Object.freeze({ kind: "formula-unit", unit: unit === undefined ? null : unitText(unit), problems: inOrder });
}

function* literalsIn(node: FormulaNode): Generator<string> {
  if (node.kind === "number" && node.unit !== null) yield node.unit;
  for (const part of partsOf(node)) yield* literalsIn(part);
}

function readUnit(text: unknown, field: string): Unit {
  const read = typeof text === "string" ? parseUnit(text) : { ok: false as const, reason: "write it as text" };
  if (read.ok) return read.unit;
  throw new MetricInputError(`Cannot read the unit of ${field}: received ${quote(text)}; ${read.reason}`, {
    code: "not-allowed",
    field,
    received: text,
  });
}
