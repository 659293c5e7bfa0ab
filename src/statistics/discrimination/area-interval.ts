import type { Confidence, ConfidenceInterval } from "../confidence.ts";
import { normalUpperQuantile } from "../distributions/normal.ts";

/** How an interval of an area under the curve is computed. */
export type AreaMethod = "delong-logit" | "delong";

/** Every method. */
export const AREA_METHODS: readonly AreaMethod[] = ["delong-logit", "delong"];

/**
 * The interval of an area. Over its log-odds by the standard method, so that it cannot pass 0 or 1.
 *
 * `null` where nothing was seen to stray: that all pairs of a sample are in order does not mean that all are.
 */
export function areaInterval(
  area: number,
  standardError: number,
  { confidence, outside, method }: Confidence & { readonly method: AreaMethod },
): ConfidenceInterval<AreaMethod> | null {
  if (standardError === 0 || area <= 0 || area >= 1) return null;
  const reach = normalUpperQuantile(outside / 2) * standardError;
  if (method === "delong") {
    return Object.freeze({ lower: Math.max(0, area - reach), upper: Math.min(1, area + reach), confidence, method });
  }
  const odds = area / (1 - area);
  const factor = Math.exp(reach / (area * (1 - area)));
  return Object.freeze({
    lower: odds / (odds + factor),
    upper: odds / (odds + 1 / factor),
    confidence,
    method,
  });
}
