import { MetricInputError, quote } from "../../errors.ts";
import type { Decimal } from "../../number/decimal.ts";

/** What a figure is of, which says how it is written. A `share` is a ratio that people say in per cent. */
export type Unit = "count" | "money" | "share" | "ratio" | "points" | "days" | "number";

/** How the figures of a notebook are written. */
export interface Format {
  /** The locale, as the run-time understands it. */
  readonly locale: string;
  /** A figure in its unit. `places` are those of an amount of money. */
  readonly figure: (value: Decimal, unit: Unit, places: number) => string;
}

type Digits = Pick<Intl.NumberFormatOptions, "style" | "minimumFractionDigits" | "maximumFractionDigits">;

const DIGITS: Readonly<Record<Exclude<Unit, "money">, Digits>> = {
  count: { maximumFractionDigits: 2 },
  share: { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
  ratio: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  points: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  days: { maximumFractionDigits: 1 },
  number: { maximumFractionDigits: 4 },
};

/** How figures are written in a locale. */
export function formatIn(locale: string): Format {
  checkLocale(locale);
  const formats = new Map<string, Intl.NumberFormat>();
  const formatOf = (digits: Digits): Intl.NumberFormat => {
    const key = JSON.stringify(digits);
    const format = formats.get(key) ?? new Intl.NumberFormat(locale, { ...digits, signDisplay: "negative" });
    formats.set(key, format);
    return format;
  };
  return {
    locale,
    // As text and not as a number: the decimal is rounded, and not the double next to it.
    figure: (value, unit, places) =>
      formatOf(digitsOf(unit, places)).format(value.toFixed() as Intl.StringNumericLiteral),
  };
}

function digitsOf(unit: Unit, places: number): Digits {
  return unit === "money" ? { minimumFractionDigits: places, maximumFractionDigits: places } : DIGITS[unit];
}

function checkLocale(locale: unknown): void {
  try {
    if (typeof locale === "string" && Intl.getCanonicalLocales(locale).length === 1) return;
  } catch {
    // Said below, in the words of this package.
  }
  throw new MetricInputError(`Cannot use ${quote(locale)} as locale: name a language and region, such as "de-DE"`, {
    code: "not-allowed",
    field: "locale",
    received: locale,
  });
}
