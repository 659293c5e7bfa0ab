import type { Counts } from "../counting/counts.ts";
import type { PeriodPlaces } from "../counting/period-places.ts";
import type { Counted } from "./showing.ts";

/** How many are too few, and of what. */
export interface Suppression {
  readonly places: PeriodPlaces;
  /** The groups in the order in which they are told: of two that are as small the first is hidden. */
  readonly order: readonly number[];
  readonly least: number;
}

/**
 * The groups that are not told: those that had fewer than `least` in some period, but somebody; and where that is one
 * alone, the smallest of the others with it, or the total less what is told would tell it.
 *
 * A group is told in all periods or in none: what one period hides, the lifecycle of the next would tell.
 */
export function suppressed(counted: Counted, { places, order, least }: Suppression): readonly boolean[] {
  const periods = places.periods.length;
  const sizes = Array.from({ length: order.length }, (_, group) => sizesOf(counted, group, periods));
  const hidden = sizes.map((size) => size.some((count) => count > 0 && count < least));
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const most = sizes.map((size) => Math.max(0, ...size));
  const others = order.filter((group) => most[group]! > 0 && hidden[group] === false);
  const smallest = others.reduce<number | null>(
    (least, group) => (least === null || most[group]! < most[least]! ? group : least),
    null,
  );
  return smallest === null ? hidden : hidden.with(smallest, true);
}

/** How many users of a group were active in each period, from the one before the first; accounts where no user is named. */
function sizesOf({ users, accounts }: Counted, group: number, periods: number): readonly number[] {
  const of = ({ active, starting }: Counts): readonly number[] => [
    starting[group]!,
    ...active.subarray(group * periods, (group + 1) * periods),
  ];
  const ofAccounts = of(accounts);
  return of(users).map((count, period) => (count === 0 ? ofAccounts[period]! : count));
}
