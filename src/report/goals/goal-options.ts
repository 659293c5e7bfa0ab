import { MetricInputError, quote } from "../../errors.ts";
import { checkKeys } from "../../ledger/options.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import { checkOption } from "../../statistics/options.ts";
import { checkTimeZone, type DateInput } from "../../time/calendar-date.ts";

/** What was reached of a metric, by the whole company or by one account. */
export interface GoalActual {
  /** The metric, by its id or any of its names. */
  readonly metric: string;
  /** Whose; left out, of the whole company. */
  readonly accountId?: string | number | null | undefined;
  /** What was reached. */
  readonly actual: DecimalInput;
}

/** What was reached, and by when. */
export interface GoalOptions {
  /** The last day that is known: a goal of that day or before it is due. */
  readonly asOf: DateInput;
  /** The zone in which time stamps fall on a date. UTC when left out. */
  readonly timeZone?: string | undefined;
  /** What was reached: by metric for the whole company, or a list. What is not in it, the goal's own row may say. */
  readonly actuals?: Readonly<Record<string, DecimalInput>> | Iterable<GoalActual> | undefined;
  /** Which way is better, by metric: for what the catalogue does not know. */
  readonly directions?: Readonly<Record<string, "higher" | "lower">> | undefined;
  /** The accounts that there are, to tell who is not among them. */
  readonly accounts?: Iterable<AccountRow> | undefined;
  /** Whether goals of accounts that are not among `accounts` count (the standard) or are left out. */
  readonly unknownAccounts?: "counted" | "left-out" | undefined;
}

/** Refuses options that are misspelt or cannot be meant. */
export function checkGoalOptions(options: GoalOptions): void {
  checkKeys(options, ["asOf", "timeZone", "actuals", "directions", "accounts", "unknownAccounts"]);
  checkOption("unknownAccounts", options.unknownAccounts ?? "counted", ["counted", "left-out"]);
  const asOf: unknown = options.asOf; // callers without a compiler may leave it out
  if (asOf === undefined) {
    const details = { code: "missing-field", field: "asOf", received: asOf } as const;
    throw new MetricInputError("Cannot do without asOf: received undefined", details);
  }
  if (options.timeZone !== undefined) checkTimeZone(options.timeZone);
  for (const [metric, direction] of Object.entries<string>(options.directions ?? {})) {
    if (direction === "higher" || direction === "lower") continue;
    const field = `directions["${metric}"]`;
    throw new MetricInputError(`Cannot use ${quote(direction)} as ${field}: choose "higher" or "lower"`, {
      code: "not-allowed",
      field,
      received: direction,
    });
  }
}
