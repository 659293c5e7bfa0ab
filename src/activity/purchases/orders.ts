import type { OrderRow } from "../../rows/types/activity/order-row.ts";
import type { Day } from "../../time/calendar-date.ts";
import { type Money, readMoney } from "../periods/money.ts";
import type { MoneyOptions, PeriodOptions } from "../periods/period-options.ts";
import { readId, readMoment, readNeededId } from "../periods/row-cells.ts";
import type { Entry, Id } from "../periods/row-reading.ts";

/** One line of an order, as its row tells it. */
export interface OrderLine extends Entry {
  readonly account: Id;
  readonly order: Id | null;
  readonly money: Money | null;
}

/** What lines are read by. */
export interface OrderReading {
  readonly options: PeriodOptions & MoneyOptions;
  readonly segmentOf: (row: OrderRow) => string | null;
}

/** Reads a line of an order, or throws naming the field. */
export function readOrderLine(row: OrderRow, number: number, { options, segmentOf }: OrderReading): OrderLine {
  const account = readNeededId(row.accountId, "accountId");
  const { day } = readMoment(row.at, "at", options.timeZone);
  return {
    row: number,
    account,
    day,
    knownOn: day,
    lastDay: day,
    segment: segmentOf(row),
    // A second line of an order does not replace the first.
    key: null,
    order: readId(row.orderId, "orderId"),
    money: readMoney(row.amount, "amount", { currency: row.currency, options }),
  };
}

/** One order, and the one before it. */
export interface Order {
  readonly account: Id;
  /** The day of its first line. */
  readonly day: Day;
  readonly lines: readonly OrderLine[];
  /** The same customer's order before this one; `null` for the first. */
  readonly before: Order | null;
}

/** The orders of each customer, in order. Lines of one order are one; two customers never share an order. */
export function ordersOf(lines: readonly OrderLine[]): ReadonlyMap<Id, readonly Order[]> {
  const customers = new Map<Id, OrderLine[]>();
  for (const line of lines) {
    const own = customers.get(line.account);
    if (own === undefined) customers.set(line.account, [line]);
    else own.push(line);
  }
  return new Map([...customers].map(([account, own]) => [account, inOrder(account, own)]));
}

function inOrder(account: Id, lines: readonly OrderLine[]): readonly Order[] {
  const named = new Map<Id, OrderLine[]>();
  const groups: OrderLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.day - b.day)) {
    const known = line.order === null ? undefined : named.get(line.order);
    if (known !== undefined) {
      known.push(line);
      continue;
    }
    const group = [line];
    groups.push(group);
    if (line.order !== null) named.set(line.order, group);
  }
  let before: Order | null = null;
  return groups.map((own) => (before = { account, day: own[0]!.day, lines: own, before }));
}
