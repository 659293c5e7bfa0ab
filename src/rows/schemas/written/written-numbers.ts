import { type NumberForm, type NumberShape, numberShape } from "./number-marks.ts";
import { plainCharacters } from "./plain-characters.ts";

/** A number as somebody wrote it. */
export interface WrittenNumber {
  /** The same as a plain decimal: `-1234.50`. */
  readonly decimal: string;
  /** What stood before or behind it: a currency's sign or code, `"%"`, or nothing. */
  readonly sign: string;
}

/** Reads numbers that are written in one form. */
export interface NumberReader {
  readonly read: (text: string) => WrittenNumber | null;
  /** A number in this form. */
  readonly example: string;
  readonly locale: string | null;
}

/** The first digit and the last, and what is before, between and behind them. */
const AROUND = /^(?<before>\D*)(?<number>\d(?:.*\d)?)(?<after>\D*)$/u;

/**
 * A reader of numbers in one form. Groups may be left out, but where they are, they must be right: in German `1.234` is
 * 1234, and `1.23` is nothing. So a file that is in another form is refused, not misread.
 */
export function numberReader(form: NumberForm): NumberReader {
  const shape = numberShape(form);
  const pattern = patternOf(shape);
  const read = (text: string): WrittenNumber | null => {
    const parts = AROUND.exec(western(text, shape.digits))?.groups;
    const digits = parts === undefined ? undefined : pattern.exec(parts["number"]!)?.groups;
    const around = digits === undefined ? null : signOf(parts!["before"]!, parts!["after"]!);
    return around === null ? null : { decimal: around.minus + decimalOf(digits!), sign: around.sign };
  };
  return { read, example: shape.example, locale: shape.locale };
}

function decimalOf({ grouped = "", bare, fraction }: Readonly<Partial<Record<string, string>>>): string {
  const whole = bare ?? grouped.replace(/\D/gu, "");
  return fraction === undefined ? whole : `${whole}.${fraction}`;
}

function patternOf({ decimals, groups, groupSizes }: NumberShape): RegExp {
  // No amount begins with 0 and goes on in groups: 0.234 is a decimal that somebody wrote in another form.
  const grouped = groups.flatMap((mark) =>
    groupSizes.map((size) => `[1-9]\\d{0,${String(size - 1)}}(?:\\${mark}\\d{${String(size)}})*\\${mark}\\d{3}`),
  );
  const point = `[${decimals.map((mark) => `\\${mark}`).join("")}]`;
  const whole = `(?<bare>\\d+)|(?<grouped>${["(?!)", ...grouped].join("|")})`;
  return new RegExp(`^(?:${whole})(?:${point}(?<fraction>\\d+))?$`); // no `u`: it refuses `\,`
}

function western(text: string, digits: readonly string[]): string {
  const plain = plainCharacters(text).trim();
  if (digits.length === 0) return plain;
  return Array.from(plain, (character) => {
    const digit = digits.indexOf(character);
    return digit < 0 ? character : String(digit);
  }).join("");
}

/** What surrounds a number: one sign of a currency or per cent, and one way of saying that it is negative. */
function signOf(before: string, after: string): { sign: string; minus: "-" | "" } | null {
  if (before === "" && after === "") return { sign: "", minus: "" };
  const around = `${before}#${after}`;
  const polarity = around.replace(/[^-+()#]/gu, "");
  const isNegative = NEGATIVE.includes(polarity);
  if (!isNegative && !POSITIVE.includes(polarity)) return null;
  const [first, last] = [before, after].map((text) => text.replace(/[-+()]/gu, "").trim());
  return first === "" || last === "" ? { sign: `${first!}${last!}`, minus: isNegative ? "-" : "" } : null;
}

const POSITIVE = ["#", "+#"];
/** A minus before or behind, or the brackets of accountants. */
const NEGATIVE = ["-#", "#-", "(#)"];
