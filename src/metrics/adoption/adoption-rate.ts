import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { checkOption } from "../../statistics/options.ts";
import { shareOf } from "../share.ts";

/** Whom the adopters are a share of. */
export type AdoptionBase = "eligible" | "active" | "signups" | "customers" | "targeted";

/** Those who adopted a feature or product, and whom they are among. */
export interface AdoptionRateInput {
  /** Those who could adopt: users, seats or accounts whose plan, role and release have it. */
  readonly eligible: DecimalInput;
  /** The part of them that did, by a rule of your own: used it, used it thrice, used it for a month. */
  readonly adopters: DecimalInput;
}

/** The same, of others than the eligible: the field that `of` names is needed. */
export interface AdoptionRateCounts extends Partial<AdoptionRateInput> {
  /** The part of them that adopted. */
  readonly adopters: DecimalInput;
  /** Those who used the product at all in the period. */
  readonly active?: DecimalInput;
  /** Those who signed up in the period. */
  readonly signups?: DecimalInput;
  /** All customers there are, in reach of the feature or not. */
  readonly customers?: DecimalInput;
  /** Those whom a roll-out or a campaign was meant for. */
  readonly targeted?: DecimalInput;
}

/** Which of the published adoption rates is meant. */
export interface AdoptionRateOptions<Base extends AdoptionBase> {
  /** Whom the adopters are a share of, and so which field is the denominator; the eligible when left out. */
  readonly of: Base;
}

const BASES: readonly AdoptionBase[] = ["eligible", "active", "signups", "customers", "targeted"];

/**
 * Adoption rate (feature adoption, product adoption): the share of those who could use something that did.
 *
 * `adopters ÷ eligible`
 *
 * Whoever could not have it is left out: the customers of a plan without the feature did not turn it down.
 *
 * @param input - Both counts, in users, in seats or in accounts.
 * @param options - `of` for what others divide by: `"active"`, `"signups"`, `"customers"` or `"targeted"`.
 * @returns The ratio, where `0.5` means 50 %; or `null` when nobody could adopt.
 * @throws {@link MetricInputError} when a count is not a whole number, is negative or is left out, and
 * `parts-exceed-whole` when more adopted than there were.
 *
 * @example Half of them, and what others would print for the same month
 * ```ts
 * import { adoptionRate } from "customer-metrics";
 *
 * adoptionRate({ eligible: 1000, adopters: 500 })?.toString(); // => "0.5"
 * adoptionRate({ active: 800, adopters: 500 }, { of: "active" })?.toString(); // => "0.625"
 * ```
 */
export function adoptionRate(
  input: AdoptionRateInput,
  options?: Partial<AdoptionRateOptions<"eligible">>,
): Decimal | null;
/**
 * Adoption rate as others divide it: of the active, of those who signed up, of all customers, of those targeted.
 *
 * @param input - The adopters, and the count that `of` names.
 * @param options - Whom they are a share of.
 * @returns The ratio, or `null`.
 */
export function adoptionRate<Base extends AdoptionBase>(
  input: AdoptionRateCounts & Readonly<Record<Base, DecimalInput>>,
  options: AdoptionRateOptions<Base>,
): Decimal | null;
export function adoptionRate(
  input: AdoptionRateCounts,
  { of = "eligible" }: Partial<AdoptionRateOptions<AdoptionBase>> = {},
): Decimal | null {
  checkOption("of", of, BASES);
  return shareOf("adoption rate", { field: "adopters", count: input.adopters }, { field: of, count: input[of] });
}
