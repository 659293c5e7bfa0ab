import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { type DateInput, type Day, parseDay } from "../../time/calendar-date.ts";
import { readAccountId, readScore } from "./row-cells.ts";

/** One account's health score on one day. */
export interface HealthHistoryRow {
  /** Whose: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** The day it was scored. */
  readonly scoredAt: DateInput;
  /** From 0 to 100. `null`: it could not be told that day. */
  readonly score: DecimalInput | null;
}

/** A row of history, read. */
export interface ReadHistoryRow {
  readonly accountId: string | number;
  readonly day: Day;
  readonly score: Decimal | null;
}

/** Reads a row of history, or throws what is wrong with it. */
export function readHistoryRow(row: HealthHistoryRow, timeZone: string | undefined): ReadHistoryRow {
  return {
    accountId: readAccountId(row.accountId),
    day: parseDay(row.scoredAt, "scoredAt", timeZone),
    score: readScore(row.score),
  };
}
