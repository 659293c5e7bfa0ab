/**
 * A unit: the power of every base that is in it, `{ "money[EUR]": 1, month: -1 }`. None is a ratio.
 * The bases are `money[CUR]`, `count[entity]`, spans of time, `points`, `money` of one currency and `any` one unit.
 */
export type Unit = ReadonlyMap<string, number>;

/** The spans of time, longest first. They do not convert: 12 [month/year] is a number that a formula has to say. */
export const TIMES = ["period", "year", "quarter", "month", "week", "day", "hour", "minute"] as const;

/** The unit of a share, of a number without one. */
export const RATIO: Unit = /* @__PURE__ */ new Map();

/** The product of one unit and another to a power: `-1` divides. */
export function timesPower(unit: Unit, other: Unit, power: number): Unit {
  const product = new Map(unit);
  for (const [base, exponent] of other) {
    const sum = (product.get(base) ?? 0) + exponent * power;
    if (sum === 0) product.delete(base);
    else product.set(base, sum);
  }
  return product;
}

/** Whether two units are one. */
export function isSameUnit(a: Unit, b: Unit): boolean {
  return a.size === b.size && [...a].every(([base, exponent]) => b.get(base) === exponent);
}

/** A unit as it is written: `money[EUR]/count[customer]/month`; what is not below the line first, times last. */
export function unitText(unit: Unit): string {
  const factors = [...unit].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const above = factors.filter(([, exponent]) => exponent > 0).map(([base, exponent]) => power(base, exponent));
  const below = factors.filter(([, exponent]) => exponent < 0).map(([base, exponent]) => power(base, -exponent));
  return [above.length === 0 ? "ratio" : above.join("*"), ...below].join("/");
}

function power(base: string, exponent: number): string {
  return exponent === 1 ? base : `${base}^${String(exponent)}`;
}

function rank(base: string): number {
  if (base.startsWith("money")) return 0;
  if (base.startsWith("count")) return 1;
  const time = TIMES.indexOf(base as (typeof TIMES)[number]);
  return time === -1 ? 2 : 3 + TIMES.length - time;
}

/** Takes `money` for money of the one currency that the units have, if they have one. */
export function inOneCurrency(units: readonly Unit[]): (unit: Unit) => Unit {
  const currencies = new Set(units.flatMap((unit) => [...unit.keys()].filter((base) => base.startsWith("money["))));
  const [only, second] = currencies;
  if (only === undefined || second !== undefined) return (unit) => unit;
  const difference = new Map([
    [only, 1],
    ["money", -1],
  ]);
  return (unit) => timesPower(unit, difference, unit.get("money") ?? 0);
}
