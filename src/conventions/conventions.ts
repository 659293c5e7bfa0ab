import { standard } from "./standard.ts";
import type { Convention } from "./types.ts";

/** The conventions that come with this package. */
export interface Conventions {
  /** What is counted when nothing else is asked for. */
  readonly standard: Convention;
}

/**
 * The conventions that come with this package, by name. Each is a whole, frozen, plain object.
 *
 * @example Everything standard but one choice
 * ```ts
 * import { conventions, customerChurnRate } from "customer-metrics";
 *
 * const ours = { ...conventions.standard, churnDenominator: "average" } as const;
 * const may = { startingCustomers: 90, endingCustomers: 110, churnedCustomers: 5, churnedNewCustomers: 0 };
 *
 * ours.weeksPerMonth; // => "52/12"
 * customerChurnRate({ ...may, recoveredCustomers: 0 }, ours)?.toString(); // => "0.05"
 * ```
 */
export const conventions: Conventions = /* @__PURE__ */ Object.freeze({ standard });
