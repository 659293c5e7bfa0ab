import type { Provenance } from "./types.ts";

/** How much of a convention is its source's, and how much is ours. */
export interface ProvenanceSummary {
  /** Says what this is. */
  readonly kind: "provenance-summary";
  /** Choices that the source states. */
  readonly stated: number;
  /** Choices that follow from what it states. */
  readonly inferred: number;
  /** Choices on which it is silent, where the standard counts. */
  readonly ours: number;
}

/**
 * Counts where the choices of a convention come from.
 *
 * @param provenance - Where each choice comes from: one of `provenance`.
 * @returns How many choices are stated, inferred and ours, which is all of them.
 *
 * @example How much of it is Stripe's
 * ```ts
 * import { provenance, provenanceSummary } from "customer-metrics";
 *
 * const { stated, inferred, ours } = provenanceSummary(provenance.stripe);
 *
 * `stripe: ${stated} stated, ${inferred} inferred, ${ours} ours`; // => "stripe: 15 stated, 6 inferred, 7 ours"
 * ```
 */
export function provenanceSummary(provenance: Provenance): ProvenanceSummary {
  const statuses = Object.values(provenance).map(({ status }) => status);
  const count = (wanted: string): number => statuses.filter((status) => status === wanted).length;
  return Object.freeze({
    kind: "provenance-summary",
    stated: count("stated"),
    inferred: count("inferred"),
    ours: count("ours"),
  });
}
