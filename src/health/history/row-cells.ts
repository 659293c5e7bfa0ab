import { isMetricInputError, MetricInputError, type MetricInputErrorCode, quote } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";
import type { RowIssue, RowIssueCode } from "../../rows/types/row-issue.ts";

/** Whether a cell has anything in it. */
export function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}

/** Reads whose row it is. */
export function readAccountId(value: unknown): string | number {
  if ((typeof value === "string" && value !== "") || (typeof value === "number" && Number.isFinite(value)))
    return value;
  const code: MetricInputErrorCode = isGiven(value) ? "not-allowed" : "missing-field";
  const message = `Cannot read accountId as a text or a number: received ${quote(value)}`;
  throw new MetricInputError(message, { code, field: "accountId", received: value });
}

/** Reads a health score: from 0 to 100, or none. */
export function readScore(value: unknown): Decimal | null {
  if (!isGiven(value)) return null;
  const score = parseDecimal(value as DecimalInput, "score");
  if (score.greaterThanOrEqualTo(0) && score.lessThanOrEqualTo(100)) return score;
  const message = `Cannot use ${quote(value)} as score: choose a number from 0 to 100`;
  throw new MetricInputError(message, { code: "out-of-range", field: "score", received: value });
}

/** Reads every row that can be read; what cannot is an issue with its number, from 1. */
export function readRows<Row, Read>(
  rows: Iterable<Row>,
  read: (row: Row, number: number) => Read,
): { readonly read: readonly Read[]; readonly issues: RowIssue[] } {
  const [all, issues]: [Read[], RowIssue[]] = [[], []];
  let number = 0;
  for (const row of rows) {
    number += 1;
    const issue = issueIn(() => all.push(read(checked(row), number)), number);
    if (issue !== null) issues.push(issue);
  }
  return { read: all, issues };
}

/** Does something with a row; what is wrong with the row comes back as an issue. */
function issueIn(read: () => void, number: number): RowIssue | null {
  try {
    read();
    return null;
  } catch (error) {
    if (isMetricInputError(error)) return issueOf(error, number);
    throw error;
  }
}

function checked<Row>(row: Row): Row {
  if (typeof row === "object" && row !== null && !Array.isArray(row)) return row;
  const message = `Cannot read a row that is no object: received ${quote(row)}`;
  throw new MetricInputError(message, { code: "not-allowed", field: "", received: row });
}

function issueOf({ code, field, received, message }: MetricInputError, row: number): RowIssue {
  if (field === "") return Object.freeze({ code: "not-an-object", row, received, message });
  return Object.freeze({ code: CODES[code] ?? "not-allowed", row, field, received, message });
}

const CODES: Readonly<Partial<Record<MetricInputErrorCode, RowIssueCode>>> = {
  "missing-field": "missing-value",
  "not-a-number": "not-a-number",
  "not-a-date": "not-a-date",
  negative: "negative",
};
