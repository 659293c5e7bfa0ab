import type { DecimalInput } from "../../../number/decimal.ts";
import type { DateInput } from "../../../time/calendar-date.ts";

/** One order of something that is bought once, or again. Lines of one `orderId` are one order. */
export interface OrderRow {
  /** Who bought: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** Which order this is, or is a line of. Left out: an order of its own. */
  readonly orderId?: string | number | null | undefined;
  /** When. */
  readonly at: DateInput;
  /** What was bought. */
  readonly item?: string | null | undefined;
  /** How many. 1 when left out. */
  readonly quantity?: DecimalInput | null | undefined;
  /** What was paid for all of them. */
  readonly amount?: DecimalInput | null | undefined;
  /** ISO 4217 code of the amount's currency. */
  readonly currency?: string | null | undefined;
  /** Anything to segment by. */
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}
