import type { DecimalInput } from "../../../number/decimal.ts";
import type { DateInput } from "../../../time/calendar-date.ts";

/** Something that was done in the product: one event, or a day's events of one kind added up. */
export interface UsageEventRow {
  /** Of which account: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** By whom. Left out: by the account, of whose users nothing is known. */
  readonly userId?: string | number | null | undefined;
  /** With what. */
  readonly feature?: string | null | undefined;
  /** When. */
  readonly at: DateInput;
  /** How many times. 1 when left out. */
  readonly count?: number | null | undefined;
  /** How long, in minutes. */
  readonly minutes?: DecimalInput | null | undefined;
  /** Anything to segment by. */
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}
