import type { RowsConvention, SubscriptionRow } from "customer-metrics";

/**
 * A second way to count, sharing no code with the first and as plain as it is slow: every customer on every day.
 * Amounts are BigInt over one denominator that every amount in the tests divides.
 */
export const NAIVE_UNITS: bigint = 10n ** 9n * 12n * 4n * 3n * 365n * 7n;

const DAY = 86_400_000;

/** Days since 1970 of a date. */
export function dayNumber(date: string | Date): number {
  return Math.floor(new Date(date).getTime() / DAY);
}

function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY;
}

function endOfMonth(day: number): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / DAY;
}

function given(date: SubscriptionRow["end"]): number | null {
  return date === null || date === undefined ? null : dayNumber(date);
}

const covers = (row: SubscriptionRow, day: number): boolean =>
  dayNumber(row.start) <= day && day < (given(row.end) ?? Infinity);

/** Money in BigInt hundredths of a cent. */
function hundredths(value: SubscriptionRow["amount"] | null | undefined): bigint {
  if (value === null || value === undefined) return 0n;
  const [whole = "0", cents = ""] = String(value).split(".");
  return BigInt(whole + cents.padEnd(4, "0").slice(0, 4));
}

function discountOn(row: SubscriptionRow, day: number, { discounts }: RowsConvention): bigint {
  const duration = row.discountDuration ?? "forever";
  const kinds = { all: 3, recurring: 2, forever: 1, none: 0 }[discounts];
  const needs = duration === "once" ? 3 : duration === "forever" ? 1 : 2;
  if (row.discount === null || row.discount === undefined || kinds < needs) return 0n;
  const billed = Math.max(dayNumber(row.start), given(row.trialEnd) ?? 0);
  const count = row.intervalCount ?? 1;
  const once = {
    day: () => billed + count,
    week: () => billed + 7 * count,
    month: () => addMonths(billed, count),
    quarter: () => addMonths(billed, 3 * count),
    year: () => addMonths(billed, 12 * count),
  };
  const end =
    duration === "forever" ? Infinity : duration === "once" ? once[row.interval]() : addMonths(billed, duration);
  return day < end ? hundredths(row.discount) : 0n;
}

function perMonth(money: bigint, row: SubscriptionRow, convention: RowsConvention): bigint {
  const count = BigInt(row.intervalCount ?? 1);
  const scaled = (money * NAIVE_UNITS) / 10_000n;
  const months = { month: 1n, quarter: 3n, year: 12n, week: 0n, day: 0n }[row.interval];
  if (months > 0n) return scaled / (months * count);
  const length = row.interval === "week" ? convention.weeksPerMonth : convention.daysPerMonth;
  const [top = "0", bottom = "1"] = length.split("/");
  const [whole = "0", decimals = ""] = top.split(".");
  return (scaled * BigInt(whole + decimals)) / (BigInt(bottom) * 10n ** BigInt(decimals.length)) / count;
}

/** What a row brings per month on a day, or `null` when it does not count on it. */
function amountOn(row: SubscriptionRow, day: number, { convention, rows }: Counting): bigint | null {
  if (!covers(row, day)) return null;
  if (row.metered === true && convention.metered === "excluded") return null;
  if (convention.trials === "excluded") {
    const trialEnd = given(row.trialEnd);
    if (trialEnd !== null && day < trialEnd) return null;
    if (trialEnd === null && row.status === "trialing") return null;
  }
  if (row.status === "past-due" && convention.pastDue !== "counted") {
    if (convention.pastDue === "excluded" || day >= pastDueSince(row, rows) + convention.pastDue.countForDays)
      return null;
  }
  const cancelled = given(row.cancelledAt);
  const scheduled = given(row.cancellationScheduledAt) ?? cancelled;
  if (convention.churnRecorded === "cancellation" && cancelled !== null && day >= cancelled) return null;
  if (convention.churnRecorded === "scheduled" && scheduled !== null && day >= scheduled) return null;
  return money(row, day, convention);
}

function money(row: SubscriptionRow, day: number, convention: RowsConvention): bigint | null {
  let net = hundredths(row.amount) * BigInt(String(row.quantity ?? 1)) - discountOn(row, day, convention);
  if (convention.tax === "excluded") net -= hundredths(row.tax);
  if (convention.refunds === "contraction") net -= hundredths(row.refund);
  if (row.status === "paused" && convention.paused === "zero") net = 0n;
  if (net === 0n && convention.freePlans === "churn") return null;
  return perMonth(net, row, convention);
}

