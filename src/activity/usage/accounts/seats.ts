import { MetricInputError, quote } from "../../../errors.ts";
import { parseCount } from "../../../number/parse.ts";
import { type Day, parseDay } from "../../../time/calendar-date.ts";
import type { SeatRow } from "../options.ts";
import type { AccountBook } from "./account-book.ts";
import { NEVER } from "../reading/members.ts";

/** How many seats accounts have from which day on, each account's in the order of time. */
export type Seats = ReadonlyMap<string | number, readonly { readonly from: Day; readonly seats: number }[]>;

/** Reads seats from rows, or from an attribute of accounts; `null` where none are given. */
export function readSeats(
  given: string | Iterable<SeatRow> | undefined,
  book: AccountBook,
  timeZone: string,
): Seats | null {
  if (given === undefined) return null;
  if (typeof given === "string") return seatsOfAccounts(given, book);
  const found = new Map<string | number, SeatsFrom[]>();
  let number = 0;
  for (const row of given) addSeats(found, row, { field: `seats[${String(number++)}]`, timeZone });
  for (const rows of found.values()) rows.sort((a, b) => a.from - b.from);
  return found;
}

interface SeatsFrom {
  readonly from: Day;
  readonly seats: number;
}

function addSeats(
  found: Map<string | number, SeatsFrom[]>,
  row: SeatRow,
  { field, timeZone }: { readonly field: string; readonly timeZone: string },
): void {
  const from = row.from === undefined || row.from === null ? NEVER : parseDay(row.from, `${field}.from`, timeZone);
  const rows = found.get(row.accountId) ?? [];
  if (rows.some((other) => other.from === from)) throw twice(field, row);
  rows.push({ from, seats: parseCount(row.seats, `${field}.seats`).toNumber() });
  found.set(row.accountId, rows);
}

/** The seats of an account on a day; `null` where they are not known. */
export function seatsOn(seats: Seats, account: string | number, day: Day): number | null {
  return seats.get(account)?.findLast(({ from }) => from <= day)?.seats ?? null;
}

function seatsOfAccounts(key: string, book: AccountBook): Seats {
  const written = book.attribute(key);
  if (written.size === 0) {
    const because = book.ids === null ? "give accounts" : "no account has it";
    throw new MetricInputError(`Cannot do without ${key} as seats asks for it: ${because}`, {
      code: "missing-field",
      field: key,
      received: undefined,
    });
  }
  const read = (text: string): number => parseCount(text, key).toNumber();
  return new Map(Array.from(written, ([account, text]) => [account, [{ from: NEVER, seats: read(text) }]]));
}

function twice(field: string, { accountId }: SeatRow): MetricInputError {
  return new MetricInputError(`Cannot use two rows of seats from one day for ${quote(accountId)}`, {
    code: "not-allowed",
    field,
    received: accountId,
  });
}
