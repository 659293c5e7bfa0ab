import type { Exchange } from "../../ledger/amounts/exchange-rates.ts";
import type { Decimal } from "../../number/decimal.ts";
import { type Day, formatDay } from "../../time/calendar-date.ts";
import type { Period } from "../../time/period.ts";
import { type Money, moneySum } from "../periods/money.ts";
import type { Id } from "../periods/row-reading.ts";
import type { Contract } from "./read-contract.ts";
import type { DueContract, RenewalMoney, RenewalTallies, RenewalTally } from "./renewal-periods.ts";

/** What contracts are told by. */
export interface RenewalTelling {
  readonly asOf: Day;
  readonly exchange: Exchange | null;
  /** Whether any contract says what it is worth. */
  readonly isInMoney: boolean;
}

/** A contract, or all contracts of a customer, by what became of them. */
type Decided = Pick<Contract, "decision" | "concession" | "autoRenew"> & { readonly isOver: boolean };

/** Adds up whatever has an amount: 1 each, or money. */
type AddUp<T, Amount> = (items: readonly T[]) => Amount;

/** What came up for renewal, at the exchange rates of a period. */
export function tallied(contracts: readonly Contract[], period: Period, telling: RenewalTelling): RenewalTallies {
  const decided = contracts.map((contract) => ({ ...contract, isOver: contract.termEnd <= telling.asOf }));
  return {
    contracts: tallyOf(decided, ({ length }) => length),
    customers: tallyOf(customersOf(decided), ({ length }) => length),
    money: telling.isInMoney ? inMoney(decided, period, telling) : null,
  };
}

function tallyOf<T extends Decided, Amount>(items: readonly T[], add: AddUp<T, Amount>): RenewalTally<Amount> {
  const of = (decision: Contract["decision"]): readonly T[] => items.filter((item) => item.decision === decision);
  const [renewed, undecided] = [of("renewed"), of("undecided")];
  const decided = items.filter(({ decision }) => decision !== "undecided");
  return Object.freeze({
    dueForRenewal: add(items),
    renewed: add(renewed),
    lost: add(of("lost")),
    undecided: add(undecided),
    overdue: add(undecided.filter(({ isOver }) => isOver)),
    withConcession: add(renewed.filter(({ concession }) => concession)),
    autoRenew: add(undecided.filter(({ autoRenew }) => autoRenew)),
    decided: Object.freeze({ dueForRenewal: add(decided), renewed: add(renewed) }),
  });
}

/** Whoever renewed one contract has stayed; whoever has one that is not decided may. */
function customersOf(contracts: readonly (Contract & Decided)[]): readonly Decided[] {
  const accounts = new Map<Id, Decided[]>();
  for (const contract of contracts) {
    const own = accounts.get(contract.account);
    if (own === undefined) accounts.set(contract.account, [contract]);
    else own.push(contract);
  }
  return [...accounts.values()].map((own) => {
    const decisions = new Set(own.map(({ decision }) => decision));
    const decision = (["renewed", "undecided", "lost"] as const).find((each) => decisions.has(each))!;
    const alike = own.filter((contract) => contract.decision === decision);
    return {
      decision,
      concession: alike.some(({ concession }) => concession),
      autoRenew: alike.some(({ autoRenew }) => autoRenew),
      isOver: alike.some(({ isOver }) => isOver),
    };
  });
}

function inMoney(
  contracts: readonly (Contract & Decided)[],
  period: Period,
  { exchange }: RenewalTelling,
): RenewalMoney {
  const sumOf = (amounts: readonly (Money | null)[]): Decimal => {
    const sum = moneySum(exchange);
    for (const money of amounts) sum.add(money, period);
    return sum.total();
  };
  const renewed = contracts.filter(({ decision }) => decision === "renewed");
  return Object.freeze({
    ...tallyOf(contracts, (items) => sumOf(items.map(({ value }) => value))),
    renewedValue: sumOf(renewed.map(({ renewedValue }) => renewedValue)),
    withoutValue: contracts.filter(({ value }) => value === null).length,
  });
}

/** Contracts as a list of them shows each, the first to be due first. */
export function dueContracts(
  contracts: readonly Contract[],
  period: Period,
  { asOf, exchange }: RenewalTelling,
): readonly DueContract[] {
  const worth = (money: Money | null): Decimal | null => {
    const sum = moneySum(exchange);
    sum.add(money, period);
    return money === null ? null : sum.total();
  };
  const sorted = [...contracts].sort((a, b) => a.termEnd - b.termEnd || a.row - b.row);
  const told = sorted.map((contract) =>
    Object.freeze({
      accountId: contract.account,
      contractId: contract.contract,
      termEnd: formatDay(contract.termEnd),
      daysLeft: contract.termEnd - asOf,
      decision: contract.decision,
      concession: contract.concession,
      autoRenew: contract.autoRenew,
      value: worth(contract.value),
      renewedValue: contract.decision === "renewed" ? worth(contract.renewedValue) : null,
    }),
  );
  return Object.freeze(told);
}
