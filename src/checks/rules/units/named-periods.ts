import { parseUnit } from "../../../formula/units/parse-unit.ts";
import { timesPower, TIMES, type Unit, unitText } from "../../../formula/units/unit.ts";
import { type Metric, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Part } from "../../reading/read-source.ts";
import { type Check, ofEach } from "../check.ts";
import { wordsOf } from "../names/words.ts";

/** MRR that is not by the month, and ARR that is not by the year, by what their units say. */
export const namedPeriods: Check = /* @__PURE__ */ ofEach((metric) =>
  namedUnits(metric).flatMap(({ name, unit, at }) => [...otherPeriod(name, unit, at)]),
);

/** A unit that is declared, and of what. */
export interface NamedUnit {
  readonly name: string;
  readonly unit: string;
  readonly at: Part;
}

/** Every unit that a definition declares. */
export function namedUnits(metric: Metric): readonly NamedUnit[] {
  const { definition } = metric;
  const own =
    definition.unit === undefined ? [] : [{ name: definition.id, unit: definition.unit, at: partOf(metric, "unit") }];
  if (definition.kind !== "formula") return own;
  const inputs = Object.entries(definition.inputs).flatMap(([name, { unit }]) =>
    unit === undefined ? [] : [{ name, unit, at: partOf(metric, "inputs", name, "unit") }],
  );
  return [...own, ...inputs];
}

const PERIODS: Readonly<Record<string, string>> = { mrr: "month", monthly: "month", arr: "year", annual: "year" };

function* otherPeriod(name: string, text: string, at: Part): Generator<Finding> {
  const period = periodIn(name);
  const read = parseUnit(text);
  if (period === undefined || !read.ok || !isAmount(read.unit) || read.unit.get(period) === -1) return;
  const wanted = byPeriod(read.unit, period);
  const message = `${name} is by the ${period} by its name, and its unit is ${text}`;
  yield { code: "CM506", at, message, help: `write ${wanted}`, suggestions: [wanted] };
}

/** The period in a name: `mrr` alone, or `monthly` before `revenue`. */
function periodIn(name: string): string | undefined {
  const words = wordsOf(name);
  const word = words.find((one) => Object.hasOwn(PERIODS, one));
  const isTold = word === "mrr" || word === "arr" || words.includes("revenue");
  return word !== undefined && isTold ? PERIODS[word] : undefined;
}

/** Money, and of nothing else than perhaps a period. */
function isAmount(unit: Unit): boolean {
  const bases = [...unit].filter(([base]) => !isTime(base));
  return bases.length === 1 && bases[0]![0].startsWith("money") && bases[0]![1] === 1;
}

function isTime(base: string): boolean {
  return TIMES.some((time) => time === base);
}

function byPeriod(unit: Unit, period: string): string {
  const money = new Map([...unit].filter(([base]) => !isTime(base)));
  return unitText(timesPower(money, new Map([[period, 1]]), -1));
}
