import { type Fraction, leastCommonMultiple } from "../../number/fraction.ts";

/** The money of one window: the order of {@link Flows}' `money`. */
export const MONEY = {
  /** The opening at the rate of the period before, and at that of the period. */
  starting: 0,
  restated: 1,
  closing: 2,
  joined: 3,
  expansion: 4,
  contraction: 5,
  churned: 6,
  returned: 7,
  cohortExpansion: 8,
  cohortContraction: 9,
  cohortChurned: 10,
} as const;

/** The heads of one window: the order of {@link Flows}' `counts`. */
export const COUNTS = {
  starting: 0,
  closing: 1,
  joined: 2,
  churned: 3,
  returned: 4,
  churnedNew: 5,
  churnedReturned: 6,
  recovered: 7,
} as const;

/** An amount of a window. */
export type MoneyField = keyof typeof MONEY;
/** A count of heads. */
export type CountField = keyof typeof COUNTS;

/** One window as whoever asks for a number of it sees it. */
export interface WindowView {
  readonly money: (field: MoneyField) => Fraction;
  readonly count: (field: CountField) => number;
}

/** What MRR and customers did in one window, exactly: of one customer, of some, or of all. */
export interface Flows {
  /** What `money` is over. */
  readonly over: bigint;
  readonly money: readonly bigint[];
  readonly counts: readonly number[];
}

/** Nothing, of nobody. */
export function noFlows(): Flows {
  const [money, counts] = [Object.keys(MONEY).map(() => 0n), Object.keys(COUNTS).map(() => 0)];
  return { over: 1n, money, counts };
}

/** What two did together; with `sign` −1, what the one did without the other. */
export function addFlows(a: Flows, b: Flows, sign: 1 | -1 = 1): Flows {
  const counts = a.counts.map((count, place) => count + sign * b.counts[place]!);
  const signed = BigInt(sign);
  if (a.over === b.over) return { over: a.over, money: a.money.map((m, i) => m + signed * b.money[i]!), counts };
  const over = leastCommonMultiple(a.over, b.over);
  const [ofA, ofB] = [over / a.over, signed * (over / b.over)];
  return { over, money: a.money.map((m, i) => m * ofA + b.money[i]! * ofB), counts };
}

/** Whether two did the same. */
export function sameFlows(a: Flows, b: Flows): boolean {
  const same = a.money.every((money, place) => money * b.over === b.money[place]! * a.over);
  return same && a.counts.every((count, place) => count === b.counts[place]);
}

/** One amount of some flows. */
export function moneyOf({ money, over }: Flows, field: MoneyField): Fraction {
  return { numerator: money[MONEY[field]]!, denominator: over };
}

/** Fractions in the order of {@link MONEY} over one denominator. */
export function flowsOf(money: readonly Fraction[], counts: readonly number[]): Flows {
  const over = money.reduce((common, { denominator }) => leastCommonMultiple(common, denominator), 1n);
  return { over, money: money.map(({ numerator, denominator }) => numerator * (over / denominator)), counts };
}
