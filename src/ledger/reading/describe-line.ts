import { type Fraction, fraction, multiply } from "../../number/fraction.ts";
import type { Reading } from "./reading.ts";

/** What a line says, in terms that do not depend on the order in which rows came. */
export function describeLine({ table, factors, codes }: Reading, line: number): { amount: Fraction; text: string } {
  const factor = factors.all[table.amount.factorAt(line)]!;
  const amount = multiply(fraction(BigInt(table.amount.mantissaAt(line))), factor);
  const text = JSON.stringify([
    table.start.at(line),
    table.end.at(line),
    `${String(amount.numerator)}/${String(amount.denominator)}`,
    table.quantity.at(line),
    codes.plans.values[table.plan.at(line)] ?? null,
    codes.currencies.values[table.currency.at(line)] ?? null,
    codes.segments.values[table.segment.at(line)] ?? null,
  ]);
  return { amount, text };
}
