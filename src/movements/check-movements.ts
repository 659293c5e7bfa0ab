import { type Decimal, MetricDecimal } from "../number/decimal.ts";
import { parseDecimal } from "../number/parse.ts";
import type { MovementsTableRow } from "./movements-table.ts";

/** One place where a table does not foot. */
export interface MovementsProblem {
  /** The period's label, or its number from 1 where it has none. */
  readonly period: string;
  /** The closing that is not what the opening and the movements make, or the opening that is not the closing before. */
  readonly field: "endingMrr" | "startingMrr" | "endingCustomers" | "startingCustomers";
  /** What it should be. */
  readonly expected: Decimal;
  /** What it is. */
  readonly received: Decimal;
  /** Received less expected. */
  readonly difference: Decimal;
  /** The same for people. */
  readonly message: string;
}

/** Whether a movements table foots. */
export interface MovementsCheck {
  /** Says what this is. */
  readonly kind: "movements-check";
  /** Whether every closing follows from its opening, and every opening is the closing before. */
  readonly foots: boolean;
  /** Where not, in the order of the table. */
  readonly problems: readonly MovementsProblem[];
}

const MRR = {
  start: "startingMrr",
  end: "endingMrr",
  plus: ["newMrr", "expansionMrr", "reactivationMrr", "fxMrr", "transferInMrr"],
  minus: ["contractionMrr", "churnedMrr", "transferOutMrr"],
} as const;
const CUSTOMERS = {
  start: "startingCustomers",
  end: "endingCustomers",
  plus: ["newCustomers", "reactivatedCustomers", "transferredInCustomers"],
  minus: ["churnedCustomers", "transferredOutCustomers"],
} as const;

/**
 * Movements check (roll-forward check): whether anyone's movements table foots, and where not.
 *
 * `opening + new + expansion + reactivation + fx − contraction − churned = closing`, and each closing is the next opening;
 * for a segment also `+ transferred in − transferred out`
 *
 * @param table - Periods in order, from this package or from anywhere else.
 * @returns Whether it foots, and every place where it does not, with what was expected and what was found.
 * @throws {@link MetricInputError} when a value is not a number.
 *
 * @example A table that someone typed
 * ```ts
 * import { checkMovements } from "customer-metrics";
 *
 * const check = checkMovements([
 *   { period: "2025-01", startingMrr: 100, newMrr: 20, churnedMrr: 5, endingMrr: 115 },
 *   { period: "2025-02", startingMrr: 115, newMrr: 10, contractionMrr: 2, endingMrr: 125 },
 * ]);
 *
 * check.foots; // => false
 * check.problems[0]?.message; // => "endingMrr of 2025-02 is 125, which is 2 more than the 123 that its movements make"
 * ```
 */
export function checkMovements(table: Iterable<MovementsTableRow>): MovementsCheck {
  const problems: MovementsProblem[] = [];
  let before: MovementsTableRow | null = null;
  let number = 0;
  for (const row of table) {
    number += 1;
    const period = row.period ?? String(number);
    for (const columns of [MRR, CUSTOMERS]) problems.push(...checkRow(row, period, { columns, before }));
    before = row;
  }
  return Object.freeze({ kind: "movements-check", foots: problems.length === 0, problems: Object.freeze(problems) });
}

interface Checking {
  readonly columns: typeof MRR | typeof CUSTOMERS;
  readonly before: MovementsTableRow | null;
}

function checkRow(row: MovementsTableRow, period: string, { columns, before }: Checking): readonly MovementsProblem[] {
  const [start, end] = [row[columns.start], row[columns.end]];
  if (start === undefined || end === undefined) return [];
  const opening = parseDecimal(start, columns.start);
  const made = opening.plus(sumOf(row, columns.plus)).minus(sumOf(row, columns.minus));
  const closing = before?.[columns.end];
  const problems: MovementsProblem[] = [];
  if (closing !== undefined) {
    const expected = parseDecimal(closing, columns.end);
    const because = "at which the period before closes";
    problems.push(...problemOf({ field: columns.start, period, expected, received: opening, because }));
  }
  const received = parseDecimal(end, columns.end);
  problems.push(
    ...problemOf({ field: columns.end, period, expected: made, received, because: "that its movements make" }),
  );
  return problems;
}

function sumOf(row: MovementsTableRow, fields: readonly (keyof MovementsTableRow)[]): Decimal {
  return fields.reduce((sum, field) => sum.plus(parseDecimal(row[field] ?? 0, field)), new MetricDecimal(0));
}

type Comparison = Omit<MovementsProblem, "difference" | "message"> & { readonly because: string };

function problemOf({ because, ...compared }: Comparison): readonly MovementsProblem[] {
  const { field, period, expected, received } = compared;
  const difference = received.minus(expected);
  if (difference.isZero()) return [];
  const amount = `${difference.abs().toFixed()} ${difference.greaterThan(0) ? "more" : "less"}`;
  const message = `${field} of ${period} is ${received.toFixed()}, which is ${amount} than the ${expected.toFixed()} ${because}`;
  return [Object.freeze({ ...compared, difference, message })];
}
