import { exactSum } from "../../number/exact-sum.ts";
import type { Decimal } from "../../number/decimal.ts";
import type { ReadTier } from "./read-tiers.ts";
import type { RiskTierTotal } from "./risk-types.ts";
import type { Placed } from "./urgency.ts";

/** How many accounts each tier has, and what is at stake in it, by currency. */
export function tierTotals(tiers: readonly ReadTier[], placed: readonly Placed[]): readonly RiskTierTotal[] {
  const totals = tiers.map(({ name }, tier): RiskTierTotal => {
    const own = placed.filter((one) => one.tier === tier);
    const currencies = new Map<string | null, Decimal[]>();
    for (const { account } of own) {
      if (account.value === null) continue;
      const values = currencies.get(account.currency) ?? [];
      currencies.set(account.currency, values);
      values.push(account.value);
    }
    const sorted = [...currencies].sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1));
    const value = sorted.map(([currency, values]) => Object.freeze({ currency, value: exactSum(values) }));
    const withoutValue = own.filter(({ account }) => account.value === null).length;
    return Object.freeze({ tier: name, accounts: own.length, value: Object.freeze(value), withoutValue });
  });
  return Object.freeze(totals);
}
