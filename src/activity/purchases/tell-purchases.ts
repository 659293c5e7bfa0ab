import type { Exchange } from "../../ledger/amounts/exchange-rates.ts";
import { summaryOf } from "../../statistics/quantiles.ts";
import type { Day } from "../../time/calendar-date.ts";
import { addMonthsTo, type Period } from "../../time/period.ts";
import { type MoneySum, moneySum } from "../periods/money.ts";
import type { Id } from "../periods/row-reading.ts";
import { byPeriod, told } from "../periods/told-totals.ts";
import { type Order, type OrderLine, ordersOf } from "./orders.ts";
import type { PurchaseCohort, PurchaseMoney, PurchasePeriod, TimeBetweenOrders } from "./purchase-periods.ts";

/** What orders are told by. */
export interface PurchaseTelling {
  readonly periods: readonly Period[];
  readonly asOf: Day | null;
  readonly exchange: Exchange | null;
  readonly withinMonths: number;
  /** Whether any line says what was paid. */
  readonly isInMoney: boolean;
}

/** Every period's orders. */
export function purchasePeriods(lines: readonly OrderLine[], telling: PurchaseTelling): readonly PurchasePeriod[] {
  const { periods, asOf } = telling;
  const customers = ordersOf(lines);
  const orders = [...customers.values()].flat();
  return byPeriod(orders, periods, ({ day }) => day).map((own, place) => {
    const period = periods[place]!;
    const buyers = countedBy(own);
    const returning = new Set(own.filter(({ before }) => before !== null).map(({ account }) => account));
    return Object.freeze({
      kind: "purchase-period",
      ...told(period, asOf),
      orders: own.length,
      customers: buyers.size,
      repeatCustomers: [...buyers.values()].filter((count) => count > 1).length,
      returningCustomers: returning.size,
      cohort: cohortOf(own, customers, { period, telling }),
      money: telling.isInMoney ? inMoney(own, returning, { period, telling }) : null,
      daysBetweenOrders: timeBetween(own),
    });
  });
}

/** The time between all orders of the periods. */
export function timeBetweenAll(lines: readonly OrderLine[], periods: readonly Period[]): TimeBetweenOrders {
  const orders = [...ordersOf(lines).values()].flat();
  return timeBetween(byPeriod(orders, periods, ({ day }) => day).flat());
}

function countedBy(orders: readonly Order[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { account } of orders) counts.set(account, (counts.get(account) ?? 0) + 1);
  return counts;
}

interface Where {
  readonly period: Period;
  readonly telling: PurchaseTelling;
}

function cohortOf(
  orders: readonly Order[],
  customers: ReadonlyMap<Id, readonly Order[]>,
  { period, telling: { withinMonths, asOf } }: Where,
): PurchaseCohort {
  const firsts = orders.filter(({ before }) => before === null);
  const cameBack = ({ account, day }: Order): boolean => {
    const second = customers.get(account)![1];
    return second !== undefined && second.day <= addMonthsTo(day, withinMonths);
  };
  return Object.freeze({
    customers: firsts.length,
    repeatCustomers: firsts.filter(cameBack).length,
    withinMonths,
    complete: asOf !== null && addMonthsTo(period.lastDay, withinMonths) <= asOf,
  });
}

function inMoney(
  orders: readonly Order[],
  returning: ReadonlySet<Id>,
  { period, telling: { exchange } }: Where,
): PurchaseMoney {
  const sumOf = (some: readonly Order[]): MoneySum => {
    const sum = moneySum(exchange);
    for (const { money } of some.flatMap(({ lines }) => lines)) sum.add(money, period);
    return sum;
  };
  const all = sumOf(orders);
  return Object.freeze({
    sales: all.total(),
    repeatSales: sumOf(orders.filter(({ account }) => returning.has(account))).total(),
    firstOrderSales: sumOf(orders.filter(({ before }) => before === null)).total(),
    laterOrderSales: sumOf(orders.filter(({ before }) => before !== null)).total(),
    withoutAmount: all.without(),
  });
}

function timeBetween(orders: readonly Order[]): TimeBetweenOrders {
  const days = orders.flatMap((order) => (order.before === null ? [] : [order.day - order.before.day]));
  const counts = new Map<number, number>();
  for (const gap of days.sort((a, b) => a - b)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const gaps = [...counts].map(([gap, count]) => Object.freeze({ days: gap, count }));
  return Object.freeze({ ...summaryOf(days), gaps: Object.freeze(gaps) });
}
