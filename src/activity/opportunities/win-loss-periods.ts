import type { Decimal } from "../../number/decimal.ts";
import type { NumberSummary } from "../../statistics/quantiles.ts";
import type { PeriodTotals, ToldPeriod } from "../periods/told-totals.ts";

/** Opportunities in money: what {@link winRate} and {@link winLossRatio} take. */
export interface WinLossMoney {
  /** What was won in the period, at its rates. */
  readonly won: Decimal;
  /** What was lost in it. */
  readonly lost: Decimal;
  /** What stands open at its end. */
  readonly open: Decimal;
  /** Of the won, the lost and the open: how many do not say what they are worth. They are in no sum. */
  readonly withoutAmount: number;
}

/** Why opportunities were won or lost. */
export interface WinLossReason {
  /** How they ended. */
  readonly outcome: "won" | "lost";
  /** Why; `null` where nobody says. */
  readonly reason: string | null;
  /** How many. */
  readonly opportunities: number;
  /** What those that say it were worth; `null` where no opportunity says it. */
  readonly amount: Decimal | null;
}

/** What became of opportunities in a period: what {@link winRate} and {@link winLossRatio} take. */
export interface WinLossPeriod extends ToldPeriod {
  /** What this is, for tables and charts. */
  readonly kind: "win-loss-period";
  /** Open when the period began. */
  readonly startingOpen: number;
  /** Opened in it. */
  readonly opened: number;
  /** Won in it. */
  readonly won: number;
  /** Lost in it. */
  readonly lost: number;
  /** Open at its end: `startingOpen + opened − won − lost`. */
  readonly open: number;
  /** The same in money; `null` where no opportunity says what it is worth. */
  readonly money: WinLossMoney | null;
  /** Why they were won and lost: the most frequent first. */
  readonly reasons: readonly WinLossReason[];
  /** Sales cycle of those won: days from opening to closing, where both are known. */
  readonly daysToWin: NumberSummary;
  /** Sales cycle of those lost. */
  readonly daysToLose: NumberSummary;
}

/** What became of opportunities, period by period. */
export interface WinLossTotals extends PeriodTotals<WinLossPeriod> {
  /** What this is, for tables and charts. */
  readonly kind: "win-loss-totals";
  /** Opportunities that do not say when they were opened: those closed count as opened on that day, others at `asOf`. */
  readonly withoutOpening: number;
}
