import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import type { DateInput } from "../../time/calendar-date.ts";
import type { HealthCapInForce } from "../scoring/score-types.ts";
import type { HealthTrend } from "../trend/trend-types.ts";

/** One account and what is known of it: a score of {@link healthScores} with what a contract says. */
export interface AccountAtHand {
  /** Whose: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** Its health, from 0 to 100; `null` where it could not be told. */
  readonly score: DecimalInput | null;
  /** The band it is in. */
  readonly band?: string | null | undefined;
  /** The caps in force. */
  readonly caps?: readonly Pick<HealthCapInForce, "because" | "lowers">[] | undefined;
  /** The share of its components that were measured. */
  readonly coverage?: DecimalInput | undefined;
  /** Where its health is going. Left out: as `trends` of the options say. */
  readonly trend?: Pick<HealthTrend, "direction" | "sentence"> | undefined;
  /** The day on which it is due for renewal. */
  readonly renewsOn?: DateInput | null | undefined;
  /** Whether it last renewed only with a concession. */
  readonly concession?: boolean | null | undefined;
  /** What is at stake: its yearly revenue, or what the contract is worth. */
  readonly value?: DecimalInput | null | undefined;
  /** ISO 4217 code of the value's currency. */
  readonly currency?: string | null | undefined;
}

/** What makes an account one of a tier: all that is given must hold. */
export interface RiskCondition {
  /** Its score is below this. */
  readonly scoreBelow?: DecimalInput | undefined;
  /** It is in one of these bands. */
  readonly bands?: readonly string[] | undefined;
  /** Its health is falling. */
  readonly falling?: true | undefined;
  /** A cap holds its score down. */
  readonly capped?: true | undefined;
  /** It last renewed only with a concession. */
  readonly concession?: true | undefined;
  /** Its health could not be told. */
  readonly unscored?: true | undefined;
  /** A smaller share of its components than this was measured. */
  readonly coverageBelow?: DecimalInput | undefined;
  /** It is due for renewal within so many days of `asOf`, or overdue. */
  readonly renewsWithinDays?: number | undefined;
}

/** Accounts that need as much attention as each other. */
export interface RiskTier {
  /** What people call it. */
  readonly name: string;
  /** An account is in the first tier of which one of these holds. */
  readonly any: readonly RiskCondition[];
}

/** Why an account needs attention. */
export interface RiskReason {
  /** The reason, for programs. */
  readonly code:
    "low-score" | "band" | "falling" | "capped" | "concession" | "unscored" | "missing-data" | "renewal-near";
  /** The reason, for people. */
  readonly sentence: string;
}

/** An account that needs attention. */
export interface RiskAccount {
  /** Whose: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** Its tier. */
  readonly tier: string;
  /** Its health; `null` where it could not be told. */
  readonly score: Decimal | null;
  /** The band it is in. */
  readonly band: string | null;
  /** Every reason that holds, of any tier. */
  readonly reasons: readonly RiskReason[];
  /** The day on which it is due for renewal, `YYYY-MM-DD`. */
  readonly renewsOn: string | null;
  /** Days from `asOf` to it; below 0 where that day has passed. */
  readonly daysToRenewal: number | null;
  /** What is at stake. */
  readonly value: Decimal | null;
  /** The value's currency. */
  readonly currency: string | null;
}

/** Money of one currency. */
export interface ValueAtStake {
  /** The currency; `null` where none was said. */
  readonly currency: string | null;
  /** How much. */
  readonly value: Decimal;
}

/** How many accounts a tier has, and what is at stake. */
export interface RiskTierTotal {
  /** The tier. */
  readonly tier: string;
  /** Its accounts. */
  readonly accounts: number;
  /** What they are worth, by currency. */
  readonly value: readonly ValueAtStake[];
  /** Those of them of which no value is known. */
  readonly withoutValue: number;
}

/** Who needs attention, and why. */
export interface AtRisk {
  /** What this is, for tables and charts. */
  readonly kind: "at-risk";
  /** The day that renewals are counted from, `YYYY-MM-DD`; `null` where none was given. */
  readonly asOf: string | null;
  /** The accounts that need attention, the most urgent first. */
  readonly accounts: readonly RiskAccount[];
  /** Every tier, also of no account. */
  readonly tiers: readonly RiskTierTotal[];
  /** Accounts that were looked at. */
  readonly looked: number;
  /** Rows that could not be read. */
  readonly issues: readonly RowIssue[];
}
