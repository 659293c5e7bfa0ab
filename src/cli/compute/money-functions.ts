import type { Loaders } from "./functions.ts";

/** The functions of recurring revenue. */
export function revenueFunctions(): Loaders {
  return {
    "annual-recurring-revenue": async () =>
      (await import("../../metrics/revenue/annual-recurring-revenue.ts")).annualRecurringRevenue,
    "mrr-bridge": async () => (await import("../../metrics/revenue/mrr-bridge.ts")).mrrBridge,
    "gross-revenue-churn-rate": async () =>
      (await import("../../metrics/revenue/gross-revenue-churn-rate.ts")).grossRevenueChurnRate,
    "net-revenue-churn-rate": async () =>
      (await import("../../metrics/revenue/net-revenue-churn-rate.ts")).netRevenueChurnRate,
    "is-negative-churn": async () => (await import("../../metrics/revenue/is-negative-churn.ts")).isNegativeChurn,
    "gross-revenue-retention": async () =>
      (await import("../../metrics/revenue/gross-revenue-retention.ts")).grossRevenueRetention,
    "net-revenue-retention": async () =>
      (await import("../../metrics/revenue/net-revenue-retention.ts")).netRevenueRetention,
    "expansion-rate": async () => (await import("../../metrics/revenue/expansion-rate.ts")).expansionRate,
    "quick-ratio": async () => (await import("../../metrics/revenue/quick-ratio.ts")).quickRatio,
    "average-revenue-per-account": async () =>
      (await import("../../metrics/revenue/average-revenue-per-account.ts")).averageRevenuePerAccount,
    "average-revenue-per-user": async () =>
      (await import("../../metrics/revenue/average-revenue-per-user.ts")).averageRevenuePerUser,
  };
}

/** The functions of value and sales efficiency. */
export function valueFunctions(): Loaders {
  return {
    "customer-lifetime-value": async () =>
      (await import("../../metrics/value/customer-lifetime-value.ts")).customerLifetimeValue,
    "customer-acquisition-cost": async () =>
      (await import("../../metrics/value/customer-acquisition-cost.ts")).customerAcquisitionCost,
    "lifetime-value-to-acquisition-cost": async () =>
      (await import("../../metrics/value/lifetime-value-to-acquisition-cost.ts")).lifetimeValueToAcquisitionCost,
    "acquisition-cost-payback": async () =>
      (await import("../../metrics/value/acquisition-cost-payback.ts")).acquisitionCostPayback,
    "magic-number": async () => (await import("../../metrics/value/magic-number.ts")).magicNumber,
    "burn-multiple": async () => (await import("../../metrics/value/burn-multiple.ts")).burnMultiple,
    "rule-of-40": async () => (await import("../../metrics/value/rule-of-40.ts")).ruleOf40,
    "repeat-purchase-rate": async () => {
      const { repeatPurchaseRate } = await import("../../metrics/value/repeat-purchase-rate.ts");
      return (given) => repeatPurchaseRate(given);
    },
    "win-rate": async () => {
      const { winRate } = await import("../../metrics/value/win-rate.ts");
      return (given) => winRate(given);
    },
    "win-loss-ratio": async () => (await import("../../metrics/value/win-loss-ratio.ts")).winLossRatio,
  };
}
