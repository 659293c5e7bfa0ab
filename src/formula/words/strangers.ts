import { quote } from "../../errors.ts";

/** What people write that the language has not, and what to write for it. Longer ones first: `**` is not two `*`. */
const STRANGERS: readonly (readonly [found: string, advice: string, replacement?: string])[] = [
  ["**", "write ^ for a power", "^"],
  ["==", "write = to compare", "="],
  ["<>", "write != for unequal", "!="],
  ["=<", "write <= for at most", "<="],
  ["=>", "write >= for at least", ">="],
  ["&&", "write and", "and"],
  ["||", "write or", "or"],
  ["//", "a formula has no comments, and divides with /", "/"],
  ["/*", "a formula has no comments: put them beside it"],
  ["--", "a formula has no comments; to take away what is below zero write a - (-b)"],
  ["#", "a formula has no comments: put them beside it"],
  ["%", "write a share as a ratio, 0.05 for 5 %"],
  ["!", "write not", "not"],
  ["×", "write *", "*"],
  ["·", "write *", "*"],
  ["÷", "write /", "/"],
  ["−", "write the - of the keyboard", "-"],
  ["–", "write the - of the keyboard", "-"],
  ["—", "write the - of the keyboard", "-"],
  ["≤", "write <=", "<="],
  ["≥", "write >=", ">="],
  ["≠", "write !=", "!="],
  [".", "a formula has no members: every input has a name of its own"],
  ["[", "a unit in brackets stands after a number, as in 12 [month/year], and is closed with ]"],
  ["]", "a unit in brackets stands after a number, as in 12 [month/year]"],
  ["{", "use round brackets", "("],
  ["}", "use round brackets", ")"],
  ["?", "write if(condition, then, else)"],
  [":", "write if(condition, then, else)"],
  [";", "a formula is one expression; write , between arguments", ","],
  ["&", "write and", "and"],
  ["|", "write or", "or"],
];

const QUOTES = /["'`‘’“”„«»]/u;
const CURRENCIES = /\p{Sc}/u;
const VISIBLE = /[\p{P}\p{S}\p{N}]/u;

/** Something that no formula has: its text, how the message shows it, and what to do about it. */
export interface Stranger {
  readonly found: string;
  readonly shown: string;
  readonly advice: string;
  readonly replacement: string | undefined;
}

/** Whether two characters that are words of the language stand together for what is none. */
export function isStrangePair(text: string, at: number): boolean {
  return STRANGERS.some(([found]) => found.length === 2 && text.startsWith(found, at));
}

/** What stands at a place where nothing that a formula has does. */
export function strangerAt(text: string, at: number): Stranger {
  const [known, told, replacement] = STRANGERS.find(([found]) => text.startsWith(found, at)) ?? [];
  if (known !== undefined && told !== undefined) {
    return { found: known, shown: quote(known), advice: told, replacement };
  }
  const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const shown = VISIBLE.test(found) ? quote(found) : codePoint(found);
  return { found, shown, advice: advice(found), replacement: undefined };
}

function advice(found: string): string {
  if (QUOTES.test(found)) return "a formula has numbers and names, but no text";
  if (CURRENCIES.test(found)) return "write the number alone, or its unit after it, as in 5 [money[EUR]]";
  return VISIBLE.test(found) ? "it means nothing in a formula" : "take it out: it cannot be seen";
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
