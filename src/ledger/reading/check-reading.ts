import type { RowsConvention } from "../../conventions/types.ts";
import { MetricInputError } from "../../errors.ts";
import { checkOneCurrency } from "../amounts/exchange-rates.ts";
import type { Reading } from "./reading.ts";

/** Refuses rows that lack what was asked of them, and amounts that cannot be added. */
export function checkReading(reading: Reading): void {
  if (reading.seen.rows === 0) return;
  checkFields(reading);
  checkOneCurrency(reading.codes.currencies.values, reading.exchange);
}

/** What rows as a whole have, and the choices that ask for it. */
export interface FieldsSeen {
  readonly convention: Pick<RowsConvention, "grain" | "grossRetention" | "churnRecorded">;
  readonly seen: Pick<Reading["seen"], "subscription" | "cancellation" | "end">;
}

/** Refuses choices whose field no row has. */
export function checkFields(fields: FieldsSeen): void {
  checkSubscriptions(fields);
  checkCancellations(fields);
}

function checkSubscriptions({ convention: { grain, grossRetention }, seen }: FieldsSeen): void {
  if (seen.subscription) return;
  if (grain === "subscription") throw without("subscriptionId", `grain: "${grain}"`);
  if (grossRetention === "per-subscription") throw without("subscriptionId", `grossRetention: "${grossRetention}"`);
}

function checkCancellations({ convention: { churnRecorded }, seen }: FieldsSeen): void {
  const asked = churnRecorded === "cancellation" || churnRecorded === "scheduled";
  // Where nobody has left, nothing had to be recorded.
  if (asked && seen.end && !seen.cancellation) throw without("cancelledAt", `churnRecorded: "${churnRecorded}"`);
}

function without(field: string, choice: string): MetricInputError {
  return new MetricInputError(`Cannot do without ${field} as the choice is ${choice}: no row has it`, {
    code: "missing-field",
    field,
    received: undefined,
  });
}
