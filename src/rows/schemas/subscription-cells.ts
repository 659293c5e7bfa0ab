import { isDecimalInput } from "../../number/parse.ts";
import { multiplyScaled, parseScaled } from "../../number/scaled.ts";
import { formatDay, LAST_YEAR, readDay } from "../../time/calendar-date.ts";
import type { Fault } from "./issue-list.ts";
import { notADate, type ToldForms } from "./written/told-forms.ts";
import { CHURN_WORDS, DURATION_WORDS, INTERVAL_WORDS, meaningOf, STATUS_WORDS, TRUTH_WORDS } from "./cell-words.ts";

/** What the cells of a row are read by. */
export interface CellRules {
  /** The zone in which time stamps fall on a date. */
  readonly timeZone: string;
  /** Whether the last day is the row's end, and not the day before. */
  readonly endsInclusive: boolean;
  /** The billing interval of rows that do not say theirs. */
  readonly interval: string | undefined;
  /** How numbers and dates are written, where that was told. */
  readonly forms: ToldForms;
}

/** A row as it came, by field: text untrimmed, words as the export spells them. */
export type Draft = Record<string, unknown>;

const ABSENT = new Set(["", "null", "\\n"]);
const LONGEST_ABSENT = 4;
const DATES = ["start", "trialEnd", "cancelledAt", "cancellationScheduledAt"] as const;

/** Whether a cell says nothing: empty, or one of the ways in which databases write no value. */
export function isAbsent(value: unknown): boolean {
  if (typeof value !== "string") return value === null || value === undefined;
  const text = value.trim();
  return text.length <= LONGEST_ABSENT && ABSENT.has(text.toLowerCase());
}

/**
 * Makes words, numbers, dates and percentages of an export canonical, in place. What it cannot read it leaves as it is,
 * for the schema to refuse; what is not written as was told, the schema may take for something else, so that is refused
 * here.
 */
export function tidySubscription(draft: Draft, { timeZone, endsInclusive, interval, forms }: CellRules): Fault[] {
  const faults = forms.tidyNumbers(draft);
  for (const field of DATES) tidyDate(draft, field, { timeZone, later: 0, forms, faults });
  tidyDate(draft, "end", { timeZone, later: endsInclusive ? 1 : 0, forms, faults });
  draft["interval"] ??= interval;
  tidyInterval(draft);
  tidyStatus(draft);
  for (const [field, tidy] of TIDYING) if (field in draft) draft[field] = tidy(draft[field], draft);
  return faults;
}

type Tidy = (value: unknown, draft: Draft) => unknown;

const TIDYING: readonly (readonly [string, Tidy])[] = [
  ["customerId", (value) => (typeof value === "bigint" ? String(value) : value)],
  ["subscriptionId", (value) => (typeof value === "bigint" ? String(value) : value)],
  ["product", textOf],
  ["plan", textOf],
  ["discount", (value, draft) => moneyOff(draft, value)],
  ["discountDuration", durationOf],
  ["currency", currencyOf],
  ["metered", (value) => meaningOf(TRUTH_WORDS, textOf(value)) ?? value],
  ["churnKind", (value) => meaningOf(CHURN_WORDS, value) ?? value],
];

/** Numbers that name something, as text. */
export function textOf(value: unknown): unknown {
  return typeof value === "number" || typeof value === "bigint" ? String(value) : value;
}

/** A currency's code as it is written: `eur` is EUR. */
export function currencyOf(value: unknown): unknown {
  return typeof value === "string" && /^[a-z]{3}$/iu.test(value) ? value.toUpperCase() : value;
}

function tidyDate(
  draft: Draft,
  field: string,
  to: { timeZone: string; later: number; forms: ToldForms; faults: Fault[] },
): void {
  if (!(field in draft)) return;
  const { timeZone, later, forms, faults } = to;
  const day = readDay(draft[field], timeZone) ?? forms.dates?.day(draft[field], timeZone) ?? null;
  if (day !== null) draft[field] = formatDay(day < LAST_YEAR ? day + later : day);
  else if (forms.dates !== null) faults.push(notADate(draft, field, forms.dates));
}

/** `3 months` and `every 3 months` are an interval and a count, as `quarterly` is. */
function tidyInterval(draft: Draft): void {
  const { interval: given } = draft;
  if ("intervalCount" in draft) draft["intervalCount"] = wholeNumber(draft["intervalCount"]);
  const { times = "1", word = given } = groupsOf(COUNTED, given);
  const meaning = meaningOf(INTERVAL_WORDS, word);
  if (meaning === undefined) return;
  const [interval, counted] = meaning;
  draft["interval"] = interval;
  const { intervalCount: count = 1 } = draft;
  const all = typeof count === "number" ? counted * count * Number(times) : count;
  if (all !== 1) draft["intervalCount"] = all;
}

const COUNTED = /^(?:every\s+)?(?:(?<times>[1-9]\d{0,2})\s*-?)?(?<word>\p{L}+)$/iu;

function groupsOf(pattern: RegExp, value: unknown): Readonly<Partial<Record<string, string>>> {
  return (typeof value === "string" ? pattern.exec(value)?.groups : undefined) ?? {};
}

function wholeNumber(value: unknown): unknown {
  return typeof value === "string" && /^0*[1-9]\d{0,5}$/u.test(value) ? Number(value) : value;
}

/** Whoever is said to have ended without a date of the end left when it was cancelled. */
function tidyStatus(draft: Draft): void {
  const meaning = meaningOf(STATUS_WORDS, draft["status"]);
  if (meaning === undefined) return;
  if (meaning !== "ended") {
    draft["status"] = meaning;
    return;
  }
  if (readDay(draft["cancelledAt"]) !== null) draft["end"] ??= draft["cancelledAt"];
  if ("end" in draft) delete draft["status"];
}

/** `20%` of what the row brings, exactly; money as it is. */
function moneyOff({ amount, quantity = 1 }: Draft, discount: unknown): unknown {
  const { percent } = groupsOf(/^(?<percent>\d+(?:\.\d+)?)\s*%$/u, discount);
  if (percent === undefined) return discount;
  // What it is a share of is refused, and one issue is enough.
  if (!isDecimalInput(amount) || !isDecimalInput(quantity)) return undefined;
  const gross = multiplyScaled(parseScaled(amount, "amount"), parseScaled(quantity, "quantity"));
  const { mantissa, scale } = multiplyScaled(gross, parseScaled(percent, "discount"));
  const places = scale + 2; // a percent is a hundredth
  const digits = mantissa.toString().padStart(places + 1, "0");
  return mantissa < 0n ? discount : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function durationOf(value: unknown): unknown {
  const { months } = groupsOf(/^0*(?<months>[1-9]\d{0,2})(?:\s*months?)?$/iu, value);
  if (months !== undefined) return Number(months);
  return meaningOf(DURATION_WORDS, value) ?? value;
}
