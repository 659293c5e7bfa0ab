import type { DecimalInput } from "../../number/decimal.ts";

/** What is known of one account over one period. Whatever is left out, or `null`, was not measured. */
export interface HealthFacts {
  /** Days of the period: 30 unless told. */
  readonly periodDays?: DecimalInput | null | undefined;
  /** Days on which anybody used the product. */
  readonly activeDays?: DecimalInput | null | undefined;
  /** Minutes of all users together. */
  readonly minutes?: DecimalInput | null | undefined;
  /** Users who used the product. */
  readonly activeUsers?: DecimalInput | null | undefined;
  /** Seats that are paid for. */
  readonly seats?: DecimalInput | null | undefined;
  /** Key features that anybody used. */
  readonly usedKeyFeatures?: DecimalInput | null | undefined;
  /** Key features that there are. */
  readonly keyFeatures?: DecimalInput | null | undefined;
  /** Users who are to be onboarded. */
  readonly onboardingInvited?: DecimalInput | null | undefined;
  /** Those of them who started. */
  readonly onboardingStarted?: DecimalInput | null | undefined;
  /** Those of them who completed it. */
  readonly onboardingCompleted?: DecimalInput | null | undefined;
  /** Onboarding steps that are done. */
  readonly completedSteps?: DecimalInput | null | undefined;
  /** Onboarding steps that there are. */
  readonly steps?: DecimalInput | null | undefined;
  /** Net promoter score of the account's answers, −100 to 100. */
  readonly netPromoterScore?: DecimalInput | null | undefined;
  /** Share of the account's answers that are satisfied, 0 to 1. */
  readonly customerSatisfaction?: DecimalInput | null | undefined;
  /** Tickets that are open. */
  readonly openTickets?: DecimalInput | null | undefined;
  /** Escalations that are open. */
  readonly openEscalations?: DecimalInput | null | undefined;
  /** Days since the oldest open invoice was due; 0 for none. */
  readonly daysPastDue?: DecimalInput | null | undefined;
  /** Payments that failed. */
  readonly failedPayments?: DecimalInput | null | undefined;
  /** Whether the last renewal took a concession. */
  readonly concession?: boolean | null | undefined;
  /** Feature requests that are open. */
  readonly openFeatureRequests?: DecimalInput | null | undefined;
  /** Share of the ideal customer's traits that the account has, 0 to 1. */
  readonly profileFit?: DecimalInput | null | undefined;
}
