import { quote } from "../../errors.ts";
import type { FormulaSpan } from "../syntax/nodes.ts";
import { type FormulaProblem, problemOf } from "../syntax/problems.ts";

const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/** How numbers are written elsewhere, what to say of them, and how they are written here where that can be told. */
const OTHERS: readonly (readonly [written: RegExp, advice: string, here?: (text: string) => string])[] = [
  [/,/u, "leave out the commas, or put a space after each that separates two arguments"],
  [/^[\d.]*\d_[\d_.]*$/u, "leave out the _", (text) => text.replaceAll("_", "")],
  [/^0[xob]/iu, "write it in decimal digits"],
  [/^[\d.]+e\d*$/iu, "there are no exponents: write all its digits"],
  [/^\.\d+$/u, "write a digit before the point", (text) => `0${text}`],
  [/^\d+\.$/u, "write a digit after the point", (text) => text.slice(0, -1)],
  [/^0\d+(?:\.\d+)?$/u, "leave out the zeros before it", (text) => text.replace(/^0+(?=\d)/u, "")],
  [/^[\d.]*\d[A-Za-z]\w*$/u, "write * to multiply", (text) => text.replace(/[A-Za-z].*$/u, " * $&")],
];

/** What is wrong with a word that starts like a number. */
export function numberProblems(text: string, { start, end }: FormulaSpan): readonly FormulaProblem[] {
  const written = text.slice(start, end);
  if (PLAIN.test(written)) return [];
  const [, advice = "write digits, with one point at most", here] = OTHERS.find(([other]) => other.test(written)) ?? [];
  const finding = { text, code: "not-a-number", start, end, suggestion: here?.(written) } as const;
  return [problemOf(finding, `Cannot read ${quote(written)} as a number`, advice)];
}
