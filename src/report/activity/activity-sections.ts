import { renewalTotals } from "../../activity/contracts/renewal-totals.ts";
import type { RenewalTotals } from "../../activity/contracts/renewal-periods.ts";
import { timeToValue } from "../../activity/journeys/time-to-value.ts";
import type { TimeToValue } from "../../activity/journeys/time-to-value-totals.ts";
import { winLossTotals } from "../../activity/opportunities/win-loss-totals.ts";
import type { WinLossTotals } from "../../activity/opportunities/win-loss-periods.ts";
import type { MoneyOptions, PeriodOptions } from "../../activity/periods/period-options.ts";
import { purchaseTotals } from "../../activity/purchases/purchase-totals.ts";
import type { PurchaseTotals } from "../../activity/purchases/purchase-periods.ts";
import { surveyTotals } from "../../activity/surveys/survey-totals.ts";
import type { SurveyTotals } from "../../activity/surveys/survey-scores.ts";
import { ticketTotals } from "../../activity/tickets/ticket-totals.ts";
import type { TicketTotals } from "../../activity/tickets/ticket-periods.ts";
import { activityTotals } from "../../activity/usage/activity-totals.ts";
import type { ActivityTotals } from "../../activity/usage/totals.ts";
import { isMetricInputError } from "../../errors.ts";
import { formatDay, parseDay } from "../../time/calendar-date.ts";
import type { ActivityRows } from "./activity-rows.ts";

/** Which periods are told. */
export type ActivityPeriods = Pick<PeriodOptions, "from" | "to" | "by" | "fiscalYearStart" | "asOf" | "timeZone">;

/** Something that could not be told, and why. */
export interface ActivityNote {
  /** Of which rows. */
  readonly section: keyof ActivityRows;
  /** Why not. */
  readonly message: string;
}

/** What customers did, said and signed: totals of each kind of rows that there is, else `null`. */
export interface ActivitySections {
  /** What customers said. */
  readonly surveys: SurveyTotals | null;
  /** What they did in the product. */
  readonly usage: ActivityTotals | null;
  /** How long they took to value, for each milestone that the journeys name. */
  readonly timeToValue: readonly TimeToValue[];
  /** What they asked for. */
  readonly tickets: TicketTotals | null;
  /** What they bought. */
  readonly purchases: PurchaseTotals | null;
  /** What was sold to them, or not. */
  readonly opportunities: WinLossTotals | null;
  /** What was due for renewal. */
  readonly renewals: RenewalTotals | null;
}

/** How rows are told, and what could not be. */
export interface Telling {
  readonly periods: ActivityPeriods;
  readonly money: ActivityPeriods & MoneyOptions;
  readonly notes: ActivityNote[];
}

/** Tells every kind of rows that there is, all of them up to one day. */
export function activitySections(rows: ActivityRows, telling: Telling): ActivitySections & { asOf: string | null } {
  const told = sectionsOf(rows, telling);
  const asOf = lastDay(telling.periods, Object.values(told));
  return {
    asOf,
    ...told,
    timeToValue: asOf === null ? [] : milestonesOf(rows, { asOf, timeZone: telling.periods.timeZone }),
    renewals: renewalsOf(rows, asOf, telling),
  };
}

type Totals = Omit<ActivitySections, "timeToValue" | "renewals">;

function sectionsOf(rows: ActivityRows, telling: Telling): Totals {
  const { periods, money } = telling;
  const { responses, usage, tickets, orders, opportunities } = rows;
  return {
    surveys: isNone(responses) ? null : surveyTotals(responses, periods),
    usage: isNone(usage) ? null : activityTotals(usage, periods),
    tickets: isNone(tickets) ? null : ticketTotals(tickets, periods),
    purchases: isNone(orders) ? null : inMoney("orders", telling, () => purchaseTotals(orders, money)),
    opportunities: isNone(opportunities)
      ? null
      : inMoney("opportunities", telling, () => winLossTotals(opportunities, money)),
  };
}

/** What is due next is counted from the last day that is known, which contracts themselves do not tell. */
function renewalsOf({ contracts }: ActivityRows, asOf: string | null, telling: Telling): RenewalTotals | null {
  if (isNone(contracts)) return null;
  if (asOf !== null) return inMoney("contracts", telling, () => renewalTotals(contracts, { ...telling.money, asOf }));
  telling.notes.push(Object.freeze({ section: "contracts", message: "Cannot tell what is due without asOf" }));
  return null;
}

/** Whether there are no rows of a kind. */
export function isNone(rows: readonly unknown[] | undefined): rows is undefined {
  return rows === undefined || rows.length === 0;
}

/** Amounts that cannot be added up cost their own section, and not the whole report. */
function inMoney<T>(section: ActivityNote["section"], { notes }: Telling, tell: () => T): T | null {
  try {
    return tell();
  } catch (error) {
    if (!isMetricInputError(error) || !["mixed-currencies", "missing-rate"].includes(error.code)) throw error;
    notes.push(Object.freeze({ section, message: error.message }));
    return null;
  }
}

function lastDay(
  { asOf, timeZone }: Telling["periods"],
  told: readonly ({ readonly asOf: string | null } | null)[],
): string | null {
  if (asOf !== undefined) return formatDay(parseDay(asOf, "asOf", timeZone));
  const days = told.flatMap((totals) => totals?.asOf ?? []);
  return days.sort().at(-1) ?? null;
}

function milestonesOf(
  { journeys }: ActivityRows,
  options: { readonly asOf: string; readonly timeZone?: string | undefined },
): readonly TimeToValue[] {
  if (isNone(journeys)) return [];
  const milestones = [...new Set(journeys.map(({ milestone }) => milestone ?? undefined))];
  const told = milestones.map((milestone) => {
    const own = journeys.filter((row) => (row.milestone ?? undefined) === milestone);
    return timeToValue(own, milestone === undefined ? options : { ...options, milestone });
  });
  return Object.freeze(told);
}
