import { isGiven } from "../../ledger/reading/reading.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import type { MrrSnapshotRow } from "../../rows/types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { type Day, OPEN_END, readDay } from "../../time/calendar-date.ts";
import { addIntervals } from "../../time/interval.ts";
import { addMonthsTo, parsePeriod } from "../../time/period.ts";
import { bitOf, type KeyMask } from "./row-keys.ts";

/** What a row shows of itself, before any choice is made. */
export interface RowFacts {
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
  /** Every day on which what it brings could change. */
  readonly days: readonly Day[];
  /** Whether it could change on days that only a convention tells. */
  readonly isUncertain: boolean;
  /** The choices about rows that could make it bring something else. */
  readonly keys: KeyMask;
  /** Whether it could bring nothing, or less, while it is there. */
  readonly mayBeNothing: boolean;
  readonly subscription: string | number | null;
}

/** What decides about rows beside themselves. */
export interface FactRules {
  readonly timeZone: string;
  readonly currency: string | undefined;
  readonly fiscalYearStart: number | undefined;
  /** Whether any convention counts unpaid subscriptions for so many days. */
  readonly limitsPastDue: boolean;
  /** Whether any convention records churn in the next period, or rounds each subscription. */
  readonly recordsLater: boolean;
  readonly roundsEach: boolean;
  /** The digits after the point of amounts in a currency. */
  readonly digitsOf: (currency: string | null | undefined) => number;
}

/** The facts of a subscription row. Where they are in doubt, they say that it could be touched. */
export function subscriptionFacts(row: SubscriptionRow, rules: FactRules): RowFacts {
  const day = (value: unknown): Day | null =>
    typeof value === "number" ? value : isGiven(value) ? readDay(value, rules.timeZone) : null;
  const [from, to] = [day(row.start) ?? -OPEN_END, day(row.end) ?? OPEN_END];
  const others = [row.trialEnd, row.cancelledAt, row.cancellationScheduledAt].map(day);
  const isRounded = rules.roundsEach && isInexact(row, rules);
  return {
    from,
    to,
    days: [from, to, fullFrom(row, from, others[0] ?? null), ...others].filter((one) => one !== null),
    // A delay is counted from its first day, which may stand in another row.
    isUncertain: rules.limitsPastDue && isPastDue(row),
    keys: amountKeys(row) | statusKeys(row) | endKeys(row, rules) | moneyKeys(row, rules, isRounded),
    mayBeNothing: isRounded || !bringsSomething(row),
    subscription: row.subscriptionId ?? null,
  };
}

/** The day from which a discount of limited length is no longer taken off; `null` where there is none. */
function fullFrom(row: SubscriptionRow, from: Day, trialEnd: Day | null): Day | null {
  const { discount, discountDuration: duration, interval, intervalCount } = row;
  if (!isGiven(discount) || !isGiven(duration) || duration === "forever") return null;
  const billed = Math.max(from, trialEnd ?? from);
  return duration === "once" ? addIntervals(billed, interval, intervalCount ?? 1) : addMonthsTo(billed, duration);
}

function isPastDue({ status }: SubscriptionRow): boolean {
  return status === "past-due";
}

function amountKeys({ interval, discount, tax, refund }: SubscriptionRow): KeyMask {
  let keys = interval === "week" ? bitOf("weeksPerMonth") : interval === "day" ? bitOf("daysPerMonth") : 0;
  if (isGiven(discount)) keys |= bitOf("discounts");
  if (isGiven(tax)) keys |= bitOf("tax");
  if (isGiven(refund)) keys |= bitOf("refunds");
  return keys;
}

function statusKeys(row: SubscriptionRow): KeyMask {
  let keys = row.metered === true ? bitOf("metered") : 0;
  if (isGiven(row.trialEnd) || row.status === "trialing") keys |= bitOf("trials");
  if (row.status === "paused") keys |= bitOf("paused");
  return isPastDue(row) ? keys | bitOf("pastDue") : keys;
}

function endKeys(row: SubscriptionRow, { recordsLater }: FactRules): KeyMask {
  const isCancelled = isGiven(row.cancelledAt) || isGiven(row.cancellationScheduledAt);
  return isCancelled || (recordsLater && isGiven(row.end)) ? bitOf("churnRecorded") : 0;
}

type Row = SubscriptionRow | MrrSnapshotRow;

function moneyKeys(row: Row, { currency, roundsEach }: FactRules, isRounded: boolean): KeyMask {
  const isForeign = currency !== undefined && (row.currency ?? currency) !== currency;
  const rounding = isRounded || (isForeign && roundsEach) ? bitOf("rounding") : 0;
  return isForeign ? rounding | bitOf("fx") : rounding;
}

/** Whether a monthly amount could have more digits than its currency. */
function isInexact(row: SubscriptionRow, { digitsOf }: FactRules): boolean {
  const { interval, intervalCount, quantity, amount, discount, tax, refund } = row;
  if (interval !== "month" || (intervalCount ?? 1) !== 1) return true;
  if (isGiven(quantity) && !fits(quantity, 0)) return true;
  const digits = digitsOf(row.currency);
  return [amount, discount, tax, refund].some((value) => isGiven(value) && !fits(value, digits));
}

/** Whether a number has no more digits after the point than so many. */
function fits(value: DecimalInput, digits: number): boolean {
  if (typeof value === "number" && Number.isInteger(value)) return true;
  const { whole, decimals = "" } = /^[+-]?(?<whole>\d+)(?:\.(?<decimals>\d+))?$/u.exec(String(value))?.groups ?? {};
  return whole !== undefined && decimals.length <= digits;
}

/** Whether a row brings something by any convention. */
function bringsSomething({ amount, quantity, discount, tax, refund, status }: SubscriptionRow): boolean {
  if (isGiven(discount) || isGiven(tax) || isGiven(refund) || status === "paused") return false;
  return Number(String(amount)) > 0 && (!isGiven(quantity) || Number(String(quantity)) > 0);
}

/** The facts of a snapshot, which is there for the whole of its period. */
export function snapshotFacts(row: MrrSnapshotRow, rules: FactRules): RowFacts {
  const { firstDay, lastDay } = parsePeriod(row.period, "period", rules.fiscalYearStart);
  return {
    from: firstDay,
    to: lastDay + 1,
    days: [firstDay, lastDay + 1],
    isUncertain: false,
    keys: moneyKeys(row, rules, rules.roundsEach && !fits(row.mrr, rules.digitsOf(row.currency))),
    mayBeNothing: !(Number(String(row.mrr)) > 0),
    subscription: null,
  };
}
