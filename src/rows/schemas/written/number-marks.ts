import { MetricInputError, quote } from "../../../errors.ts";
import { plainCharacters } from "./plain-characters.ts";

/** The marks that numbers are written with. */
export interface NumberMarks {
  /** What stands before the decimals: `","` in `1.234,50`. */
  readonly decimal: string;
  /** What stands between groups of three digits: `"."` in `1.234,50`. Left out: nothing does. */
  readonly group?: string | undefined;
}

/** How numbers are written: a locale, like `"de-DE"`, or the marks themselves. */
export type NumberForm = string | NumberMarks;

/** What a number looks like to whoever reads it. */
export interface NumberShape {
  readonly decimals: readonly string[];
  readonly groups: readonly string[];
  /** How many digits a group has that is not the last, which has three: three as well, or two, or either. */
  readonly groupSizes: readonly number[];
  /** The digits from zero to nine, where they are not 0 to 9. */
  readonly digits: readonly string[];
  /** The locale, where it is one that was told. */
  readonly locale: string | null;
  /** A number that looks so. */
  readonly example: string;
}

/** The shape of numbers in a form that a caller tells, or a refusal of what is no form. */
export function numberShape(form: NumberForm): NumberShape {
  return typeof form === "string" ? shapeOfLocale(form) : shapeOfMarks(form);
}

function shapeOfMarks(form: NumberMarks): NumberShape {
  const { decimal, group = "" } = form as { decimal: unknown; group?: unknown };
  const marks = [decimal, ...(group === "" ? [] : [group])].map((mark) =>
    typeof mark === "string" ? plainCharacters(mark) : "",
  );
  if (!marks.every(isMark) || marks[0] === marks[1]) {
    throw unusable('have one character as decimal and another as group, like { decimal: ",", group: "." }', form);
  }
  const [point = ".", between] = marks;
  return {
    ...{ decimals: [point], groups: between === undefined ? [] : [between], groupSizes: [3] },
    ...{ digits: [], locale: null, example: `1${between ?? ""}234${point}50` },
  };
}

function isMark(mark: string): boolean {
  return mark.length === 1 && !/[\p{L}\p{N}\p{Surrogate}()%+-]/u.test(mark);
}

function shapeOfLocale(locale: string): NumberShape {
  if (!isKnown(locale)) throw unusable('be a locale like "de-DE", or marks like { decimal: ",", group: "." }', locale);
  const number = new Intl.NumberFormat(locale, { useGrouping: true, minimumFractionDigits: 2 });
  const money = new Intl.NumberFormat(locale, { useGrouping: true, style: "currency", currency: "EUR" });
  const { decimals, groups } = marksOf([number, money]);
  const group = number
    .formatToParts(123456789.5)
    .filter(({ type }) => type === "integer")
    .at(-2);
  return {
    // India groups by two, but not in every pattern that it has: threes are right there, too, and mean the same.
    ...{ decimals, groups, groupSizes: [...new Set([3, group?.value.length ?? 3])] },
    ...{ digits: digitsOf(locale), locale, example: plainCharacters(number.format(1234.5)) },
  };
}

function isKnown(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf([locale]).length > 0; // any other is read as the host's own
  } catch {
    return false;
  }
}

/**
 * The marks of numbers, and those of money where these differ: Austria groups amounts with points and numbers with
 * spaces. Where what groups the one makes the decimals of the other (en-DE), numbers alone say.
 */
function marksOf(formats: readonly Intl.NumberFormat[]): Pick<NumberShape, "decimals" | "groups"> {
  const written = formats.map((format) => format.formatToParts(123456789.5));
  const all = (type: string): readonly string[] => [
    ...new Set(written.flatMap((parts) => parts.filter((part) => part.type === type).map(({ value }) => value))),
  ];
  const [decimals, groups] = [all("decimal"), all("group")].map((marks) => [...new Set(marks.map(plainCharacters))]);
  const clash = decimals!.some((mark) => groups!.includes(mark));
  return clash && formats.length > 1 ? marksOf(formats.slice(0, 1)) : { decimals: decimals!, groups: groups! };
}

function digitsOf(locale: string): readonly string[] {
  const format = new Intl.NumberFormat(locale, { useGrouping: false });
  const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
  return digits[1] === "1" ? [] : digits;
}

function unusable(wanted: string, received: unknown): MetricInputError {
  const message = `Cannot use numbers, which must ${wanted}: received ${quote(received)}`;
  return new MetricInputError(message, { code: "not-allowed", field: "numbers", received });
}
