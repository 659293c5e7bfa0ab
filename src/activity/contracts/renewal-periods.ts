import type { Decimal } from "../../number/decimal.ts";
import type { PeriodTotals, ToldPeriod } from "../periods/told-totals.ts";

/** What was due and is decided: what {@link renewalRate} takes where nobody should wait for the others. */
export interface DecidedRenewals<Amount> {
  /** Renewed and lost. */
  readonly dueForRenewal: Amount;
  /** The part of it that was renewed. */
  readonly renewed: Amount;
}

/** What came up for renewal: what {@link renewalRate} takes. */
export interface RenewalTally<Amount> {
  /** Everything whose term ended: `renewed + lost + undecided`. */
  readonly dueForRenewal: Amount;
  /** Renewed. Money: at what it was worth before. */
  readonly renewed: Amount;
  /** Not renewed. */
  readonly lost: Amount;
  /** Not decided, or nobody says: not lost, and not renewed either. */
  readonly undecided: Amount;
  /** Of the undecided: those whose term is over at `asOf`. */
  readonly overdue: Amount;
  /** Of the renewed: those who renewed only with a concession. */
  readonly withConcession: Amount;
  /** Of the undecided: those that renew by themselves unless somebody says no. */
  readonly autoRenew: Amount;
  /** Those that are decided alone. */
  readonly decided: DecidedRenewals<Amount>;
}

/** What came up for renewal, in money. */
export interface RenewalMoney extends RenewalTally<Decimal> {
  /** What the renewed are worth now: with `uplift: "counted"` the net renewal. */
  readonly renewedValue: Decimal;
  /** Contracts that do not say what they are worth. They are in no sum. */
  readonly withoutValue: number;
}

/** What came up for renewal, in contracts, in customers and in money. */
export interface RenewalTallies {
  /** In contracts. */
  readonly contracts: RenewalTally<number>;
  /** In customers: one of several contracts makes a customer renewed, and all of them a lost one. */
  readonly customers: RenewalTally<number>;
  /** In money; `null` where no contract says what it is worth. */
  readonly money: RenewalMoney | null;
}

/** A contract that is due. */
export interface DueContract {
  /** Whose. */
  readonly accountId: string | number;
  /** Which; `null` where nobody says. */
  readonly contractId: string | number | null;
  /** The day on which it is due, as `YYYY-MM-DD`. */
  readonly termEnd: string;
  /** Days from `asOf` until then; below 0 where it is over. */
  readonly daysLeft: number;
  /** What became of it. */
  readonly decision: "renewed" | "lost" | "undecided";
  /** Whether it was renewed only with a concession. */
  readonly concession: boolean;
  /** Whether it renews by itself unless somebody says no. */
  readonly autoRenew: boolean;
  /** What it is worth; `null` where nobody says. */
  readonly value: Decimal | null;
  /** What the term that followed is worth; `null` where it was not renewed, or nobody says. */
  readonly renewedValue: Decimal | null;
}

/** What came up for renewal in a period. */
export interface RenewalPeriod extends ToldPeriod, RenewalTallies {
  /** What this is, for tables and charts. */
  readonly kind: "renewal-period";
  /** Those who renewed only with a concession: a risk, by the day on which they were due. */
  readonly concessions: readonly DueContract[];
}

/** What is due in the next days. */
export interface RenewalsAhead extends RenewalTallies {
  /** What this is, for tables and charts. */
  readonly kind: "renewals-ahead";
  /** Due on one of so many days after `asOf`. */
  readonly days: number;
  /** The contracts, the next first. */
  readonly due: readonly DueContract[];
}

/** What came up for renewal, period by period, and what will. */
export interface RenewalTotals extends PeriodTotals<RenewalPeriod> {
  /** What this is, for tables and charts. */
  readonly kind: "renewal-totals";
  /** What is due in the next 30, 60 and 90 days, at the exchange rates of the period that holds `asOf`. */
  readonly ahead: readonly RenewalsAhead[];
  /** What is over at `asOf`, and nobody says what became of it: the longest first. */
  readonly overdue: readonly DueContract[];
}
