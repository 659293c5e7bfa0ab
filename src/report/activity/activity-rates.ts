import type { PurchasePeriod } from "../../activity/purchases/purchase-periods.ts";
import type { RenewalPeriod } from "../../activity/contracts/renewal-periods.ts";
import type { TicketPeriod } from "../../activity/tickets/ticket-periods.ts";
import type { ActivityPeriod } from "../../activity/usage/totals.ts";
import type { WinLossPeriod } from "../../activity/opportunities/win-loss-periods.ts";
import { stickiness } from "../../metrics/adoption/stickiness.ts";
import { renewalRate } from "../../metrics/customers/renewal-rate.ts";
import { repeatPurchaseRate } from "../../metrics/value/repeat-purchase-rate.ts";
import { winRate } from "../../metrics/value/win-rate.ts";
import { selfServiceRate } from "../../metrics/voice/self-service-rate.ts";
import type { Decimal } from "../../number/decimal.ts";

/** A rate of a period; `null` where it is a share of nothing. */
export interface PeriodRate {
  /** The period's label. */
  readonly period: string;
  /** Whether the whole period is known. */
  readonly complete: boolean;
  /** The rate. */
  readonly value: Decimal | null;
}

/** What totals of a period say, by the standard form of each formula. */
export interface ActivityRates {
  /** Mean daily active users over the active of the period. */
  readonly stickiness: readonly PeriodRate[];
  /** Requests answered without a person, of all. */
  readonly selfServiceRate: readonly PeriodRate[];
  /** Customers with two or more orders in the period, of those with any. */
  readonly repeatPurchaseRate: readonly PeriodRate[];
  /** Won of what was closed. */
  readonly winRate: readonly PeriodRate[];
  /** Customers who renewed, of those who decided. */
  readonly renewalRate: readonly PeriodRate[];
}

/** The totals that rates are told of. */
export interface RatedTotals {
  readonly usage: { readonly periods: readonly ActivityPeriod[] } | null;
  readonly tickets: { readonly periods: readonly TicketPeriod[] } | null;
  readonly purchases: { readonly periods: readonly PurchasePeriod[] } | null;
  readonly opportunities: { readonly periods: readonly WinLossPeriod[] } | null;
  readonly renewals: { readonly periods: readonly RenewalPeriod[] } | null;
}

/** Puts each period's totals into its formula. */
export function activityRates({ usage, tickets, purchases, opportunities, renewals }: RatedTotals): ActivityRates {
  return Object.freeze({
    stickiness: rates(usage, ({ users, accounts }) => {
      const counts = users.active > 0 ? users : accounts;
      return counts.stickiness.dailyActive.length === 0 ? null : stickiness(counts.stickiness);
    }),
    selfServiceRate: rates(tickets, ({ selfService }) => (selfService === null ? null : selfServiceRate(selfService))),
    repeatPurchaseRate: rates(purchases, (counts) => repeatPurchaseRate(counts)),
    winRate: rates(opportunities, ({ won, lost }) => winRate({ won, lost })),
    renewalRate: rates(renewals, ({ customers: { decided } }) => renewalRate(decided)),
  });
}

function rates<Period extends Omit<PeriodRate, "value">>(
  totals: { readonly periods: readonly Period[] } | null,
  rateOf: (period: Period) => Decimal | null,
): readonly PeriodRate[] {
  const told = totals?.periods.map((period) =>
    Object.freeze({ period: period.period, complete: period.complete, value: rateOf(period) }),
  );
  return Object.freeze(told ?? []);
}
