import { MetricInputError, nearestName, quote } from "../errors.ts";
import { checkTimeZone } from "../time/calendar-date.ts";
import { PERIOD_UNITS } from "../time/period.ts";
import type { LedgerOptions } from "./ledger.ts";

const KNOWN = [
  ...["asOf", "timeZone", "currency", "rates", "credits", "gapDays", "by", "fiscalYearStart"],
  ...["from", "to", "on"],
];

type Check = readonly [field: keyof LedgerOptions, allowed: (value: unknown) => boolean, wanted: string];

const CHECKS: readonly Check[] = [
  ["credits", (value) => value === "refuse" || value === "allow", '"refuse" or "allow"'],
  ["gapDays", (value) => isWhole(value) && value >= 0, "a whole number of days from 0"],
  ["by", (value) => PERIOD_UNITS.some((unit) => unit === value), '"day", "week", "month", "quarter", "year"'],
  ["fiscalYearStart", (value) => isWhole(value) && value >= 1 && value <= 12, "a month from 1 to 12"],
];

/** Refuses options that are misspelt or cannot be meant: passed over, they would change a number silently. */
export function checkOptions(options: LedgerOptions, known: readonly string[] = KNOWN): void {
  checkKeys(options, known);
  for (const [field, allowed, wanted] of CHECKS) {
    const received = options[field];
    if (received === undefined || allowed(received)) continue;
    throw new MetricInputError(`Cannot use ${quote(received)} as ${field}: choose ${wanted}`, {
      code: "not-allowed",
      field,
      received,
    });
  }
  if (options.timeZone !== undefined) checkTimeZone(options.timeZone);
}

/** Refuses a key that is none of those there are. */
export function checkKeys(options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) if (!known.includes(key)) throw unknownOption(key, known);
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value);
}

/** Options that only one function takes, which takes them out before it passes on the rest. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  segmentBy: "segmentMovements",
  accounts: "segmentMovements",
  minimumGroupSize: "segmentMovements",
  cohortBy: "retentionCohorts",
  average: "retentionCohorts",
  returning: "retentionCohorts",
};

function unknownOption(key: string, known: readonly string[]): MetricInputError {
  return new MetricInputError(`Cannot find an option named ${quote(key)}: ${hintAt(key, known)}`, {
    code: "not-allowed",
    field: key,
    received: key,
  });
}

function hintAt(key: string, known: readonly string[]): string {
  if (Object.hasOwn(ELSEWHERE, key)) return `${ELSEWHERE[key]!} takes it`;
  const nearest = nearestName(key, known);
  return nearest === undefined ? `choose one of ${known.join(", ")}` : `did you mean ${nearest}?`;
}
