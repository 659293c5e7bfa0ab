import { quote } from "../../errors.ts";
import { parseUnit } from "../units/parse-unit.ts";
import { unitText } from "../units/unit.ts";
import { LIMITS } from "./limits.ts";
import type { FormulaSpan, NumberNode } from "./nodes.ts";
import { type FormulaProblemCode, problemOf } from "./problems.ts";
import { isNext, made, nested, peek, type Reading, refuse, take, takeSign } from "./reading.ts";

/** Reads a number, and the unit behind it. */
export function numberNode(reading: Reading): NumberNode {
  const { text, start, end } = take(reading);
  if (peek(reading).kind !== "unit") return made(reading, { kind: "number", text, unit: null, start, end });
  return made(reading, {
    kind: "number",
    text,
    unit: unitAfter(reading),
    start,
    end: reading.tokens[reading.at - 1]!.end,
  });
}

function unitAfter(reading: Reading): string | null {
  const { text, start } = take(reading);
  const written = text.slice(1, -1);
  const read = parseUnit(written);
  if (read.ok) return unitText(read.unit);
  const at = { start: start + 1 + read.start, end: start + 1 + read.end };
  const finding = { text: reading.text, code: "not-a-unit", ...at } as const;
  reading.problems.push(problemOf(finding, `Cannot read ${quote(written)} as a unit`, read.reason));
  return null;
}

/** Reads `^` and a whole number that is written out: `2`, `-1`, `(-1)`, and `3^2`, which is 9. */
export function exponentAfter(reading: Reading): { readonly exponent: number; readonly end: number } {
  const { end: start } = take(reading);
  const exponent = nested(reading, () => wholePower(reading));
  const { end } = reading.tokens[reading.at - 1]!;
  const span = { start: start + leadingSpace(reading.text.slice(start)), end };
  if (!Number.isInteger(exponent)) refuseExponent(reading, span, "not-whole");
  if (Math.abs(exponent) > LIMITS.exponent) refuseExponent(reading, span, "out-of-range");
  return { exponent: exponent === 0 ? 0 : exponent, end }; // not -0
}

function wholePower(reading: Reading): number {
  if (isNext(reading, "-")) {
    take(reading);
    return -nested(reading, () => wholePower(reading));
  }
  const base = wholeNumber(reading);
  if (!isNext(reading, "^")) return base;
  take(reading);
  return base ** nested(reading, () => wholePower(reading));
}

function wholeNumber(reading: Reading): number {
  if (isNext(reading, "(")) {
    take(reading);
    const inner = nested(reading, () => wholePower(reading));
    takeSign(reading, ")", '")"');
    return inner;
  }
  const token = peek(reading);
  if (token.kind !== "number" || token.text.includes(".")) refuseExponent(reading, token, "not-whole");
  return Number(take(reading).text);
}

function refuseExponent({ text }: Reading, { start, end }: FormulaSpan, code: FormulaProblemCode): never {
  const written = text.slice(start, end);
  const most = String(LIMITS.exponent);
  const refusal = `Cannot use ${written === "" ? "nothing" : quote(written)} as an exponent`;
  refuse({ text, code, start, end }, refusal, `write a whole number from -${most} to ${most}`);
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
