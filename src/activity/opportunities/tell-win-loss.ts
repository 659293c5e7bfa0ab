import type { Exchange } from "../../ledger/amounts/exchange-rates.ts";
import { summaryOf } from "../../statistics/quantiles.ts";
import type { Day } from "../../time/calendar-date.ts";
import type { Period } from "../../time/period.ts";
import { type MoneyBalance, moneyBalance, moneySum } from "../periods/money.ts";
import { type Span, type Stock, stocksOf } from "../periods/stock.ts";
import { UNKNOWN_DAY } from "../periods/row-reading.ts";
import { told } from "../periods/told-totals.ts";
import type { Opportunity } from "./read-opportunity.ts";
import type { WinLossMoney, WinLossPeriod, WinLossReason } from "./win-loss-periods.ts";

/** What opportunities are told by. */
export interface WinLossTelling {
  readonly periods: readonly Period[];
  readonly asOf: Day | null;
  readonly exchange: Exchange | null;
  /** Whether any opportunity says what it is worth. */
  readonly isInMoney: boolean;
}

type Deal = Opportunity & Span;

/** Every period's opportunities. */
export function winLossPeriods(all: readonly Opportunity[], telling: WinLossTelling): readonly WinLossPeriod[] {
  const { periods, asOf, exchange } = telling;
  const deals = all.map((opportunity): Deal => ({ ...opportunity, ...spanOf(opportunity, asOf ?? UNKNOWN_DAY) }));
  const stocks = stocksOf(deals, periods);
  const balance = moneyBalance(exchange);
  for (const { money } of stocks.before) balance.add(money);
  return stocks.periods.map((stock) => {
    const won = stock.closed.filter(({ outcome }) => outcome === "won");
    const lost = stock.closed.filter(({ outcome }) => outcome === "lost");
    return Object.freeze({
      kind: "win-loss-period",
      ...told(stock.period, asOf),
      startingOpen: stock.starting,
      opened: stock.opened.length,
      won: won.length,
      lost: lost.length,
      open: stock.ending,
      money: inMoney({ stock, won, lost }, balance, telling),
      reasons: reasonsOf(stock, telling),
      daysToWin: daysTo(won),
      daysToLose: daysTo(lost),
    });
  });
}

/** What was decided after the last day that is known was open on it. */
function spanOf({ openedOn, closedOn }: Opportunity, asOf: Day): Span {
  const until = closedOn !== null && closedOn <= asOf ? closedOn : null;
  return { since: openedOn ?? until ?? asOf, until };
}

interface Decided {
  readonly stock: Stock<Deal>;
  readonly won: readonly Deal[];
  readonly lost: readonly Deal[];
}

/** Also where nobody is told money the balance goes on. */
function inMoney(
  { stock, won, lost }: Decided,
  balance: MoneyBalance,
  { exchange, isInMoney }: WinLossTelling,
): WinLossMoney | null {
  const { period } = stock;
  for (const { money } of stock.opened) balance.add(money);
  for (const { money } of stock.closed) balance.remove(money);
  if (!isInMoney) return null;
  const sums = [won, lost].map((deals) => {
    const sum = moneySum(exchange);
    for (const { money } of deals) sum.add(money, period);
    return sum;
  });
  return Object.freeze({
    won: sums[0]!.total(),
    lost: sums[1]!.total(),
    open: balance.worthIn(period),
    withoutAmount: sums[0]!.without() + sums[1]!.without() + balance.without(),
  });
}

function reasonsOf({ closed, period }: Stock<Deal>, { exchange, isInMoney }: WinLossTelling): readonly WinLossReason[] {
  const groups = new Map<string, Deal[]>();
  for (const deal of closed) {
    const key = JSON.stringify([deal.outcome, deal.reason]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [deal]);
    else group.push(deal);
  }
  const reasons = [...groups].map(([key, deals]): WinLossReason => {
    const [outcome, reason] = JSON.parse(key) as ["won" | "lost", string | null];
    const sum = moneySum(exchange);
    for (const { money } of deals) sum.add(money, period);
    return Object.freeze({ outcome, reason, opportunities: deals.length, amount: isInMoney ? sum.total() : null });
  });
  return Object.freeze(reasons.sort(compareReasons));
}

/** The most frequent first; of those as frequent, by reason, those without one last, and the won before the lost. */
function compareReasons(a: WinLossReason, b: WinLossReason): number {
  if (a.opportunities !== b.opportunities) return b.opportunities - a.opportunities;
  if (a.reason === b.reason) return a.outcome === "won" ? -1 : 1;
  if (a.reason === null || b.reason === null) return Number(a.reason === null) - Number(b.reason === null);
  return a.reason < b.reason ? -1 : 1;
}

function daysTo(deals: readonly Deal[]): WinLossPeriod["daysToWin"] {
  return summaryOf(deals.flatMap(({ openedOn, closedOn }) => (openedOn === null ? [] : [closedOn! - openedOn])));
}
