import type { FormulaProblemCode } from "../syntax/problems.ts";
import { timesPower, TIMES, type Unit, unitText } from "./unit.ts";

/** Why two units cannot be added or compared, and what to do about it. */
export interface Mixture {
  readonly code: FormulaProblemCode;
  readonly advice: string;
}

/** What sets two different units apart. */
export function mixtureOf(a: Unit, b: Unit): Mixture {
  const difference = timesPower(a, b, -1);
  const bases = [...difference.keys()];
  const all = (start: string): boolean => bases.every((base) => base.startsWith(start));
  const isBalanced = [...difference.values()].reduce((sum, exponent) => sum + exponent, 0) === 0;
  if (isBalanced && all("money")) return { code: "mixed-currency", advice: "convert one of them first" };
  if (isBalanced && all("count")) return { code: "mixed-entity", advice: "they count different things" };
  if (bases.every(isTime)) return { code: "mixed-period", advice: isBalanced ? converting(difference) : PER_PERIOD };
  return { code: "mixed-unit", advice: bases.join() === "points" ? POINTS : "they measure different things" };
}

const PER_PERIOD = "one is per period and the other is not";
const POINTS = "a ratio times 100 [points] is in points";

function isTime(base: string): boolean {
  return TIMES.some((time) => time === base);
}

/** How many of one go into another, where the calendar says so. */
const EXACT: Readonly<Record<string, number>> = {
  "quarter/year": 4,
  "month/year": 12,
  "month/quarter": 3,
  "day/week": 7,
  "hour/day": 24,
  "minute/hour": 60,
};

function converting(difference: Unit): string {
  const [above, below] = [...difference].sort(([, a], [, b]) => b - a).map(([base]) => base) as [string, string];
  for (const pair of [`${above}/${below}`, `${below}/${above}`]) {
    const number = EXACT[pair];
    if (number !== undefined) return `multiply or divide by ${String(number)} [${pair}]`;
  }
  return "convert one of them first";
}

/** A unit as a message shows it. */
export function named(unit: Unit): string {
  return unit.size === 0 ? "a ratio" : unitText(unit);
}
