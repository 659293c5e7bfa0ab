import type { RowsConvention } from "../conventions/types.ts";
import type { SubscriptionRow } from "../rows/types/subscription-row.ts";
import { type Day, parseDay } from "../time/calendar-date.ts";
import { periodOf } from "../time/period.ts";
import { type AmountRounding, commonDenominator, wholeAmounts } from "./amounts/amount-column.ts";
import { minorDigits } from "./amounts/exchange-rates.ts";
import type { Ledger, SegmentedReading } from "./ledger.ts";
import { bridgeGaps } from "./lines/gaps.ts";
import { groupByEntity, type Grouping } from "./lines/grouping.ts";
import { limitPastDue } from "./lines/past-due.ts";
import { resolveOverlaps } from "./lines/written-spans.ts";
import { checkReading } from "./reading/check-reading.ts";
import { describeLine } from "./reading/describe-line.ts";
import { readRow } from "./reading/read-row.ts";
import { emptyReading, type Reading } from "./reading/reading.ts";

/** Subscription rows as exact MRR lines under a convention. */
export function subscriptionLedger(
  rows: Iterable<SubscriptionRow>,
  options: SegmentedReading,
  convention: RowsConvention,
): Ledger {
  const reading = emptyReading(options, convention);
  for (const row of rows) readRow(reading, row);
  checkReading(reading);
  if (typeof convention.pastDue === "object") {
    limitPastDue(reading.table, reading.pastDue, convention.pastDue.countForDays);
  }
  const describe = (line: number): ReturnType<typeof describeLine> => describeLine(reading, line);
  reading.issues.push(...resolveOverlaps({ spans: reading.spans, table: reading.table, describe }));
  return closeReading(reading, []);
}

/** Turns what was read into a ledger: lines grouped, gaps bridged, amounts over one denominator. */
export function closeReading(reading: Reading, unknownDays: Ledger["unknownDays"]): Ledger {
  const { options, convention, codes, seen, timeZone } = reading;
  const asOf = options.asOf === undefined ? seen.lastDay : parseDay(options.asOf, "asOf", timeZone);
  const { offsets, order } = grouped(reading, asOf);
  return {
    convention,
    ...owners(reading),
    ...columns(reading, { offsets, order }),
    currencies: codes.currencies.values,
    segments: codes.segments.values,
    exchange: convention.fx === "at-start" ? null : reading.exchange,
    totalCurrency: totalCurrency(reading),
    firstDay: seen.firstDay,
    asOf,
    unknownDays,
    issues: reading.issues,
    rowsRead: seen.rows,
  };
}

type Columns = "offsets" | "start" | "end" | "amount" | "denominator" | "row" | "quantity" | Labels;
type Labels = "subscription" | "product" | "plan" | "segment" | "currency";

function columns(reading: Reading, { offsets, order }: Grouping): Pick<Ledger, Columns> {
  const { table, options } = reading;
  const label = (column: Labels): Int32Array | null => table[column].ordered(order);
  const days = { offsets, start: pick(table.start.values(), order), end: pick(table.end.values(), order) };
  bridgeGaps(days, { gapDays: options.gapDays ?? 0, recordedOn: recordedOn(reading) });
  const over = { factors: reading.factors.factors, rounding: rounding(reading) };
  const denominator = commonDenominator(over.factors, over.rounding);
  return {
    ...days,
    amount: wholeAmounts(table.amount, order, { ...over, denominator }),
    denominator,
    row: pick(table.row.values(), order),
    subscription: label("subscription"),
    product: label("product"),
    plan: label("plan"),
    segment: label("segment"),
    quantity: table.quantity.ordered(order),
    currency: label("currency"),
  };
}

function grouped(reading: Reading, asOf: Day): Grouping {
  const { table, codes, convention } = reading;
  const ofSubscriptions = convention.grain === "subscription";
  const entities = ofSubscriptions ? codes.customerSubscriptions.size() : codes.customers.values.length;
  return groupByEntity(table, entities, asOf);
}

function owners({ codes, convention }: Reading): Pick<Ledger, "customerOf" | "subscriptionOf"> {
  const customer = (code: number): string | number => codes.customers.values[code]!;
  if (convention.grain === "customer") return { customerOf: customer, subscriptionOf: () => null };
  const pairs = codes.customerSubscriptions;
  return {
    customerOf: (entity) => customer(pairs.firstOf(entity)),
    subscriptionOf: (entity) => codes.subscriptions.values[pairs.secondOf(entity)] ?? null,
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

function pick(column: Int32Array, order: Int32Array): Int32Array {
  return Int32Array.from(order, (index) => column[index]!);
}
