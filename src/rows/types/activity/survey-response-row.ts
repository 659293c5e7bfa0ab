import type { DateInput } from "../../../time/calendar-date.ts";

/** Which question was asked: how likely to recommend, how satisfied, how much effort. */
export type SurveyKind = "nps" | "csat" | "ces";

/** One answer to one question. */
export interface SurveyResponseRow {
  /** Which question. */
  readonly kind: SurveyKind;
  /** The answer: 0 to 10 for NPS; on the scale of the survey for CSAT and CES. */
  readonly score: number;
  /** Who answered. Left out: somebody else than all others. */
  readonly respondentId?: string | number | null | undefined;
  /** Of which account: the `customerId` of its subscriptions. */
  readonly accountId?: string | number | null | undefined;
  /** When. */
  readonly at: DateInput;
  /** Anything to segment by. */
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}
