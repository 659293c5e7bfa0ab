import { baremetrics } from "./presets/baremetrics.ts";
import { chargebee } from "./presets/chargebee.ts";
import { chartmogul } from "./presets/chartmogul.ts";
import { profitwell } from "./presets/profitwell.ts";
import { recurly } from "./presets/recurly.ts";
import { stripe } from "./presets/stripe.ts";
import { standard } from "./standard.ts";
import type { Convention } from "./types.ts";

/** The conventions that come with this package. */
export interface Conventions {
  /** What is counted when nothing else is asked for. */
  readonly standard: Convention;
  /** As ChartMogul counts, by its default settings. */
  readonly chartmogul: Convention;
  /** As Stripe Billing analytics counts, by its default settings. */
  readonly stripe: Convention;
  /** As Baremetrics counts, by its default settings. */
  readonly baremetrics: Convention;
  /** As ProfitWell Metrics counts. */
  readonly profitwell: Convention;
  /** As Recurly Analytics counts, by its default settings. */
  readonly recurly: Convention;
  /** As Chargebee counts: its regular MRR, and RevenueStory. */
  readonly chargebee: Convention;
}

/**
 * The conventions that come with this package, by name: the standard, and presets for the tools that people compare
 * with. Each is a whole, frozen, plain object. What a tool does not say is as in the standard; {@link provenance}
 * tells for each choice whether the tool states it, we inferred it, or it is ours.
 *
 * @example One May, counted by three tools
 * ```ts
 * import { conventions, customerChurnRate } from "customer-metrics";
 *
 * const counts = { startingCustomers: 100, newCustomers: 25, churnedCustomers: 11, churnedNewCustomers: 1 };
 * const may = { ...counts, recoveredCustomers: 0, churnedReturnedCustomers: 0 };
 *
 * customerChurnRate(may, conventions.chartmogul)?.toString(); // => "0.1"
 * customerChurnRate(may, conventions.baremetrics)?.toString(); // => "0.11"
 * customerChurnRate(may, conventions.stripe)?.toString(); // => "0.088"
 * ```
 *
 * @example A tool's convention but for one choice
 * ```ts
 * import { conventions, resolveConvention } from "customer-metrics";
 *
 * const ours = resolveConvention({ ...conventions.stripe, churnDenominator: "starting" });
 *
 * ours.churnDenominator; // => "starting"
 * ours.discounts; // => "forever"
 * ours.weeksPerMonth; // => "52/12"
 * ```
 */
export const conventions: Conventions = /* @__PURE__ */ Object.freeze({
  standard,
  chartmogul,
  stripe,
  baremetrics,
  profitwell,
  recurly,
  chargebee,
});
