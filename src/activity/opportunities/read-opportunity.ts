import { MetricInputError } from "../../errors.ts";
import type { OpportunityOutcome, OpportunityRow } from "../../rows/types/activity/opportunity-row.ts";
import type { Day } from "../../time/calendar-date.ts";
import { type Money, readMoney } from "../periods/money.ts";
import type { MoneyOptions, PeriodOptions } from "../periods/period-options.ts";
import { cameBefore, keyOf, readId, readName, readOptionalMoment, readWord } from "../periods/row-cells.ts";
import { type Entry, type RowFault, UNKNOWN_DAY } from "../periods/row-reading.ts";

/** One chance to sell, as its row tells it. */
export interface Opportunity extends Entry {
  readonly outcome: OpportunityOutcome;
  readonly openedOn: Day | null;
  /** When it was won or lost. Of what is open, a date of closing is what somebody expects. */
  readonly closedOn: Day | null;
  readonly money: Money | null;
  readonly reason: string | null;
}

/** What opportunities are read by. */
export interface OpportunityReading {
  readonly options: PeriodOptions & MoneyOptions;
  readonly segmentOf: (row: OpportunityRow) => string | null;
}

/** Reads an opportunity, or says what is wrong with it. */
export function readOpportunity(
  row: OpportunityRow,
  number: number,
  { options, segmentOf }: OpportunityReading,
): Opportunity | RowFault {
  const outcome = readWord(row.outcome, "outcome", ["won", "lost", "open"]);
  const opened = dayIn(row.openedAt, "openedAt", options);
  const closing = dayIn(row.closedAt, "closedAt", options);
  const closed = outcome === "open" ? null : (closing ?? neverClosed(outcome));
  if (opened !== null && closed !== null && closed < opened) {
    return cameBefore({ field: "closedAt", received: row.closedAt }, { field: "openedAt", received: row.openedAt });
  }
  return {
    row: number,
    account: readId(row.accountId, "accountId"),
    ...daysOf(opened, closed),
    segment: segmentOf(row),
    key: keyOf(readId(row.opportunityId, "opportunityId")),
    outcome,
    money: readMoney(row.amount, "amount", { currency: row.currency, options }),
    reason: readName(row.reason),
  };
}

function dayIn(cell: OpportunityRow["openedAt"], field: string, { timeZone }: PeriodOptions): Day | null {
  return readOptionalMoment(cell, field, timeZone)?.day ?? null;
}

type Days = Pick<Opportunity, "day" | "knownOn" | "lastDay" | "openedOn" | "closedOn">;

function daysOf(openedOn: Day | null, closedOn: Day | null): Days {
  const first = openedOn ?? closedOn ?? UNKNOWN_DAY;
  return { day: first, knownOn: first, lastDay: closedOn ?? first, openedOn, closedOn };
}

function neverClosed(outcome: OpportunityOutcome): never {
  throw new MetricInputError(`Cannot do without closedAt as the outcome is "${outcome}": received undefined`, {
    code: "missing-field",
    field: "closedAt",
    received: undefined,
  });
}
