import type { Decimal } from "../../number/decimal.ts";
import type { ProportionInterval } from "../../statistics/proportions/proportion-interval.ts";

/** Who used one feature in one period. */
export interface FeatureTotals {
  /** The feature. */
  readonly feature: string;
  /** How many times it was used. */
  readonly events: number;
  /** For how many minutes, exactly; `null` where no event says. */
  readonly minutes: Decimal | null;
  /** Users: the input of `adoptionRate` with `{ of: "active" }`. */
  readonly users: AdopterCounts;
  /** Accounts: the input of `adoptionRate` with `{ of: "active" }`. */
  readonly accounts: AdopterCounts;
  /** Among the accounts that are given, the input of `adoptionRate`; `null` where none are. */
  readonly customers: EligibleCounts | null;
}

/** Adopters among the active. */
export interface AdopterCounts {
  /** Those who used it. */
  readonly adopters: number;
  /** Those who used anything. */
  readonly active: number;
  /** Adopters of the active, with the shares that the counts leave possible; `null` where nobody was active. */
  readonly interval: ProportionInterval | null;
}

/** Adopters among all who could. */
export interface EligibleCounts {
  /** Those who did. */
  readonly adopters: number;
  /** Those who could. */
  readonly eligible: number;
}

/** Seats in use: the input of `adoptionRate`, and of `engagementRate`. */
export interface BreadthTotals {
  /** Seats in use: the active users of each account, but no more than it has seats. */
  readonly adopters: number;
  /** The same, as `engagementRate` calls it. */
  readonly engaged: number;
  /** Seats of all accounts on the last known day of the period. */
  readonly eligible: number;
  /** Active users beyond the seats of their accounts. */
  readonly beyondSeats: number;
  /** Active accounts whose seats are not known: none of their users is counted here. */
  readonly unknownSeats: number;
  /** Seats in use of all seats, with the shares that the counts leave possible; `null` without seats. */
  readonly interval: ProportionInterval | null;
}

/** Key features in use. */
export interface DepthTotals {
  /** How many key features there are. */
  readonly keyFeatures: number;
  /** By active user. */
  readonly users: DepthCounts;
  /** By active account. */
  readonly accounts: DepthCounts;
}

/** Key features in use by those who were active: `adoptionRate` of it is the mean share. */
export interface DepthCounts {
  /** Key features in use, added up over the active. */
  readonly adopters: number;
  /** Key features that could be: all of them for each of the active. */
  readonly eligible: number;
  /** How many used exactly none, one, two, … of them. */
  readonly exactly: readonly number[];
}

/** Use of one kind of content. */
export interface ContentTotals {
  /** The kind, as it was given. */
  readonly content: string;
  /** How many times any of it was used. */
  readonly events: number;
  /** For how many minutes, exactly; `null` where no event says. */
  readonly minutes: Decimal | null;
  /** Users of it among the active: the input of `engagementRate`. */
  readonly users: EngagedCounts;
  /** Accounts that used it among the active: the input of `engagementRate`. */
  readonly accounts: EngagedCounts;
}

/** The engaged among the active. */
export interface EngagedCounts {
  /** Those who used any of it. */
  readonly engaged: number;
  /** Those who used anything. */
  readonly eligible: number;
}
