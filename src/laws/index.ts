/**
 * Laws that a metric can be held to, on generated inputs: for anyone's own functions, with fast-check.
 *
 * @module
 */
export { isMetricInputError, MetricInputError } from "../errors.ts";
export type { MetricInputErrorCode, MetricInputErrorDetails } from "../errors.ts";
export { assertLaws, BrokenLawsError } from "./assert-laws.ts";
export { checkLaws } from "./check-laws.ts";
export { inputsFrom } from "./inputs/inputs-from.ts";
export type { InputsOf } from "./inputs/inputs-from.ts";
export {
  decreasingIn,
  increasingIn,
  noEffectOf,
  orderIndependent,
  strictlyDecreasingIn,
  strictlyIncreasingIn,
} from "./laws/fields.ts";
export { lawOf } from "./laws/law.ts";
export type { LawParts, LawTerm } from "./laws/law.ts";
export { additive, currencyInvariant, homogeneous, scaleInvariant } from "./laws/scale.ts";
export { atLeast, atMost, bounded, bridge, complementOf, nullExactlyAtZero, timesOf } from "./laws/values.ts";
export type { Bounds, BridgeParts } from "./laws/values.ts";
export type {
  Answer,
  Counterexample,
  InputSpec,
  InputSpecs,
  Law,
  LawCheck,
  LawInput,
  LawInputs,
  LawOptions,
  LawResult,
  LawValue,
  Trial,
  Verdict,
} from "./types.ts";
export type { Decimal, DecimalInput } from "../number/decimal.ts";
export type { Fraction } from "../number/fraction.ts";
