import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../../confidence.ts";
import { normalUpperQuantile } from "../../distributions/normal.ts";
import { checkOption } from "../../options.ts";

/** The ways to an interval around a survival curve. `"log-log"` is the standard. */
export type SurvivalMethod = "log-log" | "log" | "plain";

const METHODS: readonly SurvivalMethod[] = ["log-log", "log", "plain"];

/** How intervals around a curve, and of the times at which it gets somewhere, are computed. */
export interface SurvivalOptions extends ConfidenceOptions {
  /**
   * The scale on which the share left is taken for normal. `"log-log"` stays between 0 and 1 and is the standard;
   * `"log"` is R's; `"plain"` is Greenwood's own, which is cut off at 0 and 1.
   */
  readonly method?: SurvivalMethod | undefined;
}

/** How sure, and by which method. */
export interface SurvivalLevel {
  readonly confidence: number;
  readonly method: SurvivalMethod;
  /** How many standard errors to either side. */
  readonly reach: number;
}

/** An estimate of a share, and how far it strays. */
export interface ShareEstimate {
  readonly share: number;
  readonly standardError: number;
}

/** Reads how intervals are wanted. */
export function readLevel({ confidence, method = "log-log" }: SurvivalOptions): SurvivalLevel {
  checkOption("method", method, METHODS);
  const level = readConfidence(confidence);
  return { confidence: level.confidence, method, reach: normalUpperQuantile(level.outside / 2) };
}

/**
 * The interval of the share to whom something has not happened yet. `null` where it is 1 or 0: that nobody has gone
 * yet, or that all have, does not tell how far the share strays.
 */
export function survivalInterval(
  { share, standardError }: ShareEstimate,
  { confidence, method, reach }: SurvivalLevel,
): ConfidenceInterval<SurvivalMethod> | null {
  if (!(share > 0 && share < 1 && standardError > 0)) return null;
  const [lower, upper] = BOUNDS[method](share, (reach * standardError) / share);
  return Object.freeze({ lower, upper, confidence, method });
}

/** The interval of the share to whom it has: the other side of the interval of the rest. */
export function incidenceInterval(
  { share, standardError }: ShareEstimate,
  level: SurvivalLevel,
): ConfidenceInterval<SurvivalMethod> | null {
  const rest = survivalInterval({ share: 1 - share, standardError }, level);
  return rest === null ? null : Object.freeze({ ...rest, lower: 1 - rest.upper, upper: 1 - rest.lower });
}

type Bounds = (share: number, reach: number) => readonly [lower: number, upper: number];

/** By how far the logarithm of the share strays. */
const BOUNDS: Readonly<Record<SurvivalMethod, Bounds>> = {
  "log-log"(share, reach) {
    const factor = Math.exp(reach / Math.log(share)); // below 1: the logarithm of a share is below 0
    return [share ** (1 / factor), share ** factor];
  },
  log: (share, reach) => [share * Math.exp(-reach), Math.min(1, share * Math.exp(reach))],
  plain: (share, reach) => [Math.max(0, share * (1 - reach)), Math.min(1, share * (1 + reach))],
};
