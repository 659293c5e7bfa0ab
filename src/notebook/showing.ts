import { MetricInputError, quote } from "../errors.ts";
import { type Format, formatIn } from "./figures/format.ts";
import { printable } from "./figures/printable.ts";

/** How results are written down, in tables and in charts. */
export interface ShowOptions {
  /** How numbers are written: a language and region such as `"de-DE"`; `"en"` unless told. */
  readonly locale?: string | undefined;
  /** What stands above it, instead of what the result is called. */
  readonly title?: string | undefined;
  /** The currency of amounts, where the result does not say; it is named and not converted. */
  readonly currency?: string | undefined;
  /** Digits after the point of amounts: unless told, none where all are whole, else those of the currency. */
  readonly decimals?: number | undefined;
}

/** The same, read. */
export interface Showing {
  readonly format: Format;
  readonly title: string | null;
  readonly currency: string | null;
  readonly decimals: number | null;
}

/** Reads the options that tables and charts share. */
export function readShowing({ locale = "en", title, currency, decimals }: ShowOptions): Showing {
  checkText("title", title);
  checkText("currency", currency);
  return {
    format: formatIn(locale),
    title: title === undefined ? null : printable(title),
    currency: currency === undefined ? null : printable(currency),
    decimals: decimals === undefined ? null : readWhole("decimals", decimals, { least: 0, most: 20 }),
  };
}

function checkText(field: string, value: unknown): void {
  if (value === undefined || typeof value === "string") return;
  throw new MetricInputError(`Cannot use ${quote(value)} as ${field}: it is text`, {
    code: "not-allowed",
    field,
    received: value,
  });
}

/** An option that is a whole number. */
export function readWhole(field: string, value: number, { least, most }: { least: number; most: number }): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new MetricInputError(
    `Cannot use ${quote(value)} as ${field}: choose a whole number from ${String(least)} to ${String(most)}`,
    { code: "out-of-range", field, received: value },
  );
}
