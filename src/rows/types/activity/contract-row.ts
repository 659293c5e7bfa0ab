import type { DecimalInput } from "../../../number/decimal.ts";
import type { DateInput } from "../../../time/calendar-date.ts";

/** One term of a contract. */
export interface ContractRow {
  /** With whom: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** Which contract. */
  readonly contractId?: string | number | null | undefined;
  /** The first day of the term. */
  readonly termStart: DateInput;
  /** The first day after the term: the day on which it is due for renewal. */
  readonly termEnd: DateInput;
  /** Whether it was renewed. Left out: not known yet. */
  readonly renewed?: boolean | null | undefined;
  /** Whether it was renewed only with a concession: a discount, a shorter term, something for nothing. */
  readonly concession?: boolean | null | undefined;
  /** Whether it renews by itself unless somebody says no. */
  readonly autoRenew?: boolean | null | undefined;
  /** What the term was worth, the whole of it. */
  readonly value?: DecimalInput | null | undefined;
  /** What the term that followed is worth, where it was renewed. Left out: as much as before. */
  readonly renewedValue?: DecimalInput | null | undefined;
  /** ISO 4217 code of the value's currency. */
  readonly currency?: string | null | undefined;
  /** Anything to segment by. */
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}
