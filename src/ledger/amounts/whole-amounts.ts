import { pickFloats } from "../../columns/pick.ts";
import { type Fraction, leastCommonMultiple, roundedQuotient } from "../../number/fraction.ts";
import type { AmountColumn } from "./amount-column.ts";

/**
 * Whole numbers of ledger units (see `denominator`): doubles while every sum of them stays below 2^53, bigints beyond.
 *
 * Typed as numbers because whoever walks the ledger only adds, subtracts and compares, which JavaScript
 * does alike for both; a literal zero may be compared with, but must be taken from `zeroOf` to be added to.
 */
export type ExactColumn = ArrayLike<number>;

/** The zero that may be added to the numbers of a column. */
export function zeroOf(column: ExactColumn): number {
  return (typeof column[0] === "bigint" ? 0n : 0) as number;
}

/** The numbers of a column in another order. */
export function pickAmounts(amounts: ExactColumn, order: Int32Array): ExactColumn {
  return amounts instanceof Float64Array ? pickFloats(amounts, order) : Array.from(order, (line) => amounts[line]!);
}

/** Sums of more than this could pass 2^53 on the way, where a movement counts an amount as gone and as come. */
const LARGEST_SUM = 2_251_799_813_685_248; // 2^51, written out: what is computed here stays in every bundle

/** How amounts leave the table: exact over the least denominator, or each rounded to the digits of its currency. */
export type AmountRounding = { readonly mostDigits: number; readonly digitsAt: (index: number) => number } | null;

/** The least denominator over which every amount under these factors is a whole number. */
export function commonDenominator(factors: readonly Fraction[], rounding: AmountRounding): bigint {
  if (rounding !== null) return 10n ** BigInt(rounding.mostDigits);
  return factors.reduce((denominator, factor) => leastCommonMultiple(denominator, factor.denominator), 1n);
}

/** Every amount as a whole number over the denominator. */
export function wholeAmounts(column: AmountColumn, over: Over): ExactColumn {
  return inDoubles(column, over) ?? inBigints(column, over);
}

/** What amounts are brought to. */
interface Over {
  readonly factors: readonly Fraction[];
  readonly denominator: bigint;
  readonly rounding: AmountRounding;
}

function inDoubles(column: AmountColumn, over: Over): Float64Array | null {
  if (over.rounding !== null || column.isWide) return null;
  const multipliers = over.factors.map((factor) => Number((factor.numerator * over.denominator) / factor.denominator));
  if (!multipliers.every(Number.isSafeInteger)) return null;
  const amounts =
    column.hasOneFactor && (multipliers[0] ?? 1) === 1 ? column.mantissas() : multiplied(column, multipliers);
  // A sum of magnitudes below the limit proves each product exact as well: none was above it.
  return sumOfMagnitudes(amounts) <= LARGEST_SUM ? amounts : null;
}

function multiplied(column: AmountColumn, multipliers: readonly number[]): Float64Array {
  const amounts = column.mantissas().slice();
  for (let index = 0; index < amounts.length; index += 1) {
    amounts[index] = amounts[index]! * multipliers[column.factorAt(index)]!;
  }
  return amounts;
}

function sumOfMagnitudes(amounts: Float64Array): number {
  let sum = 0;
  // A walk by index: an iterator takes four times as long.
  for (let index = 0; index < amounts.length; index += 1) sum += Math.abs(amounts[index]!);
  return sum;
}

function inBigints(column: AmountColumn, over: Over): ExactColumn {
  const amounts = Array.from({ length: column.length }, (_, index) => {
    const factor = over.factors[column.factorAt(index)]!;
    const numerator = BigInt(column.mantissaAt(index)) * factor.numerator;
    if (over.rounding === null) return (numerator * over.denominator) / factor.denominator;
    const minorUnits = 10n ** BigInt(over.rounding.digitsAt(index));
    return roundedQuotient(numerator * minorUnits, factor.denominator) * (over.denominator / minorUnits);
  });
  const sum = amounts.reduce((total, amount) => total + (amount < 0n ? -amount : amount), 0n);
  if (sum <= BigInt(LARGEST_SUM)) return Float64Array.from(amounts, Number);
  return amounts as unknown as ExactColumn; // see ExactColumn
}
