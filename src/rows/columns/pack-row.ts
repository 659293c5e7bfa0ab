import { digitsOf } from "../../number/decimal-text.ts";
import { LAST_YEAR, OPEN_END, readDay } from "../../time/calendar-date.ts";
import type { SubscriptionRow } from "../types/subscription-row.ts";
import { FIELD_KINDS } from "./field-kinds.ts";
import type { PackedSubscriptions } from "./packed-subscriptions.ts";

/** Keeps a row that was read and found right. */
export function packRow(packed: PackedSubscriptions, row: SubscriptionRow, line: number): void {
  if (isOdd(row)) packed.others.set(packed.length, row); // and its columns are not looked at
  for (const field of FIELD_KINDS.names) {
    const name = row[field];
    if (isGiven(name)) packed.putName(field, packed.namesOf(field).codeOf(name));
  }
  for (const field of FIELD_KINDS.days) {
    if (isGiven(row[field])) packed.putDay(field, dayOf(row[field]));
    else if (row[field] === null) packed.mentionDay(field);
  }
  for (const field of FIELD_KINDS.numbers)
    if (isGiven(row[field])) packed.putNumber(field, numberOf(row[field]) ?? NaN);
  for (const field of FIELD_KINDS.words) if (isGiven(row[field])) packed.putWord(field, row[field]);
  for (const [name, value] of Object.entries(row.attributes ?? {})) packed.putAttribute(name, value);
  packed.endRow(line);
}

/** Whether a row says more digits than a double holds, or a day of a year that stands for none. */
function isOdd(row: SubscriptionRow): boolean {
  return (
    FIELD_KINDS.numbers.some((field) => Number.isNaN(numberOf(row[field]))) ||
    FIELD_KINDS.days.some((field) => field !== "end" && isGiven(row[field]) && dayOf(row[field]) === OPEN_END)
  );
}

function dayOf(value: string | Date): number {
  const day = readDay(value) ?? OPEN_END;
  return day >= LAST_YEAR ? OPEN_END : day;
}

/** A number whose digits a double holds; `NaN` where it does not, and nothing for nothing. */
function numberOf(value: SubscriptionRow["quantity"]): number | undefined {
  if (!isGiven(value)) return undefined;
  if (typeof value === "number") return value;
  return typeof value === "string" && !Number.isNaN(digitsOf(value)) ? Number(value) : NaN;
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
