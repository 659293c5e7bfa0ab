import { standardProvenance } from "./standard.ts";
import type { Provenance } from "./types.ts";

/** Where the choices of each convention come from. */
export interface Provenances {
  /** Why the standard convention chooses as it does. */
  readonly standard: Provenance;
}

/**
 * Where every choice of every convention comes from: stated by its source, inferred from it, or ours.
 *
 * @example Why fifty-two weeks
 * ```ts
 * import { provenance } from "customer-metrics";
 *
 * provenance.standard.weeksPerMonth.status; // => "ours"
 * provenance.standard.weeksPerMonth.read; // => "2026-11"
 * ```
 */
export const provenance: Provenances = /* @__PURE__ */ Object.freeze({
  standard: standardProvenance,
});
