import type { AccountBook } from "../accounts/account-book.ts";
import { countSeats } from "../counting/breadth.ts";
import { countGroups, type Who } from "../counting/count-groups.ts";
import type { FeatureQuestions } from "../counting/counts.ts";
import type { PeriodPlaces } from "../counting/period-places.ts";
import { NOBODY } from "../reading/members.ts";
import type { ReadUsage } from "../reading/usage-book.ts";
import type { Seats } from "../accounts/seats.ts";
import type { Counted, Showing } from "./showing.ts";

/** All that is told from. */
export interface Telling {
  readonly usage: ReadUsage;
  readonly places: PeriodPlaces;
  readonly asked: FeatureQuestions;
  readonly showing: Omit<Showing, "segmentOf">;
  readonly seats: Seats | null;
}

/** Groups of accounts, by the id of each; `null` where groups are not of accounts. */
type GroupOf = ((account: string | number) => number) | null;

/** Counts everything, of all together or by segment; those in no segment are then the last group. */
export function countAll({ usage, places, asked, seats }: Telling, bySegment: number | null): Counted {
  const { reading, book } = usage;
  const { members } = book;
  const count = (who: Who): Counted["users"] => countGroups(book, { ...who, bySegment }, { places, asked });
  const accounts = count({ codes: members.accountOf, isCounted: () => true });
  const groups = { count: (bySegment ?? 0) + 1, of: groupsOf(usage, bySegment) };
  return {
    users: count({ codes: members.userOf, isCounted: () => true }),
    accounts,
    customers: reading.book.ids === null ? null : countCustomers(usage, accounts, count),
    customersIn: customersIn(reading.book, groups),
    seats:
      seats === null || groups.of === null
        ? null
        : countSeats(
            { cells: book.cells, members, accounts: reading.accounts, seats, groupOf: groups.of, groups: groups.count },
            places,
          ),
  };
}

/** Accounts that are known: all, unless some were not. */
function countCustomers(
  { reading, book }: ReadUsage,
  accounts: Counted["accounts"],
  count: (who: Who) => Counted["accounts"],
): Counted["accounts"] {
  const { unknown } = reading.seen;
  return unknown.size === 0
    ? accounts
    : count({ codes: book.members.accountOf, isCounted: (code) => !unknown.has(code) });
}

function groupsOf({ book }: ReadUsage, segments: number | null): GroupOf {
  if (segments === null) return () => 0;
  const { ofAccount } = book.segments;
  return ofAccount === null ? null : (account) => groupOf(ofAccount(account), segments);
}

/** Those in no segment are the last group. */
export function groupOf(segment: number, segments: number): number {
  return segment === NOBODY ? segments : segment;
}

/** How many of the accounts that are known are in each group; all of them in each, where groups are of rows. */
function customersIn(
  { ids }: AccountBook,
  groups: { readonly count: number; readonly of: GroupOf },
): readonly number[] {
  const counts = Array.from({ length: groups.count }, () => (groups.of === null ? (ids?.size ?? 0) : 0));
  if (groups.of !== null) for (const id of ids ?? []) counts[groups.of(id)]! += 1;
  return counts;
}