/** The first day of the past-due rows of the same subscription that follow each other up to this one. */
function pastDueSince(row: SubscriptionRow, rows: readonly SubscriptionRow[]): number {
  const same = rows.filter((other) => other.status === "past-due" && sameSubscription(other, row));
  let since = dayNumber(row.start);
  for (;;) {
    const before = same.find((other) => dayNumber(other.start) < since && (given(other.end) ?? Infinity) >= since);
    if (before === undefined) return since;
    since = dayNumber(before.start);
  }
}

function sameSubscription(a: SubscriptionRow, b: SubscriptionRow): boolean {
  return a.customerId === b.customerId && (a.subscriptionId ?? null) === (b.subscriptionId ?? null);
}

/** What is counted, and how. */
export interface Counting {
  readonly rows: readonly SubscriptionRow[];
  readonly convention: RowsConvention;
  readonly asOf: number;
  readonly gapDays?: number;
}

/** A customer (or subscription) on one day. */
export interface DayState {
  readonly total: bigint;
  readonly member: boolean;
  /** How it became one on this very day. */
  readonly joined: "new" | "reactivation" | null;
}

/** Who can churn: customers, or each of their subscriptions. */
export function entitiesOf({ rows, convention }: Counting): readonly (readonly SubscriptionRow[])[] {
  const groups = new Map<string, SubscriptionRow[]>();
  for (const row of rows) {
    const subscription = convention.grain === "subscription" ? (row.subscriptionId ?? null) : null;
    const key = JSON.stringify([row.customerId, subscription]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** Every day of one of them, from `first` to the last that is known. */
export function daysOf(rows: readonly SubscriptionRow[], counting: Counting, first: number): readonly DayState[] {
  return withMembership(countedDays(rows, counting, first), first, counting.convention);
}

/** A row that counts on a day, and what it brings. */
export interface CountedRow {
  readonly row: SubscriptionRow;
  readonly amount: bigint;
}

/** What counts on every day, short gaps filled; `null` where nothing covers it. */
export function countedDays(
  rows: readonly SubscriptionRow[],
  counting: Counting,
  first: number,
): readonly (readonly CountedRow[] | null)[] {
  const days: (readonly CountedRow[] | null)[] = [];
  for (let day = first; day <= counting.asOf; day += 1) days.push(countedOn(rows, day, counting));
  bridge(days, first, counting);
  return days;
}

/** What counts on a day; `null` when nothing covers it. Of overlapping rows the one that starts last counts. */
function countedOn(rows: readonly SubscriptionRow[], day: number, counting: Counting): readonly CountedRow[] | null {
  const covering = rows.filter((row) => covers(row, day));
  const counted = covering
    .filter((row) => !covering.some((other) => replaces(other, row)))
    .map((row) => ({ row, amount: amountOn(row, day, counting) }))
    .filter((one): one is CountedRow => one.amount !== null);
  return counted.length === 0 ? null : counted;
}

function replaces(other: SubscriptionRow, row: SubscriptionRow): boolean {
  if (other === row || row.subscriptionId === undefined || row.subscriptionId === null) return false;
  if (!sameSubscription(other, row) || (other.product ?? null) !== (row.product ?? null)) return false;
  return dayNumber(other.start) > dayNumber(row.start);
}

/** Fills short gaps, and the rest of a month where churn is recorded in the next. */
function bridge(days: (readonly CountedRow[] | null)[], first: number, { convention, gapDays = 0 }: Counting): void {
  for (let index = 1; index < days.length; index += 1) {
    const before = days[index - 1];
    if (days[index] !== null || before === null || before === undefined) continue;
    let next = index;
    while (next < days.length && days[next] === null) next += 1;
    const returns = next < days.length && next - index <= gapDays;
    const recorded = convention.churnRecorded === "next-period" ? endOfMonth(first + index - 1) + 1 - first : index;
    const until = returns ? next : Math.min(recorded, next);
    for (let filled = index; filled < until; filled += 1) days[filled] = before;
    index = Math.max(index, until);
  }
}

/** Sums up what counts on each day, and tells who is a customer by it. */
export function withMembership(
  days: readonly (readonly CountedRow[] | null)[],
  first: number,
  convention: RowsConvention,
): readonly DayState[] {
  const states: DayState[] = [];
  let left: number | null = null;
  for (const [index, counted] of days.entries()) {
    const total = counted === null ? null : counted.reduce((sum, { amount }) => sum + amount, 0n);
    const was = states.at(-1)?.member ?? false;
    const member = total !== null && (total !== 0n || (was && convention.freePlans === "contraction"));
    const returns = left !== null && isReturn(first + index - left, convention);
    states.push({ total: total ?? 0n, member, joined: member && !was ? (returns ? "reactivation" : "new") : null });
    if (was && !member) left = first + index;
  }
  return states;
}

function isReturn(away: number, { reactivation }: RowsConvention): boolean {
  if (typeof reactivation === "string") return reactivation === "any";
  return away <= reactivation.withinDays;
}

/** What one window adds up to. Money is in naive units. */
export interface NaiveTotals {
  opening: bigint;
  closing: bigint;
  openingMembers: number;
  closingMembers: number;
  openingPayers: number;
  money: Record<Move, bigint>;
  count: Record<Move, number>;
  churnedNew: number;
  churnedReturned: number;
  recovered: number;
  cohort: { expansion: bigint; contraction: bigint; churned: bigint; churnedCustomers: number };
}

type Move = "new" | "expansion" | "contraction" | "churned" | "reactivation";

/** Totals of nobody yet. */
export function emptyTotals(): NaiveTotals {
  return {
    ...{ opening: 0n, closing: 0n, openingMembers: 0, closingMembers: 0, openingPayers: 0 },
    money: { new: 0n, expansion: 0n, contraction: 0n, churned: 0n, reactivation: 0n },
    count: { new: 0, expansion: 0, contraction: 0, churned: 0, reactivation: 0 },
    ...{ churnedNew: 0, churnedReturned: 0, recovered: 0 },
    cohort: { expansion: 0n, contraction: 0n, churned: 0n, churnedCustomers: 0 },
  };
}

/** Counts a window, from the day after `open` to `close`, customer by customer and day by day. */
export function naiveTotals(counting: Counting, { open, close }: { open: number; close: number }): NaiveTotals {
  const totals = emptyTotals();
  const first = Math.min(open, ...counting.rows.map((row) => dayNumber(row.start))) - 1;
  for (const rows of entitiesOf(counting)) {
    const days = daysOf(rows, counting, first);
    const routing = { opening: totals, after: () => totals };
    addEntity(routing, days.slice(open - first, close - first + 1), counting.convention);
  }
  return totals;
}

/** Whose totals an entity is added to: as it is at the opening, and after the change into a day. */
export interface Routing {
  readonly opening: NaiveTotals;
  readonly after: (day: number) => NaiveTotals;
}

/** Adds one of them: `days` runs from the opening to the closing, both included. */
export function addEntity(
  { opening: before, after }: Routing,
  days: readonly DayState[],
  convention: RowsConvention,
): void {
  const [opening, closing] = [days[0], days.at(-1)];
  if (opening === undefined || closing === undefined) return;
  const last = after(days.length - 1);
  before.opening += opening.total;
  last.closing += closing.total;
  before.openingMembers += Number(opening.member);
  last.closingMembers += Number(closing.member);
  before.openingPayers += Number(opening.total !== 0n);
  addCohort(before, opening, closing);
  const joins = days.slice(1).filter(({ joined }) => joined !== null);
  if (convention.movementBasis === "period-ends") addMove(last, opening, closing, joins[0]?.joined ?? "new");
  else addEvents(after, days);
}

function addCohort({ cohort }: NaiveTotals, opening: DayState, closing: DayState): void {
  if (opening.total === 0n) return;
  const change = closing.total - opening.total;
  if (!closing.member) {
    cohort.churned += opening.total;
    cohort.churnedCustomers += 1;
  } else if (change > 0n) cohort.expansion += change;
  else cohort.contraction -= change;
}

function addMove(totals: NaiveTotals, before: DayState, after: DayState, joined: "new" | "reactivation"): Move | null {
  const change = after.total - before.total;
  const add = (move: Move, money: bigint): Move => {
    totals.money[move] += money;
    totals.count[move] += 1;
    return move;
  };
  if (!before.member && after.member) return add(joined, change);
  if (before.member && !after.member) return add("churned", -change);
  if (change === 0n) return null;
  return change > 0n ? add("expansion", change) : add("contraction", -change);
}

function addEvents(totalsAfter: Routing["after"], days: readonly DayState[]): void {
  for (let index = 1; index < days.length; index += 1) {
    const [before, after] = [days[index - 1], days[index]];
    if (before === undefined || after === undefined) continue;
    const totals = totalsAfter(index);
    if (addMove(totals, before, after, after.joined ?? "new") !== "churned") continue;
    const earlier = days.slice(1, index).map(({ joined }) => joined);
    const later = days.slice(index + 1).map(({ joined }) => joined);
    if (earlier.includes("new")) totals.churnedNew += 1;
    else if (later.some((joined) => joined !== null)) totals.recovered += 1;
    else if (earlier.includes("reactivation") && days[0]?.member !== true) totals.churnedReturned += 1;
  }
}
