import { type Fraction, leastCommonMultiple, roundedQuotient } from "../../number/fraction.ts";
import { growingFloats, growingInts } from "../lines/growing.ts";

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

/** Sums of more than this could pass 2^53 on the way, where a movement counts an amount as gone and as come. */
const LARGEST_SUM = 2 ** 51;

/** The factors that amounts are multiplied by, each once. */
export interface FactorTable {
  readonly factors: readonly Fraction[];
  readonly indexOf: (factor: Fraction) => number;
}

/** An empty table of factors. */
export function factorTable(): FactorTable {
  const factors: Fraction[] = [];
  const known = new Map<string, number>();
  return {
    factors,
    indexOf(factor) {
      const key = `${String(factor.numerator)}/${String(factor.denominator)}`;
      let index = known.get(key);
      if (index === undefined) known.set(key, (index = factors.push(factor) - 1));
      return index;
    },
  };
}

/** Amounts as they were read: an integer each, and the factor that it stands under. */
export interface AmountColumn {
  readonly push: (mantissa: number | bigint, factor: number) => void;
  readonly copy: (index: number) => void;
  readonly mantissaAt: (index: number) => number | bigint;
  readonly factorAt: (index: number) => number;
  readonly length: () => number;
}

/** An empty column of amounts. */
export function amountColumn(): AmountColumn {
  const mantissas = growingFloats();
  const factors = growingInts();
  const wide = new Map<number, bigint>(); // the few that no double holds
  const push = (mantissa: number | bigint, factor: number): void => {
    const narrow = Number(mantissa);
    if (!Number.isSafeInteger(narrow)) wide.set(mantissas.length(), BigInt(mantissa));
    mantissas.push(narrow);
    factors.push(factor);
  };
  const mantissaAt = (index: number): number | bigint => wide.get(index) ?? mantissas.at(index);
  return {
    push,
    mantissaAt,
    copy: (index) => {
      push(mantissaAt(index), factors.at(index));
    },
    factorAt: (index) => factors.at(index),
    length: () => mantissas.length(),
  };
}

/** How amounts leave the table: exact over the least denominator, or each rounded to the digits of its currency. */
export type AmountRounding = { readonly mostDigits: number; readonly digitsAt: (index: number) => number } | null;

/** The least denominator over which every amount under these factors is a whole number. */
export function commonDenominator(factors: readonly Fraction[], rounding: AmountRounding): bigint {
  if (rounding !== null) return 10n ** BigInt(rounding.mostDigits);
  return factors.reduce((denominator, factor) => leastCommonMultiple(denominator, factor.denominator), 1n);
}

/** Every amount as a whole number over the denominator, in the order asked for. */
export function wholeAmounts(
  column: AmountColumn,
  order: ArrayLike<number>,
  over: { factors: readonly Fraction[]; denominator: bigint; rounding: AmountRounding },
): ExactColumn {
  return inDoubles(column, order, over) ?? inBigints(column, order, over);
}

type Over = Parameters<typeof wholeAmounts>[2];

function inDoubles(column: AmountColumn, order: ArrayLike<number>, over: Over): Float64Array | null {
  if (over.rounding !== null) return null;
  const multipliers = over.factors.map((factor) => Number((factor.numerator * over.denominator) / factor.denominator));
  const amounts = new Float64Array(order.length);
  let sum = 0;
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place]!;
    const mantissa = column.mantissaAt(index);
    if (typeof mantissa === "bigint") return null;
    const amount = mantissa * multipliers[column.factorAt(index)]!;
    amounts[place] = amount;
    sum += Math.abs(amount);
  }
  // A sum of magnitudes below the limit proves each product exact as well: none was above it.
  return sum <= LARGEST_SUM && multipliers.every(Number.isSafeInteger) ? amounts : null;
}

function inBigints(column: AmountColumn, order: ArrayLike<number>, over: Over): ExactColumn {
  const amounts = Array.from(order, (index) => {
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
