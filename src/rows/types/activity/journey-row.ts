import type { DateInput } from "../../../time/calendar-date.ts";

/** One account on its way to value: when it started, when it got there, when it gave up. */
export interface JourneyRow {
  /** Whose: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** The day on which it started. */
  readonly startedAt: DateInput;
  /** The day on which it reached the milestone. Left out: not yet. */
  readonly reachedAt?: DateInput | null | undefined;
  /** The day on which it left. Left out: it is still there. */
  readonly leftAt?: DateInput | null | undefined;
  /** What was to be reached. An account has a row for each milestone. */
  readonly milestone?: string | null | undefined;
  /** Anything to segment by. */
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}
