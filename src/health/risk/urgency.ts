import type { Decimal } from "../../number/decimal.ts";
import type { ReadAccount } from "./read-account.ts";

/** An account and the place of its tier. */
export interface Placed {
  readonly account: ReadAccount;
  readonly tier: number;
}

/** The most urgent first: tier, lowest score, earliest renewal, largest value, id. What is not known comes last. */
export function byUrgency(a: Placed, b: Placed): number {
  if (a.tier !== b.tier) return a.tier - b.tier;
  const [one, other] = [a.account, b.account];
  return (
    rising(one.score, other.score) ||
    lastWithout(one.renewsOn, other.renewsOn, (x, y) => x - y) ||
    lastWithout(one.value, other.value, (x, y) => y.comparedTo(x)) ||
    byId(one.accountId, other.accountId)
  );
}

function rising(a: Decimal | null, b: Decimal | null): number {
  return lastWithout(a, b, (x, y) => x.comparedTo(y));
}

function lastWithout<T>(a: T | null, b: T | null, compare: (a: T, b: T) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}

/** Numbers before texts, each in their order; of texts that of their characters, which no locale changes. */
function byId(a: string | number, b: string | number): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
