import { annualRecurringRevenue } from "../../metrics/revenue/annual-recurring-revenue.ts";
import { averageRevenuePerAccount } from "../../metrics/revenue/average-revenue-per-account.ts";
import { averageRevenuePerUser } from "../../metrics/revenue/average-revenue-per-user.ts";
import { expansionRate } from "../../metrics/revenue/expansion-rate.ts";
import { grossRevenueChurnRate } from "../../metrics/revenue/gross-revenue-churn-rate.ts";
import { grossRevenueRetention } from "../../metrics/revenue/gross-revenue-retention.ts";
import { isNegativeChurn } from "../../metrics/revenue/is-negative-churn.ts";
import { mrrBridge } from "../../metrics/revenue/mrr-bridge.ts";
import { netRevenueChurnRate } from "../../metrics/revenue/net-revenue-churn-rate.ts";
import { netRevenueRetention } from "../../metrics/revenue/net-revenue-retention.ts";
import { quickRatio } from "../../metrics/revenue/quick-ratio.ts";
import { acquisitionCostPayback } from "../../metrics/value/acquisition-cost-payback.ts";
import { burnMultiple } from "../../metrics/value/burn-multiple.ts";
import { customerAcquisitionCost } from "../../metrics/value/customer-acquisition-cost.ts";
import { customerLifetimeValue } from "../../metrics/value/customer-lifetime-value.ts";
import { lifetimeValueToAcquisitionCost } from "../../metrics/value/lifetime-value-to-acquisition-cost.ts";
import { magicNumber } from "../../metrics/value/magic-number.ts";
import { repeatPurchaseRate } from "../../metrics/value/repeat-purchase-rate.ts";
import { ruleOf40 } from "../../metrics/value/rule-of-40.ts";
import { winLossRatio } from "../../metrics/value/win-loss-ratio.ts";
import { winRate } from "../../metrics/value/win-rate.ts";
import type { BuiltIn } from "./built-ins.ts";

/** The functions of recurring revenue. */
export function revenueBuiltIns(): Readonly<Record<string, BuiltIn>> {
  return {
    "annual-recurring-revenue": annualRecurringRevenue,
    "mrr-bridge": mrrBridge,
    "gross-revenue-churn-rate": grossRevenueChurnRate,
    "net-revenue-churn-rate": netRevenueChurnRate,
    "is-negative-churn": isNegativeChurn,
    "gross-revenue-retention": grossRevenueRetention,
    "net-revenue-retention": netRevenueRetention,
    "expansion-rate": expansionRate,
    "quick-ratio": quickRatio,
    "average-revenue-per-account": averageRevenuePerAccount,
    "average-revenue-per-user": averageRevenuePerUser,
  };
}

/** The functions of value and sales efficiency. */
export function valueBuiltIns(): Readonly<Record<string, BuiltIn>> {
  return {
    "customer-lifetime-value": customerLifetimeValue,
    "customer-acquisition-cost": customerAcquisitionCost,
    "lifetime-value-to-acquisition-cost": lifetimeValueToAcquisitionCost,
    "acquisition-cost-payback": acquisitionCostPayback,
    "magic-number": magicNumber,
    "burn-multiple": burnMultiple,
    "rule-of-40": ruleOf40,
    "repeat-purchase-rate": (given) => repeatPurchaseRate(given),
    "win-rate": (given) => winRate(given),
    "win-loss-ratio": winLossRatio,
  };
}
