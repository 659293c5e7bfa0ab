import type { NameTable } from "../../../columns/name-table.ts";
import { pairTable } from "../../../columns/codes.ts";
import type { Members } from "../reading/members.ts";
import { NOBODY } from "../reading/members.ts";
import { type Seats, seatsOn } from "../accounts/seats.ts";
import type { Cells } from "../cells/cells.ts";
import type { PeriodPlaces } from "./period-places.ts";
import { viewOf } from "./views.ts";

/** Seats of some accounts in one period. */
export interface SeatCounts {
  inUse: number;
  seats: number;
  beyond: number;
  unknown: number;
}

/** What seats are counted from. */
export interface SeatQuestion {
  readonly cells: Cells;
  readonly members: Members;
  readonly accounts: NameTable;
  readonly seats: Seats;
  /** The group of an account. */
  readonly groupOf: (account: string | number) => number;
  readonly groups: number;
}

/** Seats in use, by group and period. */
export function countSeats(question: SeatQuestion, places: PeriodPlaces): readonly (readonly SeatCounts[])[] {
  const { accounts, seats, groupOf, groups } = question;
  const counts = Array.from({ length: groups }, () =>
    places.periods.map((): SeatCounts => ({ inUse: 0, seats: 0, beyond: 0, unknown: 0 })),
  );
  const { users, active } = usersByAccount(question, places);
  const codes = new Map<string | number, number>();
  for (let code = 0; code < accounts.size; code += 1) codes.set(accounts.nameOf(code), code);
  for (const account of new Set([...codes.keys(), ...seats.keys()])) {
    const code = codes.get(account) ?? null;
    const group = counts[groupOf(account)]!;
    for (let period = 0; period < places.periods.length; period += 1) {
      const place = code === null ? -1 : code * places.periods.length + period;
      const using = { users: users[place] ?? 0, isActive: active[place] === 1 };
      addSeats(group[period]!, seatsOn(seats, account, places.ends[period]!), using);
    }
  }
  return counts;
}

function addSeats(
  counts: SeatCounts,
  seats: number | null,
  { users, isActive }: { users: number; isActive: boolean },
): void {
  if (seats === null) {
    if (isActive) counts.unknown += 1;
    return;
  }
  counts.seats += seats;
  counts.inUse += Math.min(users, seats);
  counts.beyond += Math.max(0, users - seats);
}

/** How many users of each account were active in each period, and whether the account was. */
function usersByAccount(
  { cells, members, accounts }: SeatQuestion,
  { periods, cells: cellsOf }: PeriodPlaces,
): { readonly users: Int32Array; readonly active: Uint8Array } {
  const users = new Int32Array(accounts.size * periods.length);
  const active = new Uint8Array(users.length);
  const { view, accountOf, isUser } = usersOfAccounts(cells, members);
  const seenIn = new Int32Array(accountOf.length);
  for (let period = 0; period < periods.length; period += 1) {
    const see = (one: number): void => {
      const entity = view.entityOf[one]!;
      if (seenIn[entity] === period + 1) return;
      seenIn[entity] = period + 1;
      const place = accountOf[entity]! * periods.length + period;
      active[place] = 1;
      users[place]! += isUser[entity]!;
    };
    for (let cell = cellsOf[period]!.from; cell < cellsOf[period]!.to; cell += 1) view.cells.visit(cell, see);
  }
  return { users, active };
}

/** Members as users of accounts: whatever segments their events are in. */
function usersOfAccounts(
  cells: Cells,
  members: Members,
): {
  readonly view: ReturnType<typeof viewOf>;
  readonly accountOf: Int32Array;
  readonly isUser: Uint8Array;
} {
  const pairs = pairTable();
  const [accountOf, userOf] = [members.accountOf.values(), members.userOf.values()];
  const entityOf = Int32Array.from(accountOf, (account, member) => pairs.codeOf(account, userOf[member]!));
  const entities = pairs.size();
  const counting = { entityOf, entities, groupOf: new Int32Array(entities), groups: 1 };
  return {
    view: viewOf(cells, members.before.values(), counting),
    accountOf: Int32Array.from({ length: entities }, (_, entity) => pairs.firstOf(entity)),
    isUser: Uint8Array.from({ length: entities }, (_, entity) => Number(pairs.secondOf(entity) !== NOBODY)),
  };
}
