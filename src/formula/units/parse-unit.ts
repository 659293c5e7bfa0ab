import { nearestName, quote } from "../../errors.ts";
import { LIMITS } from "../syntax/limits.ts";
import type { FormulaSpan } from "../syntax/nodes.ts";
import { RATIO, timesPower, TIMES, type Unit } from "./unit.ts";

/** A unit that was read, or why it was not and where in its text. */
export type UnitReading =
  | { readonly ok: true; readonly unit: Unit }
  | { readonly ok: false; readonly reason: string; readonly start: number; readonly end: number };

const FACTOR =
  /\s*(?<operator>[*/])?\s*(?<base>[A-Za-z]\w*|1)(?:\[(?<of>[^[\]]*)\])?\s*(?:\^\s*(?<exponent>-?\d{1,4}))?\s*/uy;
const EXPECTED = "write factors like money[EUR], count[customer], ratio, points or month, joined by * or /";

const CURRENCY = /^[A-Z]{3}$/u;
const ENTITY = /^[A-Za-z][\w-]*$/u;

/**
 * Reads a unit: `money[EUR]/month`, `count[customer]`, `ratio`, `points`, `months`, `money[EUR]/count[customer]/month`.
 * Factors are joined by `*` and `/`, and each `/` divides by the one factor after it.
 */
export function parseUnit(text: string): UnitReading {
  let unit = RATIO;
  for (let at = 0; at === 0 || at < text.length;) {
    const factor = factorAt(text, at);
    const end = FACTOR.lastIndex === 0 ? text.length : FACTOR.lastIndex; // 0 where nothing was found
    if (typeof factor === "string") return refused(factor, text, { start: at, end });
    unit = timesPower(unit, factor, 1);
    at = end;
  }
  const isTooHigh = [...unit.values()].some((exponent) => Math.abs(exponent) > LIMITS.exponent);
  const whole = { start: 0, end: text.length };
  return isTooHigh ? refused(`no power is above ${String(LIMITS.exponent)}`, text, whole) : { ok: true, unit };
}

function refused(reason: string, text: string, { start, end }: FormulaSpan): UnitReading {
  const part = text.slice(start, end);
  if (part.trim() === "") return { ok: false, reason, start, end };
  const [before, after] = [part.length - part.trimStart().length, part.length - part.trimEnd().length];
  return { ok: false, reason, start: start + before, end: end - after };
}

/** The factor at a place of the text, its power and the `/` before it reckoned in; or why there is none. */
function factorAt(text: string, at: number): Unit | string {
  FACTOR.lastIndex = at;
  const { base: name, of, operator, exponent = "1" } = FACTOR.exec(text)?.groups ?? {};
  if (name === undefined || (operator === undefined) !== (at === 0)) return EXPECTED;
  const unit = baseOf(name, of);
  return typeof unit === "string" ? unit : timesPower(RATIO, unit, (operator === "/" ? -1 : 1) * Number(exponent));
}

/** What stands for one base, or why nothing does. */
function baseOf(name: string, of: string | undefined): Unit | string {
  if (of === undefined) return name === "money" || name === "count" ? base(name) : plainBase(name);
  if (name === "money") return CURRENCY.test(of) ? base(`money[${of}]`) : THREE_CAPITALS;
  if (name === "count") return ENTITY.test(of) ? base(`count[${of}]`) : WHAT_IS_COUNTED;
  return `only money and count have something in brackets, as in money[EUR]: not ${name}`;
}

const THREE_CAPITALS = "write a currency with three capital letters, as in money[EUR]";
const WHAT_IS_COUNTED = "write what is counted with letters, as in count[customer]";

function plainBase(name: string): Unit | string {
  if (name === "1" || name === "ratio") return RATIO;
  if (name === "any") return base(name);
  const singular = name.replace(/s$/u, "");
  if (singular === "point") return base("points");
  if (TIMES.some((time) => time === singular)) return base(singular);
  if (/^percent/iu.test(name)) return "a share is a ratio, 0.05 for 5 %: write ratio";
  const nearest = nearestName(name, ["money", "count", "ratio", "points", "any", ...TIMES]);
  return nearest === undefined ? EXPECTED : `there is no unit ${quote(name)}: did you mean ${nearest}?`;
}

function base(name: string): Unit {
  return new Map([[name, 1]]);
}
