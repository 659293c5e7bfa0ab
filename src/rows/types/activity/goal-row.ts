import type { DecimalInput } from "../../../number/decimal.ts";
import type { DateInput } from "../../../time/calendar-date.ts";

/** What is to be reached by when: by the whole company, or by one account. */
export interface GoalRow {
  /** The metric, by its id or any of its names. */
  readonly metric: string;
  /** What is to be reached. */
  readonly target: DecimalInput;
  /** The day by which. */
  readonly by?: DateInput | null | undefined;
  /** Where it began. */
  readonly baseline?: DecimalInput | null | undefined;
  /** What was reached, where it is not counted from other rows. */
  readonly actual?: DecimalInput | null | undefined;
  /** Whether more is better. Left out: as the catalogue says of the metric. */
  readonly direction?: "higher" | "lower" | null | undefined;
  /** Whose goal: the `customerId` of its subscriptions. Left out: of the whole company. */
  readonly accountId?: string | number | null | undefined;
}
