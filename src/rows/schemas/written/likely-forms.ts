import { quote } from "../../../errors.ts";
import { formatDay } from "../../../time/calendar-date.ts";
import type { RowIssueCode } from "../../types/row-issue.ts";
import { currencySigns } from "./currency-signs.ts";
import { unitOf } from "./tidy-numbers.ts";
import { DATE_FORMS, type DateReader, dateReader } from "./written-dates.ts";
import { type NumberReader, numberReader } from "./written-numbers.ts";

/** Locales that between them write numbers in the ways that are met most. */
const LOCALES = ["en-US", "de-DE", "fr-FR", "de-CH", "en-IN"];

/** What was meant is not guessed; but what a cell would be if somebody said how it is written can be told. */
export function hintFor(code: RowIssueCode, field: string, received: unknown): string {
  if (code === "not-a-number") return typeof received === "string" ? numberHint(received, field) : "";
  return code === "not-a-date" || code === "not-a-period" ? dateHint(received, code) : "";
}

let numbers: readonly (readonly [string, NumberReader])[] | null = null;
let signs: ReturnType<typeof currencySigns> | null = null;
let dates: readonly (readonly [string, DateReader])[] | null = null;

function numberHint(text: string, field: string): string {
  numbers ??= LOCALES.map((locale) => [locale, numberReader(locale)]);
  const known = (signs ??= currencySigns(null));
  const meanings = numbers.map(([locale, { read }]) => {
    const written = read(text);
    const unit = written === null ? null : unitOf(written, field, known);
    return [
      locale,
      written === null || unit === null ? undefined : `${written.decimal}${unit === "%" ? "%" : ""}`,
    ] as const;
  });
  return hint("numbers", meanings);
}

function dateHint(received: unknown, code: RowIssueCode): string {
  dates ??= DATE_FORMS.filter((form) => form !== "excel-1904").map((form) => [form, dateReader(form)]);
  const meanings = dates.map(([form, { day, month }]) => {
    const read = (code === "not-a-period" ? month : day)(received, "UTC");
    const date = read === null ? "" : formatDay(read);
    const isLikely = date > "1990" && date < "2100"; // every number is a date of some year
    return [form, isLikely ? date.slice(0, code === "not-a-period" ? 7 : 10) : undefined] as const;
  });
  return hint("dates", meanings);
}

/** The first two meanings that differ, and by what. */
function hint(option: string, meanings: readonly (readonly [form: string, meaning: string | undefined])[]): string {
  const byMeaning = new Map<string, string>();
  for (const [form, meaning] of meanings) {
    if (meaning !== undefined && !byMeaning.has(meaning)) byMeaning.set(meaning, form);
  }
  const [first, second] = [...byMeaning].map(
    ([meaning, form]) => `with ${option} ${quote(form)} it would be ${meaning}`,
  );
  if (first === undefined) return "";
  return second === undefined
    ? `; ${first}`
    : `; ${first}, ${second.replace(`${option} `, "").replace("it would be ", "")}`;
}
