import { baremetricsProvenance } from "./baremetrics.ts";
import { chargebeeProvenance } from "./chargebee.ts";
import { chartmogulProvenance } from "./chartmogul.ts";
import { profitwellProvenance } from "./profitwell.ts";
import { recurlyProvenance } from "./recurly.ts";
import { standardProvenance } from "./standard.ts";
import { stripeProvenance } from "./stripe.ts";
import type { Provenance } from "./types.ts";

/** Where the choices of each convention come from. */
export interface Provenances {
  /** Why the standard convention chooses as it does. */
  readonly standard: Provenance;
  /** Where ChartMogul's choices are written. */
  readonly chartmogul: Provenance;
  /** Where Stripe's choices are written. */
  readonly stripe: Provenance;
  /** Where Baremetrics' choices are written. */
  readonly baremetrics: Provenance;
  /** Where ProfitWell's choices are written. */
  readonly profitwell: Provenance;
  /** Where Recurly's choices are written. */
  readonly recurly: Provenance;
  /** Where Chargebee's choices are written. */
  readonly chargebee: Provenance;
}

/**
 * Where every choice of every convention comes from: stated by its source, inferred from it, or ours, as the source
 * is silent.
 *
 * @example Why fifty-two weeks, and why sixty months
 * ```ts
 * import { provenance } from "customer-metrics";
 *
 * provenance.standard.weeksPerMonth.status; // => "ours"
 * provenance.standard.weeksPerMonth.read; // => "2026-11"
 *
 * provenance.chartmogul.churnDenominator.because; // => "The denominator is the customers at the start of the period."
 * provenance.stripe.zeroChurn.status; // => "inferred"
 * provenance.stripe.weeksPerMonth.status; // => "ours"
 * ```
 */
export const provenance: Provenances = /* @__PURE__ */ Object.freeze({
  standard: standardProvenance,
  chartmogul: chartmogulProvenance,
  stripe: stripeProvenance,
  baremetrics: baremetricsProvenance,
  profitwell: profitwellProvenance,
  recurly: recurlyProvenance,
  chargebee: chargebeeProvenance,
});
