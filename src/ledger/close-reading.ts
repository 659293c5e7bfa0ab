import { pickInts } from "../columns/pick.ts";
import { type Day, parseDay } from "../time/calendar-date.ts";
import { periodOf } from "../time/period.ts";
import { minorDigits } from "./amounts/exchange-rates.ts";
import { type AmountRounding, commonDenominator, pickAmounts, wholeAmounts, zeroOf } from "./amounts/whole-amounts.ts";
import type { GroupedLines, Ledger, UngroupedLines } from "./ledger.ts";
import { bridgeGaps } from "./lines/gaps.ts";
import { groupByEntity } from "./lines/grouping.ts";
import type { Reading } from "./reading/reading.ts";

/** Turns what was read into a ledger: amounts over one denominator, lines grouped when somebody asks for them so. */
export function closeReading(reading: Reading, unknownDays: Ledger["unknownDays"]): Ledger {
  const { options, convention, codes, seen, timeZone } = reading;
  const { denominator, ungrouped } = wholeLines(reading);
  const asOf = options.asOf === undefined ? seen.lastDay : parseDay(options.asOf, "asOf", timeZone);
  const isBridged = (options.gapDays ?? 0) > 0 || convention.churnRecorded === "next-period";
  return withGroups(() => groupedLines(reading, ungrouped, asOf), {
    convention,
    ...owners(reading),
    ungrouped: isBridged ? null : ungrouped,
    isLabelled: (["product", "plan", "quantity"] as const).some((label) => reading.table[label].isUsed),
    denominator,
    zero: zeroOf(ungrouped.amount),
    isForeign: reading.table.currency.isUsed,
    currencies: codes.currencies.values,
    segments: codes.segments.values,
    exchange: convention.fx === "at-start" ? null : reading.exchange,
    totalCurrency: totalCurrency(reading),
    firstDay: seen.firstDay,
    asOf,
    unknownDays,
    issues: reading.issues,
    rowsRead: seen.rows,
  });
}

function wholeLines(reading: Reading): { denominator: bigint; ungrouped: UngroupedLines } {
  const { table, codes, convention, factors } = reading;
  const over = { factors: factors.all, rounding: rounding(reading) };
  const denominator = commonDenominator(over.factors, over.rounding);
  const ungrouped = {
    entity: table.entity.values(),
    start: table.start.values(),
    end: table.end.values(),
    amount: wholeAmounts(table.amount, { ...over, denominator }),
    entities: convention.grain === "subscription" ? codes.customerSubscriptions.size() : codes.customers.size,
  };
  return { denominator, ungrouped };
}

const GROUPED: readonly (keyof GroupedLines)[] = [
  ...(["offsets", "start", "end", "amount", "row"] as const),
  ...(["subscription", "product", "plan", "segment", "quantity", "currency"] as const),
];

/** A ledger whose lines are grouped when they are first asked for: totals of plain lines do without. */
function withGroups(group: () => GroupedLines, rest: Omit<Ledger, keyof GroupedLines>): Ledger {
  let made: GroupedLines | null = null;
  const get = (field: keyof GroupedLines) => (): unknown => (made ??= group())[field];
  const getters = GROUPED.map((field) => [field, { get: get(field), enumerable: true }] as const);
  return Object.defineProperties({ ...rest }, Object.fromEntries(getters)) as Ledger;
}

function groupedLines(reading: Reading, { amount, ...columns }: UngroupedLines, asOf: Day): GroupedLines {
  const { table, options } = reading;
  const { offsets, order } = groupByEntity(columns, asOf);
  const days = { offsets, start: pickInts(columns.start, order), end: pickInts(columns.end, order) };
  bridgeGaps(days, { gapDays: options.gapDays ?? 0, recordedOn: recordedOn(reading) });
  return {
    ...days,
    amount: pickAmounts(amount, order),
    row: table.row.of(order),
    subscription: table.subscription.ordered(order),
    product: table.product.ordered(order),
    plan: table.plan.ordered(order),
    segment: table.segment.ordered(order),
    quantity: table.quantity.ordered(order),
    currency: table.currency.ordered(order),
  };
}

function owners({ codes, convention }: Reading): Pick<Ledger, "customerOf" | "subscriptionOf"> {
  const customer = (code: number): string | number => codes.customers.nameOf(code);
  if (convention.grain === "customer") return { customerOf: customer, subscriptionOf: () => null };
  const pairs = codes.customerSubscriptions;
  const subscription = (code: number): string | number | null => (code < 0 ? null : codes.subscriptions.nameOf(code));
  return {
    customerOf: (entity) => customer(pairs.firstOf(entity)),
    subscriptionOf: (entity) => subscription(pairs.secondOf(entity)),
  };
}

/** Churn recorded in the next period is recorded on the first day after the period of the last paid day. */
function recordedOn({ convention, options }: Reading): ((end: Day) => Day) | null {
  if (convention.churnRecorded !== "next-period") return null;
  const known = new Map<Day, Day>();
  return (end) => {
    let day = known.get(end);
    if (day === undefined) {
      day = periodOf(end - 1, options.by ?? "month", options.fiscalYearStart).lastDay + 1;
      known.set(end, day);
    }
    return day;
  };
}

function rounding({ convention, codes, table, exchange }: Reading): AmountRounding {
  if (convention.rounding !== "per-subscription") return null;
  const digits = codes.currencies.values.map((currency) => minorDigits(currency));
  const all = minorDigits(exchange?.currency ?? codes.currencies.values[0]);
  const digitsAt = (line: number): number => digits[table.currency.at(line)] ?? all;
  return { mostDigits: Math.max(all, ...digits), digitsAt };
}

function totalCurrency({ options, codes }: Reading): string | undefined {
  return options.currency ?? (codes.currencies.values[0] === "" ? undefined : codes.currencies.values[0]);
}
