import { quote } from "../../../errors.ts";
import type { RowIssueCode } from "../../../rows/types/row-issue.ts";
import type { UsageEventRow } from "../../../rows/types/activity/usage-event-row.ts";
import type { EventReading } from "./event-reading.ts";

/** Says why a row cannot be used. */
export function refuseRow(reading: EventReading, { accountId, at, count }: UsageEventRow, isUndated: boolean): boolean {
  if (isBlank(accountId))
    return refuse(reading, "missing-value", {
      field: "accountId",
      message: "Cannot do without accountId",
      received: accountId,
    });
  if (!isName(accountId)) return refuseName(reading, "accountId", accountId);
  if (isUndated) {
    if (isBlank(at))
      return refuse(reading, "missing-value", { field: "at", message: "Cannot do without at", received: at });
    return refuse(reading, "not-a-date", {
      field: "at",
      message: "Cannot read at as a date like 2025-03-01",
      received: at,
    });
  }
  const [code, message] = countFault(count);
  return refuse(reading, code, { field: "count", message, received: count });
}

function countFault(count: unknown): readonly [RowIssueCode, string] {
  if (typeof count !== "number" || !Number.isFinite(count)) return ["not-a-number", "Cannot read count as a number"];
  return count < 0
    ? ["negative", "Cannot use a negative count"]
    : ["not-whole", "Cannot use a fraction as count, which counts whole ones"];
}

/** Says which name of a row is none. */
export function refuseNames(reading: EventReading, { userId, feature }: UsageEventRow): boolean {
  return isNamed(userId) ? refuseName(reading, "feature", feature) : refuseName(reading, "userId", userId);
}

function refuseName(reading: EventReading, field: string, received: unknown): boolean {
  const message = `Cannot use ${quote(received)} as ${field}: give text or a number`;
  reading.issues.push({ code: "not-allowed", row: reading.seen.rows, field, received, message });
  reading.seen.counts.refused += 1;
  return false;
}

interface Refusal {
  readonly field?: string;
  readonly message: string;
  readonly received: unknown;
}

/** Leaves a row out, and says why. */
export function refuse(
  { issues, seen }: EventReading,
  code: RowIssueCode,
  { field, message, received }: Refusal,
): boolean {
  const said = `${message}: received ${quote(received)}`;
  issues.push({ code, row: seen.rows, ...(field === undefined ? {} : { field }), received, message: said });
  seen.counts.refused += 1;
  return false;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** Whether a value can be an id. */
export function isName(value: unknown): value is string | number {
  return (typeof value === "string" && value !== "") || (typeof value === "number" && Number.isFinite(value));
}

/** Whether a value can be an id, or none. */
export function isNamed(value: unknown): value is string | number | null | undefined {
  return value === undefined || value === null || typeof value === "string" || isName(value);
}

/** Whether a value says how many times, or nothing. */
export function isCount(value: unknown): value is number | null | undefined {
  return value === undefined || value === null || (Number.isInteger(value) && (value as number) >= 0);
}
